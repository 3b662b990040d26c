import { longest } from "../follow-up/longest.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { type ProjectOutcome, projectOutcomes } from "./words.ts";

/** A project's name, as kept. */
export function checkProjectName(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (name === "") throw new Refusal(400, "Give the project a name.", "name");
  if (name.length > longest.projectName)
    throw new Refusal(400, `At most ${longest.projectName} characters.`, "name");
  return name;
}

export function checkProjectOutcome(text: string): ProjectOutcome {
  const isOutcome = (key: string): key is ProjectOutcome => Object.hasOwn(projectOutcomes, key);
  if (!isOutcome(text)) throw new Refusal(400, "Say what came of it.", "outcome");
  return text;
}
