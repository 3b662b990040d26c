import type { Figures } from "#app/productivity/figures.ts";
import { perHour, timeWords } from "#app/projects/per-hour.ts";
import type { Column } from "#app/tables/column.ts";
import { count, moneyExact } from "#reports/format.ts";

/** Where a figure leads: the follow-ups behind it. */
export type To = (asked: { readonly person?: string; readonly what?: string }) => string;

type Totals = { readonly team: Figures | null; readonly to: To | null };

const minutesOf = ({ timed_contacts: timed, contacts }: Figures) =>
  timed < contacts ? `known of ${count(timed)} of ${count(contacts)} contacts` : null;

/** What stands beside a person or a week. Nothing sorts: people are told, not ranked. */
export function figureColumns<Row extends Figures>(
  hrefOf: (row: Row, what?: string) => string | undefined,
  { team, to }: Totals,
): Column<Row>[] {
  /** Nothing leads nowhere. */
  const some = (figure: number, row: Row, what: string) =>
    figure === 0 ? undefined : hrefOf(row, what);
  const total = (of: (row: Figures) => number, what?: string) =>
    team === null
      ? {}
      : { total: of(team), ...(to ? { totalHref: to(what ? { what } : {}) } : {}) };
  return [
    {
      id: "contacts",
      header: "Contacts",
      value: (row) => row.contacts,
      kind: "count",
      sortable: false,
      href: (row) => some(row.contacts, row, "contact"),
      ...total((row) => row.contacts, "contact"),
    },
    {
      id: "claims",
      header: "Claims touched",
      value: (row) => row.claims,
      kind: "count",
      sortable: false,
      fileName: "claims_touched",
      href: (row) => some(row.claims, row, "touch"),
      ...total((row) => row.claims, "touch"),
    },
    {
      id: "touches",
      header: "Touches",
      value: (row) => row.touches,
      kind: "count",
      sortable: false,
      href: (row) => some(row.touches, row, "touch"),
      ...total((row) => row.touches, "touch"),
    },
    {
      id: "minutes",
      header: "Minutes said",
      value: (row) => (row.timed_contacts === 0 ? null : Math.round(row.minutes)),
      kind: "count",
      sortable: false,
      fileName: "minutes",
      under: (row) => (row.timed_contacts === 0 ? null : minutesOf(row)),
      hint: (row) =>
        row.timed_contacts === 0 ? "No contact says its minutes" : timeWords(row.minutes),
      href: (row) => some(row.timed_contacts, row, "timed"),
      ...(team && team.timed_contacts > 0 ? total((row) => Math.round(row.minutes), "timed") : {}),
    },
    {
      id: "paid",
      header: "Claims paid after",
      value: (row) => row.paid_claims,
      kind: "count",
      sortable: false,
      fileName: "claims_paid_after",
      href: (row) => some(row.paid_claims, row, "after.paid"),
      ...total((row) => row.paid_claims, "after.paid"),
    },
    {
      id: "recovered",
      header: "Recovered after",
      value: (row) => row.recovered_cents,
      kind: "exact",
      sortable: false,
      fileName: "recovered_after",
      href: (row) => some(row.recovered_cents, row, "money"),
      ...total((row) => row.recovered_cents, "money"),
    },
    {
      id: "hour",
      header: "Per hour",
      value: hourOf,
      kind: "money",
      sortable: false,
      fileName: "recovered_per_hour",
      hint: hourWords,
      href: (row) => (hourOf(row) === null ? undefined : hrefOf(row, "timed")),
      ...(team && hourOf(team) !== null ? total((row) => hourOf(row) ?? 0, "timed") : {}),
    },
  ];
}

const hourOf = (row: Figures) =>
  row.timed_contacts === 0 ? null : perHour(row.timed_cents, row.minutes);

const hourWords = (row: Figures) =>
  hourOf(row) === null
    ? "No contact says its minutes"
    : `${moneyExact(row.timed_cents)} after contacts of ${timeWords(row.minutes)}`;
