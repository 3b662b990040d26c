import type { Drill } from "#app/drill.ts";
import type { Can } from "#app/lists/can.ts";
import { rootCauseWords } from "#app/root-cause-words.ts";
import type { Column } from "#app/tables/column.ts";
import type { claims } from "#queries/claims/claims.ts";
import type { claimsTotals } from "#queries/claims/claims-totals.ts";
import type { RowOf } from "#queries/query.ts";
import { counted } from "#reports/format.ts";

export type ClaimRow = Omit<RowOf<typeof claims>, "contractual_cents">;
/** Stands for a number or patient that is on its way. */
export const unnamed = "…";
export type ClaimTotals = Omit<RowOf<typeof claimsTotals>, "contractual_cents">;
type ClaimColumn = Column<ClaimRow> & { readonly totalOf?: (totals: ClaimTotals) => number };

/** Every column the list can show; a column's id is its name in the address, and what the server sorts by. */
export const claimColumns: readonly ClaimColumn[] = [
  {
    id: "control",
    header: "Claim",
    value: (row) => row.control_number ?? row.claim_id,
    fileName: "control_number",
  },
  {
    id: "patient",
    header: "Patient",
    value: (row) => row.patient,
    sortable: false,
    isWrapped: true,
    lineWidth: 110,
  },
  {
    id: "service",
    header: "Service",
    value: (row) => row.service_on,
    kind: "date",
    fileName: "service_on",
  },
  { id: "payer", header: "Payer", value: (row) => row.payer, isWrapped: true },
  {
    id: "status",
    header: "Status",
    value: (row) => row.status,
    cell: (row) => <Status status={row.status} />,
  },
  {
    id: "reason",
    header: "Reason",
    isWrapped: true,
    lineWidth: 120,
    value: (row) => reasonWords(row),
    sortable: false,
    hint: () => "Of the largest denial open",
  },
  {
    id: "charge",
    header: "Charge",
    value: (row) => row.charge_cents,
    kind: "exact",
    totalOf: (t) => t.charge_cents,
  },
  {
    id: "paid",
    header: "Paid",
    value: (row) => row.paid_cents,
    kind: "exact",
    totalOf: (t) => t.paid_cents,
  },
  {
    id: "open",
    header: "Open",
    value: (row) => row.open_cents,
    kind: "exact",
    totalOf: (t) => t.open_cents,
  },
  {
    id: "insurance",
    header: "Insurance",
    value: (row) => row.insurance_cents,
    kind: "exact",
    sortable: false,
    totalOf: (t) => t.insurance_cents,
  },
  {
    id: "patient-part",
    header: "Patient part",
    value: (row) => row.patient_cents,
    kind: "exact",
    sortable: false,
    totalOf: (t) => t.patient_cents,
  },
  {
    id: "denied",
    header: "Denied",
    value: (row) => row.denied_cents,
    kind: "exact",
    totalOf: (t) => t.denied_cents,
  },
  {
    id: "recovered",
    header: "Recovered",
    value: (row) => row.recovered_cents,
    kind: "exact",
    totalOf: (t) => t.recovered_cents,
  },
  {
    id: "denied-lines",
    header: "Denied lines",
    value: (row) => row.denied_lines,
    kind: "count",
    sortable: false,
    totalOf: (t) => t.denied_lines,
  },
  {
    id: "cash",
    header: "Payments",
    value: (row) => row.cash_cents,
    kind: "exact",
    sortable: false,
    totalOf: (t) => t.cash_cents,
  },
  { id: "age", header: "Age", value: (row) => row.age_days, kind: "days" },
  { id: "days", header: "Days to payment", value: (row) => row.days_to_payment, kind: "days" },
  { id: "primary", header: "Primary payer", value: (row) => row.primary_payer, sortable: false },
  { id: "class", header: "Payer class", value: (row) => row.payer_class, sortable: false },
  {
    id: "location",
    header: "Location",
    value: (row) => row.location,
    sortable: false,
    isWrapped: true,
  },
  {
    id: "provider",
    header: "Provider",
    value: (row) => row.provider,
    sortable: false,
    isWrapped: true,
  },
  {
    id: "origin",
    header: "Known from",
    value: (row) => origins[row.origin] ?? row.origin,
    sortable: false,
  },
];

/** A code never stands alone. */
function reasonWords({ code, root_cause }: ClaimRow): string | null {
  if (code === null) return null;
  return root_cause === null ? code : `${code} · ${rootCauseWords(root_cause)}`;
}

export const origins: { readonly [origin: string]: string } = {
  "837": "claim file",
  claims: "claim export",
  remittance: "remittance only",
};

/** Those a person may see: patients' names are not for everyone. */
export function columnsFor(can: Can): readonly ClaimColumn[] {
  return can.seeClaims ? claimColumns : claimColumns.filter(({ id }) => id !== "patient");
}

/** The columns to show: those chosen, else what the question is about; the claim itself always comes first. */
export function listedColumns(
  chosen: readonly string[],
  drill: Drill,
  can: Can,
): readonly ClaimColumn[] {
  const names = chosen.length > 0 ? new Set(["control", ...chosen]) : usualColumns(drill);
  return columnsFor(can).filter(({ id }) => names.has(id));
}

/** The same, with what stands under them. */
export function shownColumns(
  chosen: readonly string[],
  drill: Drill,
  totals: ClaimTotals,
  can: Can,
): Column<ClaimRow>[] {
  return listedColumns(chosen, drill, can).map(({ totalOf, ...column }) => ({
    ...column,
    ...(column.id === "control" ? { total: counted(totals.claims, "claim") } : {}),
    ...(totalOf ? { total: totalOf(totals) } : {}),
  }));
}

function usualColumns(drill: Drill): Set<string> {
  const isDenial = Boolean(drill.denial || drill.denier || drill.rootCause || drill.code);
  const names = ["control", "patient", "service", "payer", "status", "reason", "open", "age"];
  // A row must fit a screen: what a denial is worth stands in place of the charge.
  names.push(...(isDenial ? ["denied", "recovered"] : ["charge"]));
  if (drill.paid) names.push("days");
  if (drill.cash || drill.moved === "cash") names.push("cash");
  return new Set(names);
}

const TONES: { readonly [status: string]: string } = {
  denied: "text-bad",
  "partly denied": "text-bad",
  rejected: "text-bad",
  credit: "text-watch",
  closed: "text-ink-2",
  voided: "text-ink-2",
};

function Status({ status }: { status: string }) {
  return <span className={TONES[status] ?? ""}>{status}</span>;
}
