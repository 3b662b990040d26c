import { type ReadColumns, valueAt } from "#app/lists/long/read-columns.ts";
import type { ClaimRow } from "./claims-columns.tsx";

/** A row of a list that came as columns, as the query has it; what tells it from all others is asked for apart. */
export function claimAt({ columns }: ReadColumns, row: number): ClaimRow {
  const value = (name: keyof ClaimRow) => {
    const column = columns.get(name);
    return column === undefined ? null : valueAt(column, row);
  };
  const text = (name: keyof ClaimRow) => value(name)?.toString() ?? null;
  const number = (name: keyof ClaimRow) => {
    const found = value(name);
    return typeof found === "number" ? found : null;
  };
  return {
    claim_id: text("claim_id") ?? "",
    control_number: null,
    patient: null,
    payer: text("payer") ?? "",
    service_on: text("service_on"),
    charge_cents: number("charge_cents") ?? 0,
    paid_cents: number("paid_cents") ?? 0,
    open_cents: number("open_cents") ?? 0,
    status: text("status") ?? "",
    insurance_cents: number("insurance_cents") ?? 0,
    patient_cents: number("patient_cents") ?? 0,
    denied_lines: number("denied_lines") ?? 0,
    denied_cents: number("denied_cents") ?? 0,
    recovered_cents: number("recovered_cents") ?? 0,
    cash_cents: number("cash_cents") ?? 0,
    root_cause: text("root_cause"),
    code: text("code"),
    age_days: number("age_days"),
    days_to_payment: number("days_to_payment"),
    primary_payer: text("primary_payer") ?? "",
    payer_class: text("payer_class") ?? "",
    location: text("location"),
    provider: text("provider"),
    origin: text("origin") ?? "",
  };
}
