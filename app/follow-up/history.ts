import type { claimHistory } from "#queries/follow-up/claim-history.ts";
import type { RowOf } from "#queries/query.ts";
import { counted, date } from "#reports/format.ts";
import { markWords } from "./overpayment-marks.ts";
import { contactWords, outcomeWords, reasonWords, statusWords } from "./words.ts";

type Event = RowOf<typeof claimHistory>;
type Phrased = Omit<Event, "event_id" | "done_at" | "claims" | "project_id" | "project">;

/** One click in the story of a follow-up, or a move that files brought about. */
export type HistoryItem = {
  readonly key: string;
  readonly on: string;
  /** Who; null: files moved it. */
  readonly who: string | null;
  /** What was done, a phrase each. */
  readonly did: readonly string[];
  /** What was written. */
  readonly note: string | null;
  /** Whether it set the status. */
  readonly isStatus: boolean;
  /** How many claims the click was about. */
  readonly claims: number;
  /** The project that it was done to, or that the claim was put into. */
  readonly project: { readonly id: string; readonly name: string } | null;
  /** The appeal whose sending or outcome the click logged. */
  readonly appealId?: string;
};

/** Clicks of one claim, newest first, in words. */
export function tellHistory(
  events: readonly Event[],
  nameOf: (personId: string) => string,
): HistoryItem[] {
  const batches = new Map<string, Event[]>();
  for (const event of events)
    batches.set(event.batch_id, [...(batches.get(event.batch_id) ?? []), event]);
  return [...batches.values()].flatMap((batch) => {
    const [first] = batch;
    if (!first) return [];
    const parts = batch.toSorted((a, b) => rank(a.kind) - rank(b.kind));
    return {
      key: first.batch_id,
      on: first.on_day,
      who: nameOf(first.by_id),
      did: parts.map((event) => phraseOf(event, nameOf)).filter((phrase) => phrase !== ""),
      note: parts.map(({ note }) => note).find((note) => note !== null) ?? null,
      isStatus: parts.some(({ kind }) => kind === "status"),
      claims: first.claims,
      project:
        first.project_id === null ? null : { id: first.project_id, name: first.project ?? "" },
    };
  });
}

/** The history with what files moved in its place: by its day, and never under the status that it moved. */
export function withMoved(
  history: readonly HistoryItem[],
  { on, why }: { on: string; why: string },
): HistoryItem[] {
  const at = history.findIndex((item) => item.isStatus || item.on <= on);
  const moved = {
    key: "files",
    on,
    who: null,
    did: [why],
    note: null,
    isStatus: true,
    claims: 1,
    project: null,
  };
  const place = at < 0 ? history.length : at;
  return [...history.slice(0, place), moved, ...history.slice(place)];
}

const kinds = ["contact", "overpayment", "status", "assignment", "next_date", "note"];
const rank = (kind: string) => kinds.indexOf(kind);

/** What an event of a click says by itself. */
export function phraseOf(event: Phrased, nameOf: (personId: string) => string): string {
  switch (event.kind) {
    case "status": {
      const reason = event.reason === null ? "" : `: ${reasonWords(event.reason)}`;
      return `Status ${statusWords(event.status ?? "")}${reason}`;
    }
    case "assignment":
      return event.assignee_id === null
        ? "Assigned to nobody"
        : `Assigned to ${nameOf(event.assignee_id)}`;
    case "contact": {
      const parts = [
        `Logged ${contactWords(event.channel ?? "")}: ${outcomeWords(event.outcome ?? "").toLowerCase()}`,
        event.payer_reference === null ? "" : `reference ${event.payer_reference}`,
        event.minutes === null ? "" : counted(event.minutes, "minute"),
      ];
      return parts.filter((part) => part !== "").join(", ");
    }
    case "overpayment":
      return event.mark === null || event.since_on === null
        ? ""
        : markWords(event.mark, date(event.since_on));
    case "next_date":
      return event.next_on === null ? "Cleared the next date" : `Next date ${date(event.next_on)}`;
    case "added":
      return "Put into a project";
    case "removed":
      return "Taken out of a project";
    default:
      return "";
  }
}
