import type { Column } from "#app/tables/column.ts";
import type { Link } from "#app/ui/view.tsx";
import type { readTrust } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readTrust>>;
type Coverage = Data["coverage"][number];
type Practice = Data["history"][number];
type Check = Data["checks"][number];
type Input = Pick<Data["inputs"][number], "kind" | "files" | "first_on" | "last_on"> & {
  title: string;
};

const KINDS = [
  ["837P", "Claims (837P)"],
  ["835", "Remittances (835)"],
  ["277CA", "Claim acknowledgements (277CA)"],
  ["999", "Syntax acknowledgements (999, 997)"],
  ["denials", "Denial exports"],
  ["claims", "Claim exports"],
  ["transactions", "Transaction exports"],
] as const;

/** Every kind of file that a page needs, those not loaded too. */
export function inputsOf(inputs: Data["inputs"]): Input[] {
  const known = new Map(inputs.map((input) => [input.kind, input]));
  return KINDS.map(([kind, title]) => {
    const { files = 0, first_on = null, last_on = null } = known.get(kind) ?? {};
    return { kind, title, files, first_on, last_on };
  });
}

export const inputColumns: Column<Input>[] = [
  { id: "kind", header: "Kind", value: (row) => row.title },
  { id: "files", header: "Files", value: (row) => row.files, kind: "count" },
  { id: "first", header: "First", value: (row) => row.first_on, kind: "date" },
  { id: "last", header: "Last", value: (row) => row.last_on, kind: "date" },
];

export const historyColumns: Column<Practice>[] = [
  { id: "practice", header: "Practice", value: (row) => row.practice || null },
  { id: "npi", header: "Billing NPI", value: (row) => row.practice_npi || null },
  { id: "from", header: "History from", value: (row) => row.history_from, kind: "date" },
  { id: "complete", header: "Complete from", value: (row) => row.complete_from, kind: "date" },
  { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
  {
    id: "remittance-claims",
    header: "Known only from remittances",
    value: (row) => row.remittance_claims,
    kind: "count",
  },
  {
    id: "before-claims",
    header: "Claims before it",
    value: (row) => row.before_claims,
    kind: "count",
  },
  {
    id: "before-paid",
    header: "Cash before it",
    value: (row) => row.before_paid_cents,
    kind: "exact",
  },
];

export const checkColumns: Column<Check>[] = [
  { id: "check", header: "Check", value: (row) => row.name },
  { id: "violations", header: "Rows that break it", value: (row) => row.violations, kind: "count" },
  { id: "meaning", header: "What it means", value: (row) => row.meaning },
  {
    id: "action",
    header: "What to do",
    value: (row) => (row.violations > 0 ? row.action : null),
  },
];

/** Which payers' remittances are there. */
export function coverageColumns(coverage: readonly Coverage[], link: Link): Column<Coverage>[] {
  return [
    { id: "payer", header: "Payer", value: (row) => row.payer, isWrapped: true, width: 120 },
    {
      id: "coverage",
      header: "Coverage",
      value: (row) => row.coverage,
      cell: (row) => (
        <span className={row.coverage === "current" ? "" : "text-bad"}>{row.coverage}</span>
      ),
    },
    { id: "class", header: "Class", value: (row) => row.payer_class },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    {
      id: "answered",
      header: "Ever answered",
      value: (row) => row.answered_rate,
      kind: "rate",
      n: (row) => row.claims,
      nFrom: "claims",
    },
    {
      id: "due",
      header: "After 60 d",
      value: (row) => row.answered_after_60_days_rate,
      kind: "rate",
      n: (row) => row.due,
      hint: (row) =>
        row.answered_after_60_days_rate === null ? "No claim is older than 60 days" : undefined,
    },
    { id: "last-claim", header: "Last claim", value: (row) => row.last_submitted_on, kind: "date" },
    { id: "last-835", header: "Last 835", value: (row) => row.last_835_on, kind: "date" },
    {
      id: "open",
      header: "Open with it",
      value: (row) => row.open_cents,
      kind: "exact",
      href: (row) =>
        row.open_cents === 0
          ? undefined
          : link("/claims", { party: "insurance", owner: row.payer }),
      total: coverage.reduce((sum, row) => sum + row.open_cents, 0),
    },
  ];
}
