import { counted } from "#reports/format.ts";
import { claimsInReach } from "../follow-up/reach.server.ts";
import { noSuchClaim, Refusal } from "../follow-up/refusal.ts";
import {
  claimRows,
  inTurn,
  keepProject,
  mustBeOpen,
  type ProjectAct,
  type ProjectAnswer,
  projectToChange,
} from "./project-act.server.ts";

/** Takes claims out of an open project; its history keeps that they were in it. */
export async function removeClaims(
  act: ProjectAct & { claimIds: readonly string[] },
): Promise<ProjectAnswer> {
  return inTurn(async () => {
    const { project } = await projectToChange(act);
    mustBeOpen(project);
    const asked = [...new Set(act.claimIds)];
    const found = await claimsInReach(act.person, asked);
    const own = new Set(project.claimIds);
    const claimIds = [...new Set(found.values())].filter((id) => own.has(id));
    if (asked.length === 0) throw new Refusal(400, "Choose claims first.", "claim");
    if (claimIds.length === 0) throw noSuchClaim();
    if (claimIds.length === own.size && !project.hasOthers)
      throw new Refusal(
        409,
        "These are all the claims of the project: close it, or undo its making.",
        "claim",
      );
    const kept = await keepProject(act, project.projectId, "claims removed", (click) =>
      claimRows(click, project.projectId, "removed", claimIds),
    );
    return {
      ...kept,
      sentence: `Took ${counted(claimIds.length, "claim")} out of “${project.name}”`,
    };
  });
}
