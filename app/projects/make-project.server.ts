import { randomUUID } from "node:crypto";
import { counted } from "#reports/format.ts";
import type { Act } from "../follow-up/change.ts";
import { mustWork } from "../follow-up/commit.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { readerFor } from "../page.server.ts";
import { mayDo } from "../people/person.ts";
import { checkProjectName } from "./checks.ts";
import { claimsFor, leftOutWords } from "./claims-for.server.ts";
import { claimRows, inTurn, keepProject, type ProjectAnswer } from "./project-act.server.ts";
import { versionRow } from "./version-row.ts";

/**
 * Makes a project of claims. Whoever works claims may, where one payer denied them all for one cause: they are one thing to
 * take up with it; other mixes take a manager. Throws Refusal.
 */
export async function makeProject(act: Act & { name: string }): Promise<ProjectAnswer> {
  const { person, today } = act;
  mustWork(person);
  const name = checkProjectName(act.name);
  const reader = await readerFor(person);
  return inTurn(async () => {
    const found = await claimsFor(reader, person, act.claimIds, today);
    const mayMix = mayDo(person, "assign");
    if (!found.is_one && !mayMix && found.claim_ids.length > 1) throw mayNotMix();
    const project = {
      projectId: randomUUID(),
      name,
      payer: found.payer,
      rootCause: found.root_cause,
      ownerId: mayMix ? null : person.id,
      isClosed: false,
    };
    const kept = await keepProject(act, project.projectId, "made", (click) => [
      versionRow(click, "made", project),
      ...claimRows(click, project.projectId, "added", found.claim_ids),
    ]);
    const claims = counted(found.claim_ids.length, "claim");
    return { ...kept, sentence: `Made “${name}” of ${claims}${leftOutWords(found)}` };
  });
}

export function mayNotMix(): Refusal {
  return new Refusal(
    403,
    "Your role makes projects of claims that one payer denied for one cause; a manager can mix them.",
    "claim",
  );
}
