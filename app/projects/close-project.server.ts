import { checkNote } from "../follow-up/checks.ts";
import { checkProjectOutcome } from "./checks.ts";
import {
  inTurn,
  keepProject,
  mustBeOpen,
  mustSeeAll,
  type ProjectAct,
  type ProjectAnswer,
  projectToChange,
} from "./project-act.server.ts";
import { versionRow } from "./version-row.ts";
import { projectOutcomeWords } from "./words.ts";

/** Ends a project and says what came of it; its claims stay as their own follow-up has them. */
export async function closeProject(
  act: ProjectAct & { outcome: string; note: string },
): Promise<ProjectAnswer> {
  const outcome = checkProjectOutcome(act.outcome);
  const note = checkNote(act.note);
  return inTurn(async () => {
    const { project } = await projectToChange(act);
    mustSeeAll(project);
    mustBeOpen(project);
    const kept = await keepProject(act, project.projectId, "closed", (click) => [
      versionRow(click, "closed", { ...project, isClosed: true }, { outcome, note }),
    ]);
    const sentence = `Closed “${project.name}”: ${projectOutcomeWords(outcome).toLowerCase()}`;
    return { ...kept, sentence };
  });
}
