import { SourceLink } from "#app/archive/source-link.tsx";
import type { Column } from "#app/tables/column.ts";
import { date, moneyExact } from "#reports/format.ts";
import type { readCash } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readCash>>;
type Remittance = Data["remittances"][number];
type Unmatched = Data["unmatched"][number];
type Code = Data["unclassified"][number];

/** Where in its file a row stands; `of` names the row for who hears the link. */
function sourceColumn<Row extends { file_id: string; segment_no: number }>(
  of: (row: Row) => string,
): Column<Row> {
  return {
    id: "source",
    header: "Source",
    value: (row) => row.segment_no,
    fileKind: "count",
    fileName: "segment_no",
    sortable: false,
    cell: (row) => <SourceLink fileId={row.file_id} from={row.segment_no} of={of(row)} />,
  };
}

export const remittanceColumns: Column<Remittance>[] = [
  { id: "trace", header: "Check or EFT", value: (row) => row.trace_number },
  { id: "paid-on", header: "Paid on", value: (row) => row.paid_on, kind: "date" },
  { id: "payer", header: "Payer", value: (row) => row.payer },
  { id: "method", header: "Method", value: (row) => row.method },
  { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
  {
    id: "claim-paid",
    header: "Paid on claims",
    value: (row) => row.claim_paid_cents,
    kind: "exact",
  },
  {
    id: "provider",
    header: "Provider-level",
    value: (row) => -row.provider_cents,
    kind: "exact",
    hint: () => "− Σ PLB",
  },
  { id: "check", header: "Check", value: (row) => row.amount_cents, kind: "exact" },
  {
    id: "difference",
    header: "Difference",
    value: (row) => row.difference_cents,
    kind: "exact",
    cell: (row) =>
      row.difference_cents === 0 ? (
        <span className="text-good">✓ balances</span>
      ) : (
        <span className="text-bad">{moneyExact(row.difference_cents)}</span>
      ),
  },
  sourceColumn((row) => `check ${row.trace_number ?? ""}`),
];

const KINDS: { readonly [kind: string]: string } = {
  remittance_claim: "claim known only from its remittance",
  reversal_without_original: "reversal of an answer not loaded",
  reversal_sign: "reversal told with a plus sign",
  unapplied_patient: "patient payment without a claim",
};

export const unmatchedColumns: Column<Unmatched>[] = [
  {
    id: "claim",
    header: "Claim",
    value: (row) => row.control_number ?? row.claim_id ?? "no claim",
  },
  { id: "kind", header: "Why", value: (row) => KINDS[row.kind] ?? row.kind },
  { id: "paid-on", header: "Paid on", value: (row) => row.paid_on, kind: "date" },
  { id: "payer", header: "From", value: (row) => row.payer },
  {
    id: "service",
    header: "Service",
    value: (row) => row.service_on,
    fileKind: "date",
    cell: (row) => date(row.service_on),
  },
  { id: "amount", header: "Amount", value: (row) => row.amount_cents, kind: "exact" },
  sourceColumn((row) => `payment of ${moneyExact(row.amount_cents)}`),
];

export const codeColumns: Column<Code>[] = [
  { id: "code", header: "Code", value: (row) => `${row.group_code}-${row.carc}` },
  { id: "adjustments", header: "Adjustments", value: (row) => row.adjustments, kind: "count" },
  { id: "answers", header: "Answers", value: (row) => row.adjudications, kind: "count" },
  { id: "amount", header: "Money", value: (row) => row.amount_cents, kind: "exact" },
  { id: "last", header: "Last seen", value: (row) => row.last_on, kind: "date" },
  { id: "payers", header: "Payers", value: (row) => row.payers },
];
