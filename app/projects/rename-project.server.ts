import { checkProjectName } from "./checks.ts";
import {
  keepProject,
  mustSeeAll,
  type ProjectAct,
  type ProjectAnswer,
  projectToChange,
} from "./project-act.server.ts";
import { versionRow } from "./version-row.ts";

/** Gives a project another name. */
export async function renameProject(act: ProjectAct & { name: string }): Promise<ProjectAnswer> {
  const name = checkProjectName(act.name);
  const { project } = await projectToChange(act);
  mustSeeAll(project);
  const kept = await keepProject(act, project.projectId, "renamed", (click) => [
    versionRow(click, "renamed", { ...project, name }),
  ]);
  return { ...kept, sentence: `Named “${name}”` };
}
