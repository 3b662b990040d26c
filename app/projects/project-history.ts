import type { projectHistory } from "#queries/projects/project-history.ts";
import type { RowOf } from "#queries/query.ts";
import { counted } from "#reports/format.ts";
import { type HistoryItem, phraseOf } from "../follow-up/history.ts";
import { projectOutcomeWords } from "./words.ts";

type Event = RowOf<typeof projectHistory>;

/** Clicks on a project, newest first, in words. */
export function tellProject(
  events: readonly Event[],
  nameOf: (personId: string) => string,
): HistoryItem[] {
  const clicks = new Map<string, Event[]>();
  for (const event of events)
    clicks.set(event.batch_id, [...(clicks.get(event.batch_id) ?? []), event]);
  return [...clicks.values()].flatMap((click) => {
    const [first] = click;
    if (!first) return [];
    const kinds = new Set(click.map(({ kind }) => kind));
    // Handing out the claims hands out the project: said once. What a new project holds is part of its making.
    const said = click.filter(
      ({ kind }) =>
        !(kind === "assigned" && kinds.has("assignment")) &&
        !(kind === "added" && kinds.has("made")),
    );
    const added = click.find(({ kind }) => kind === "added")?.claims ?? 0;
    const about = Math.max(0, ...click.filter(isOfClaims).map(({ claims }) => claims));
    const did = said
      .map((event) => projectPhrase(event, added, nameOf))
      .filter((each) => each !== "");
    return {
      key: first.batch_id,
      on: first.on_day,
      who: nameOf(first.by_id),
      did:
        about > 0
          ? did.map((each, at) => (at === 0 ? `${each}, on ${counted(about, "claim")}` : each))
          : did,
      note: click.map(({ note }) => note).find((note) => note !== null) ?? null,
      isStatus: false,
      claims: 1,
      project: null,
    };
  });
}

/** Written on each claim, and not about the project alone. */
const isOfClaims = ({ kind }: Event) =>
  ["contact", "status", "assignment", "note", "next_date"].includes(kind);

function projectPhrase(event: Event, added: number, nameOf: (personId: string) => string): string {
  switch (event.kind) {
    case "made":
      return `Made of ${counted(added, "claim")}`;
    case "renamed":
      return `Named “${event.name ?? ""}”`;
    case "assigned":
      return event.assignee_id === null ? "Given back" : `Handed to ${nameOf(event.assignee_id)}`;
    case "closed":
      return `Closed: ${projectOutcomeWords(event.outcome ?? "").toLowerCase()}`;
    case "reopened":
      return "Reopened";
    case "added":
      return `Put in ${counted(event.claims, "claim")}`;
    case "removed":
      return `Took out ${counted(event.claims, "claim")}`;
    case "note":
      return "Note";
    default:
      return phraseOf({ ...event, mark: null, since_on: null }, nameOf);
  }
}
