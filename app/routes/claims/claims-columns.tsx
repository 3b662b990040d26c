import type { ReactNode } from "react";
import type { Drill } from "#app/drill.ts";
import type { claims } from "#queries/claims/claims.ts";
import type { claimsTotals } from "#queries/claims/claims-totals.ts";
import type { RowOf } from "#queries/query.ts";
import { count, date, moneyExact, nothing } from "#reports/format.ts";

export type ClaimRow = RowOf<typeof claims>;
export type ClaimTotals = RowOf<typeof claimsTotals>;

/** A column of the list: its name in the URL, its title, how it sorts and what it shows. */
export type ClaimColumn = {
  readonly name: string;
  readonly title: string;
  readonly sort?: string;
  readonly isFigure?: boolean;
  readonly cell: (row: ClaimRow) => ReactNode;
  readonly total?: (totals: ClaimTotals) => ReactNode;
};

export const claimColumns: readonly ClaimColumn[] = [
  {
    name: "control",
    title: "Claim",
    sort: "control",
    cell: (row) => row.control_number ?? row.claim_id,
  },
  { name: "patient", title: "Patient", cell: (row) => row.patient || nothing },
  { name: "service", title: "Service", sort: "service", cell: (row) => date(row.service_on) },
  { name: "payer", title: "Payer", sort: "payer", cell: (row) => row.payer },
  {
    name: "status",
    title: "Status",
    sort: "status",
    cell: (row) => <Status status={row.status} />,
  },
  { name: "reason", title: "Reason", cell: (row) => row.code ?? nothing },
  money("charge", "Charge", "charge_cents", "charge"),
  money("paid", "Paid", "paid_cents", "paid"),
  money("open", "Open", "open_cents", "open"),
  money("insurance", "Insurance", "insurance_cents"),
  money("patient-part", "Patient part", "patient_cents"),
  money("denied", "Denied", "denied_cents", "denied"),
  money("recovered", "Recovered", "recovered_cents", "recovered"),
  {
    name: "denied-lines",
    title: "Denied lines",
    isFigure: true,
    cell: (row) => row.denied_lines || nothing,
    total: (t) => count(t.denied_lines),
  },
  money("cash", "Payments", "cash_cents"),
  {
    name: "age",
    title: "Age",
    sort: "age",
    isFigure: true,
    cell: (row) => (row.age_days === null ? nothing : `${count(row.age_days)} d`),
  },
  {
    name: "days",
    title: "Days to payment",
    sort: "days",
    isFigure: true,
    cell: (row) => (row.days_to_payment === null ? nothing : `${count(row.days_to_payment)} d`),
  },
  { name: "primary", title: "Primary payer", cell: (row) => row.primary_payer },
  { name: "class", title: "Payer class", cell: (row) => row.payer_class },
  { name: "location", title: "Location", cell: (row) => row.location ?? nothing },
  { name: "provider", title: "Provider", cell: (row) => row.provider ?? nothing },
  { name: "origin", title: "Known from", cell: (row) => ORIGINS[row.origin] ?? row.origin },
];

const ORIGINS: { readonly [origin: string]: string } = {
  "837": "claim file",
  claims: "claim export",
  remittance: "remittance only",
};

/** The columns to show: those chosen, else what the question is about. The claim itself always comes first. */
export function shownColumns(chosen: readonly string[], drill: Drill): ClaimColumn[] {
  const names = chosen.length > 0 ? new Set(["control", ...chosen]) : usualColumns(drill);
  return claimColumns.filter(({ name }) => names.has(name));
}

function usualColumns(drill: Drill): Set<string> {
  const names = [
    "control",
    "patient",
    "service",
    "payer",
    "status",
    "reason",
    "charge",
    "paid",
    "open",
    "age",
  ];
  if (drill.denial || drill.denier || drill.rootCause || drill.code)
    names.push("denied", "recovered");
  if (drill.paid) names.push("days");
  if (drill.cash) names.push("cash");
  if (drill.party === null && drill.bucket === null) names.push("location");
  return new Set(names);
}

type MoneyName = {
  [K in keyof ClaimRow & keyof ClaimTotals]: K extends `${string}_cents` ? K : never;
}[keyof ClaimRow & keyof ClaimTotals];

function money(name: string, title: string, key: MoneyName, sort?: string): ClaimColumn {
  return {
    name,
    title,
    ...(sort ? { sort } : {}),
    isFigure: true,
    cell: (row) => (row[key] === 0 ? nothing : moneyExact(row[key])),
    total: (totals) => moneyExact(totals[key]),
  };
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
