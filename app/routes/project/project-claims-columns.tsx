import { statusWords } from "#app/follow-up/words.ts";
import type { ProjectClaim } from "#app/projects/read-project-page.server.ts";
import type { ProjectRow } from "#app/projects/read-projects.server.ts";
import { rootCauseWords } from "#app/root-cause-words.ts";
import type { Column } from "#app/tables/column.ts";
import { counted, date } from "#reports/format.ts";
import { DaysLeft } from "../worklist/days-left.tsx";

/** What payers said last, in a word: `denied CO-97`. */
function wordOf({ word, code, root_cause }: ProjectClaim): string | null {
  if (word === null) return null;
  const why = code === null ? "" : ` ${code}`;
  return `${word}${why}${why !== "" && root_cause !== null ? ` · ${rootCauseWords(root_cause)}` : ""}`;
}

const payer: Column<ProjectClaim> = {
  id: "payer",
  header: "Payer",
  value: (row) => row.payer,
  isWrapped: true,
};

/** @param project its sums stand under the columns; null: they are not known here */
export function projectClaimsColumns(
  project: ProjectRow | null,
  today: string,
): Column<ProjectClaim>[] {
  const total = (cents: number | undefined) => (cents === undefined ? {} : { total: cents });
  return [
    {
      id: "control",
      header: "Claim",
      value: (row) => row.control_number ?? row.claim_id,
      fileName: "control_number",
      ...(project ? { total: counted(project.claims, "claim") } : {}),
    },
    { id: "patient", header: "Patient", value: (row) => row.patient, isWrapped: true },
    {
      id: "service",
      header: "Service",
      value: (row) => row.service_on,
      kind: "date",
      fileName: "service_on",
    },
    // Where all of them are of one payer, the page says so on top.
    ...(project?.payer ? [] : [payer]),
    {
      id: "word",
      header: "Last word",
      value: wordOf,
      under: (row) => row.word_on && date(row.word_on),
      isWrapped: true,
      width: 130,
    },
    {
      id: "status",
      header: "Follow-up",
      value: (row) => statusWords(row.status),
      under: (row) => row.assignee,
      isWrapped: true,
    },
    {
      id: "next",
      header: "Next date",
      value: (row) => row.next_on,
      kind: "date",
      under: (row) =>
        row.is_open &&
        row.next_on !== null &&
        row.next_on < today && <span className="text-watch">past</span>,
    },
    {
      id: "due",
      header: "Days left",
      value: (row) => row.days_left,
      kind: "days",
      fileName: "days_left",
      cell: (row) => <DaysLeft row={row} />,
      hint: (row) => (row.due_on === null ? "No deadline is known" : undefined),
    },
    {
      id: "stake",
      header: "At stake",
      value: (row) => row.at_stake_cents,
      kind: "exact",
      hint: (row) => `What insurance owed on ${date(row.added_on)}`,
      fileName: "at_stake",
      ...total(project?.at_stake_cents),
    },
    {
      id: "open",
      header: "Open now",
      value: (row) => row.open_cents,
      kind: "exact",
      ...total(project?.open_cents),
    },
    {
      id: "recovered",
      header: "Recovered",
      value: (row) => row.recovered_cents,
      kind: "exact",
      ...total(project?.recovered_cents),
    },
    {
      id: "written-off",
      header: "Written off",
      value: (row) => row.written_off_cents,
      kind: "exact",
      fileName: "written_off",
      ...total(project?.written_off_cents),
    },
    {
      id: "other",
      header: "Other",
      value: (row) => row.other_cents,
      kind: "exact",
      hint: () => "Adjusted, left to the patient or a next payer, or called done by hand",
      ...total(project?.other_cents),
    },
    {
      id: "minutes",
      header: "Minutes",
      value: (row) => Math.round(row.minutes),
      kind: "count",
      hint: () => "Its share of calls for several claims",
    },
  ];
}
