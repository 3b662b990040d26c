import { projectProposal } from "#queries/projects/project-proposal.ts";
import { count } from "#reports/format.ts";
import { Refusal } from "../follow-up/refusal.ts";
import {
  claimRows,
  inTurn,
  keepProject,
  mustSeeAll,
  type ProjectAct,
  type ProjectAnswer,
  projectToChange,
} from "./project-act.server.ts";
import { versionRow } from "./version-row.ts";

/** Opens a closed project again. Claims that went into another open project since stay there, and leave this one. */
export async function reopenProject(act: ProjectAct): Promise<ProjectAnswer> {
  return inTurn(async () => {
    const { project, reader } = await projectToChange(act);
    mustSeeAll(project);
    if (!project.isClosed) throw new Refusal(409, "This project is open.");
    const claimIds = [...project.claimIds];
    const [free] = await reader.run(projectProposal, { asOf: act.today, claimIds });
    const stay = new Set(free?.claim_ids ?? []);
    const gone = claimIds.filter((id) => !stay.has(id));
    const kept = await keepProject(act, project.projectId, "reopened", (click) => [
      versionRow(click, "reopened", { ...project, isClosed: false }),
      ...claimRows(click, project.projectId, "removed", gone),
    ]);
    const left =
      gone.length === 0 ? "" : `; ${count(gone.length)} of its claims stand in other projects now`;
    return { ...kept, sentence: `Reopened “${project.name}”${left}` };
  });
}
