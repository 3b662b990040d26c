import type { Answered } from "../follow-up/answer.server.ts";
import type { Act } from "../follow-up/change.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { addClaims } from "./add-claims.server.ts";
import { closeProject } from "./close-project.server.ts";
import { makeProject } from "./make-project.server.ts";
import type { ProjectAnswer } from "./project-act.server.ts";
import { removeClaims } from "./remove-claims.server.ts";
import { renameProject } from "./rename-project.server.ts";
import { reopenProject } from "./reopen-project.server.ts";

type Done = Omit<Extract<Answered, { ok: true }>, "ok">;

/** Does what a form of `POST /projects/acts` asks for. `intent`: make, add, remove, rename, close, reopen. Throws Refusal. */
export async function doProjectIntent(by: Omit<Act, "claimIds">, form: FormData): Promise<Done> {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const claimIds = form.getAll("claim").filter((id) => typeof id === "string");
  const act = { ...by, projectId: field("project") };
  switch (field("intent")) {
    case "make":
      return told(await makeProject({ ...by, claimIds, name: field("name") }), true);
    case "add":
      return told(await addClaims({ ...act, claimIds }), true);
    case "remove":
      return told(await removeClaims({ ...act, claimIds }));
    case "rename":
      return told(await renameProject({ ...act, name: field("name") }));
    case "close":
      return told(await closeProject({ ...act, outcome: field("outcome"), note: field("note") }));
    case "reopen":
      return told(await reopenProject(act));
    default:
      throw new Refusal(400, "This form asks for nothing that can be done here.", "intent");
  }
}

/** @param leads to the project: it was done elsewhere */
function told({ sentence, batchId, projectId }: ProjectAnswer, leads = false): Done {
  return { sentence, batchId, ...(leads ? { to: `/projects/${projectId}` } : {}) };
}
