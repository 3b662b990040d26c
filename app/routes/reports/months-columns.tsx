import type { MonthRow, MonthState } from "#app/reports/month-row.ts";
import type { Column } from "#app/tables/column.ts";
import { month as monthWords } from "#reports/format.ts";
import { difference } from "#reports/months/change-sentences.ts";

export const stateWords: { readonly [state in MonthState]: string } = {
  running: "Running",
  open: "Open",
  closed: "Closed",
  changed: "Changed since closing",
  torn: "File cannot be read",
};

const tones: { readonly [state in MonthState]: string } = {
  running: "text-ink-2",
  open: "text-ink",
  closed: "text-good",
  changed: "text-watch",
  torn: "text-bad",
};

/** What is to be done with a month next, by who asks. */
function nextStep({ state }: MonthRow, mayClose: boolean): string {
  if (state === "open") return mayClose ? "Check and close" : "An owner closes it";
  if (state === "changed") return "See what changed";
  if (state === "torn") return "Bring it back from a backup";
  return state === "running" ? "Can be closed when it is over" : "Nothing to do";
}

/** Whether the next step can be taken here. */
function isStep({ state }: MonthRow, mayClose: boolean): boolean {
  return state === "changed" || (state === "open" && mayClose);
}

export function monthsColumns(
  link: (path: string) => string,
  mayClose: boolean,
  hasChanges: boolean,
): Column<MonthRow>[] {
  const change: Column<MonthRow> = {
    id: "changed",
    header: "A/R since closing",
    value: (row) => row.changed_cents,
    kind: "exact",
    cell: (row) =>
      row.changed_cents === null
        ? ""
        : row.changed_cents === 0
          ? "same"
          : difference(row.changed_cents),
  };
  return [
    {
      id: "month",
      header: "Month",
      value: (row) => row.month,
      fileKind: "month",
      cell: (row) => monthWords(row.month),
      href: (row) => link(`/reports/${row.month}`),
    },
    {
      id: "state",
      header: "State",
      value: (row) => stateWords[row.state],
      inFile: ({ state, closedOn, closedBy }) =>
        closedBy === null ? stateWords[state] : `${stateWords[state]}, ${closedOn}, ${closedBy}`,
      cell: (row) => <span className={tones[row.state]}>{stateWords[row.state]}</span>,
      under: (row) => row.closedBy && `${row.closedOn}, ${row.closedBy}`,
    },
    { id: "cash", header: "Cash", value: (row) => row.cash_cents, kind: "money" },
    { id: "closing", header: "Closing A/R", value: (row) => row.closing_cents, kind: "money" },
    ...(hasChanges ? [change] : []),
    {
      id: "next",
      header: "Next",
      value: (row) => nextStep(row, mayClose),
      cell: (row) => (
        <span className={isStep(row, mayClose) ? "link" : "text-ink-2"}>
          {nextStep(row, mayClose)}
        </span>
      ),
      href: (row) => {
        if (!isStep(row, mayClose)) return undefined;
        const to = link(`/reports/${row.month}`);
        return row.state === "open" ? withClose(to) : to;
      },
      sortable: false,
    },
  ];
}

const withClose = (address: string) => `${address}${address.includes("?") ? "&" : "?"}close=1`;
