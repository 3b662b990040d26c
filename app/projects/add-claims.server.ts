import { counted } from "#reports/format.ts";
import { MOST_CLAIMS } from "../follow-up/change.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { mayDo } from "../people/person.ts";
import { claimsFor, leftOutWords } from "./claims-for.server.ts";
import { mayNotMix } from "./make-project.server.ts";
import {
  claimRows,
  inTurn,
  keepProject,
  mustBeOpen,
  type ProjectAct,
  type ProjectAnswer,
  projectToChange,
} from "./project-act.server.ts";

/** Puts further claims into an open project; those that stand in an open one, this or another, stay where they are. */
export async function addClaims(
  act: ProjectAct & { claimIds: readonly string[] },
): Promise<ProjectAnswer> {
  const { person, today } = act;
  return inTurn(async () => {
    const { project, reader } = await projectToChange(act);
    mustBeOpen(project);
    const found = await claimsFor(reader, person, act.claimIds, today);
    const fits =
      found.is_one && found.payer === project.payer && found.root_cause === project.rootCause;
    if (!fits && !mayDo(person, "assign")) throw mayNotMix();
    if (project.claimIds.length + found.claim_ids.length > MOST_CLAIMS)
      throw new Refusal(400, `A project holds at most ${counted(MOST_CLAIMS, "claim")}.`, "claim");
    const kept = await keepProject(act, project.projectId, "claims added", (click) =>
      claimRows(click, project.projectId, "added", found.claim_ids),
    );
    const claims = counted(found.claim_ids.length, "claim");
    return { ...kept, sentence: `Put ${claims} into “${project.name}”${leftOutWords(found)}` };
  });
}
