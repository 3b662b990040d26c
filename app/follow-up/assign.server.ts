import { assignment } from "./assignment.server.ts";
import type { Act, Answer } from "./change.ts";
import { commit } from "./commit.server.ts";
import { claimWords } from "./sentences.ts";

/** Hands claims to a person: an id, `me`, or nobody where empty. */
export async function assign(act: Act & { assignee: string }): Promise<Answer> {
  const { change, name, check } = await assignment(act.person, act.assignee);
  return commit(
    act,
    [change],
    (claims) =>
      change.assigneeId === null
        ? `Assigned ${claimWords(claims)} to nobody`
        : `Assigned ${claimWords(claims)} to ${name}`,
    check,
  );
}
