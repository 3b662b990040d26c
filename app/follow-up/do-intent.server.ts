import { openClaimsOf } from "../projects/open-claims.server.ts";
import { addNote } from "./add-note.server.ts";
import { assign } from "./assign.server.ts";
import type { Act, Answer } from "./change.ts";
import { logContact } from "./log-contact.server.ts";
import { markOverpayment } from "./mark-overpayment.server.ts";
import { desk } from "./presence.server.ts";
import { claimsInReach } from "./reach.server.ts";
import { noSuchClaim, Refusal } from "./refusal.ts";
import { setNextDate } from "./set-next-date.server.ts";
import { setStatus } from "./set-status.server.ts";
import { undo } from "./undo.server.ts";

type Done = { readonly sentence: string; readonly batchId?: string };

/** Does what a form of `POST /follow-up` asks for. Throws Refusal. */
export async function doIntent(by: Omit<Act, "claimIds">, form: FormData): Promise<Done> {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const intent = field("intent");
  const projectId = field("project");
  const asked = form.getAll("claim").filter((id) => typeof id === "string");
  // Of a project alone: all of its claims that are still open.
  const isWhole = projectId !== "" && asked.length === 0 && intent !== "undo";
  const claimIds = isWhole ? await openClaimsOf(by.person, projectId, by.today) : asked;
  const act = { ...by, claimIds, ...(projectId === "" ? {} : { projectId }) };
  switch (intent) {
    case "status":
      return done(
        setStatus({
          ...act,
          status: field("status"),
          reason: field("reason"),
          reasonText: field("reason_text"),
          assignee: field("assignee"),
          nextOn: field("next_on"),
          note: field("note"),
        }),
      );
    case "assign":
      return done(assign({ ...act, assignee: field("assignee") }));
    case "note":
      return done(addNote({ ...act, note: field("note") }));
    case "contact":
      return done(
        logContact({
          ...act,
          channel: field("channel"),
          outcome: field("outcome"),
          payerReference: field("payer_reference"),
          minutes: field("minutes"),
          note: field("note"),
          nextOn: field("next_on"),
          status: field("status"),
          reason: field("reason"),
          reasonText: field("reason_text"),
        }),
      );
    case "next_date":
      return done(setNextDate({ ...act, nextOn: field("next_on") }));
    case "overpayment":
      return done(markOverpayment({ ...act, mark: field("mark"), since: field("since") }));
    case "undo":
      return done(undo({ ...by, batchId: field("batch") }));
    case "open":
    case "close":
      return showOrHide(act, intent, field("tab"));
    default:
      throw new Refusal(400, "This form asks for nothing that can be done here.", "intent");
  }
}

async function done(act: Promise<Answer>): Promise<Done> {
  const { sentence, batchId } = await act;
  return { sentence, batchId };
}

/** A claim came to a screen, is still on it, or left it. */
async function showOrHide(act: Act, intent: "open" | "close", tab: string): Promise<Done> {
  const { person, claimIds } = act;
  const [asked] = claimIds;
  const claimId = asked && (await claimsInReach(person, [asked])).get(asked);
  if (!claimId) throw noSuchClaim();
  desk[intent](claimId, person, tab.slice(0, 40));
  return { sentence: intent === "open" ? "Shown as open" : "Shown as closed" };
}
