import { DueWords } from "#app/projects/due-words.tsx";
import { perHour, timeWords } from "#app/projects/per-hour.ts";
import type { ProjectRow } from "#app/projects/read-projects.server.ts";
import { projectOutcomeWords } from "#app/projects/words.ts";
import { rootCauseWords } from "#app/root-cause-words.ts";
import type { Column } from "#app/tables/column.ts";

/** Who and why, as far as all its claims share them. */
export function aboutWords({ payer, root_cause }: ProjectRow): string {
  return [payer ?? "Several payers", root_cause && rootCauseWords(root_cause)]
    .filter(Boolean)
    .join(" · ");
}

const sumOf = (rows: readonly ProjectRow[], of: (row: ProjectRow) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** @param link keeps the filters of the page in what it leads to */
export function projectsColumns(
  link: (path: string) => string,
  rows: readonly ProjectRow[],
  isClosed: boolean,
  today: string,
): Column<ProjectRow>[] {
  const next: Column<ProjectRow> = {
    id: "next",
    header: "Next date",
    value: (row) => row.next_on,
    kind: "date",
    under: (row) =>
      row.next_on !== null && row.next_on < today && <span className="text-watch">past</span>,
  };
  const due: Column<ProjectRow> = {
    id: "due",
    header: "First deadline",
    value: (row) => row.due.dueOn,
    kind: "date",
    fileName: "first_deadline",
    under: (row) => <DueWords due={row.due} />,
    hint: (row) => (row.due.dueOn === null ? "None of its claims has a deadline ahead" : undefined),
  };
  const closed: Column<ProjectRow>[] = [
    {
      id: "outcome",
      header: "Outcome",
      value: (row) => row.outcome && projectOutcomeWords(row.outcome),
      isWrapped: true,
    },
    { id: "closed", header: "Closed", value: (row) => row.closed_on, kind: "date" },
  ];
  return [
    {
      id: "name",
      header: "Project",
      value: (row) => row.name,
      href: (row) => link(`/projects/${row.project_id}`),
      isWrapped: true,
      width: 180,
      total: "Total",
    },
    { id: "about", header: "About", value: aboutWords, isWrapped: true },
    { id: "whose", header: "Whose", value: (row) => row.owner, isWrapped: true },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    {
      id: "open-claims",
      header: "Still open",
      value: (row) => row.open_claims,
      kind: "count",
      fileName: "open_claims",
    },
    {
      id: "stake",
      header: "At stake",
      value: (row) => row.at_stake_cents,
      kind: "exact",
      total: sumOf(rows, (row) => row.at_stake_cents),
      fileName: "at_stake",
    },
    {
      id: "open",
      header: "Open now",
      value: (row) => row.open_cents,
      kind: "exact",
      total: sumOf(rows, (row) => row.open_cents),
    },
    {
      id: "recovered",
      header: "Recovered",
      value: (row) => row.recovered_cents,
      kind: "exact",
      total: sumOf(rows, (row) => row.recovered_cents),
    },
    {
      id: "minutes",
      header: "Time",
      value: (row) => Math.round(row.minutes),
      kind: "count",
      cell: (row) => (row.minutes > 0 ? timeWords(row.minutes) : "–"),
      fileName: "minutes",
    },
    {
      id: "hour",
      header: "Per hour",
      value: (row) => perHour(row.recovered_cents, row.minutes),
      kind: "money",
      hint: (row) => (row.minutes > 0 ? undefined : "No minutes were logged"),
      fileName: "recovered_per_hour",
    },
    ...(isClosed ? closed : [due, next]),
    { id: "made", header: "Made", value: (row) => row.made_on, kind: "date" },
  ];
}
