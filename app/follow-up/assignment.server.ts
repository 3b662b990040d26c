import { claimAssignees } from "#queries/follow-up/claim-assignees.ts";
import { counted } from "#reports/format.ts";
import { readerFor } from "../page.server.ts";
import { findPerson } from "../people/people.server.ts";
import { mayDo, type Person } from "../people/person.ts";
import type { Change } from "./change.ts";
import { claimsInReach } from "./reach.server.ts";
import { Refusal } from "./refusal.ts";

type Assignment = {
  readonly change: Extract<Change, { kind: "assignment" }>;
  /** For the answer: whom. */
  readonly name: string;
  /** Refuses claims that may not be handed to (or taken from) that person. */
  readonly check: (claimIds: readonly string[]) => Promise<void>;
};

/**
 * Reads an assignment: `me`, a person's id, or nobody where empty. To oneself whoever works claims may assign, and give
 * back what is one's own; everything else takes the permission `assign`.
 */
export async function assignment(person: Person, assignee: string): Promise<Assignment> {
  if (assignee === "") return toNobody(person);
  const id = assignee === "me" ? person.id : assignee;
  const mayHandOut = mayDo(person, "assign");
  if (id !== person.id && !mayHandOut)
    throw new Refusal(403, "Your role assigns claims to yourself only.", "assignee");
  const found = await findPerson(id);
  if (!found) throw new Refusal(400, "Choose whom to assign to.", "assignee");
  if (found.isDisabled)
    throw new Refusal(400, `${found.name} may not sign in any more.`, "assignee");
  if (!mayDo(found, "follow_up"))
    throw new Refusal(400, `${found.name} does not follow up claims.`, "assignee");
  return {
    change: { kind: "assignment", assigneeId: id },
    name: id === person.id ? "yourself" : found.name,
    check: async (claimIds) => {
      if (id === person.id) return;
      const held = await claimsInReach(found, claimIds);
      const beyond = claimIds.length - held.size;
      if (beyond > 0)
        throw new Refusal(400, beyondReach(found.name, beyond, claimIds.length), "assignee");
    },
  };
}

function beyondReach(name: string, beyond: number, claims: number): string {
  if (claims === 1) return `${name} may not see this claim.`;
  return `${name} may not see ${beyond === claims ? "these claims" : `${counted(beyond, "claim")} of these`}; nothing was assigned.`;
}

function toNobody(person: Person): Assignment {
  return {
    change: { kind: "assignment", assigneeId: null },
    name: "nobody",
    check: async (claimIds) => {
      if (mayDo(person, "assign")) return;
      const reader = await readerFor(person);
      const holders = await reader.run(claimAssignees, { claimIds: [...claimIds] });
      if (holders.some(({ assignee_id }) => assignee_id !== person.id))
        throw new Refusal(403, "Your role gives back only claims of your own.", "assignee");
    },
  };
}
