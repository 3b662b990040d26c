import { gates as gatesQuery } from "#queries/acceptance/gates.ts";
import { denialCauses } from "#queries/denials/denial-causes.ts";
import { payerFreshness } from "#queries/loads/payer-freshness.ts";
import { denialsByCauseAndPayer } from "#queries/month/denials-by-cause-and-payer.ts";
import { tableOfQuery } from "./report-table.ts";

export const denialsByCause = tableOfQuery(
  denialCauses,
  {
    title: "Root cause",
    owner: "Owner",
    claims: "Claims",
    lines: "Lines",
    denied_cents: "Denied",
    recovered_cents: "Came back",
    open_cents: "Still open",
    recoverable_cents: "Recoverable",
  },
  {
    id: "denials-by-cause",
    title: "Denials by root cause",
    note: "Denials that opened in the month, and what came back for them up to the as-of day. A claim denied for two causes stands in both rows, and once in the total.",
    span: "month",
    totalRow: { column: "root_cause", value: "total" },
  },
);

export const denialsRecovered = tableOfQuery(
  denialCauses,
  {
    title: "Root cause",
    claims: "Claims",
    denied_cents: "Denied",
    recovered_cents: "Came back",
    open_cents: "Still open",
  },
  {
    id: "denials-recovered",
    title: "Denials of the last months and what came back",
    note: "Denials that opened in the months of the trends: money takes months to come back, so a single month shows little of it.",
    span: "trend",
    totalRow: { column: "root_cause", value: "total" },
  },
);

export const denialsByPayer = tableOfQuery(
  denialsByCauseAndPayer,
  {
    payer: "Payer",
    title: "Root cause",
    claims: "Claims",
    denied_cents: "Denied",
    recovered_cents: "Came back",
    open_cents: "Still open",
  },
  {
    id: "denials-by-payer",
    title: "Denials by payer and cause",
    note: "A claim denied for two causes, or by two payers, stands in each of its rows, so claims are not added up.",
    span: "month",
    sums: ["denied_cents", "recovered_cents", "open_cents"],
  },
);

export const gates = tableOfQuery(
  gatesQuery,
  {
    submitted: "First submitted",
    acknowledged: "Acknowledged",
    clearinghouse_accepted: "Clearinghouse let in",
    clearinghouse_rejected: "Clearinghouse refused",
    payer_accepted: "Payer let in",
    payer_rejected: "Payer refused",
    adjudicated: "Judged",
    resolved: "Settled by the first answer",
  },
  {
    id: "gates",
    title: "First pass, gate by gate",
    note: "Claims first submitted in the month, as known on the as-of day: those not judged yet are pending, not failed.",
    span: "month",
  },
);

export const freshness = tableOfQuery(
  payerFreshness,
  {
    payer: "Payer",
    last_835_on: "Last 835",
    days_since: "Days since",
    usual_days: "Usual gap",
    open_cents: "Open with insurance",
    is_overdue: "Overdue",
  },
  {
    id: "freshness",
    title: "Last file by payer",
    note: "Every payer whose 835s were ever loaded, whatever the filters.",
    span: "month",
  },
);
