import { agingByPayer } from "#queries/aging/aging-by-payer.ts";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { cashReconciliation } from "#queries/loads/cash-reconciliation.ts";
import { topActions } from "#queries/overview/top-actions.ts";
import { daysToPayment } from "#queries/payments/days-to-payment.ts";
import { cashWords } from "../cash-words.ts";
import { tableOfQuery } from "./report-table.ts";

const bridgeColumns = {
  month: "Month",
  opening_cents: "Opening A/R",
  charges_cents: "Charges",
  payments_cents: "Payments",
  contractual_cents: "Contractual",
  write_offs_cents: "Write-offs",
  refunds_cents: "Refunds",
  closing_cents: "Closing A/R",
} as const;

export const bridge = tableOfQuery(arBridge, bridgeColumns, {
  id: "bridge",
  title: "A/R bridge",
  note: "Opening + charges − payments − contractual − write-offs + refunds = closing, to the cent.",
  span: "month",
});

export const cash = tableOfQuery(
  cashReconciliation,
  { line: "Line", cents: "Amount" },
  {
    id: "cash-reconciliation",
    title: "From the bridge's payments to cash",
    note: "Line by line: what the ledger says was paid, adjustments to a provider, cash that matches no claim, and the cash of the month.",
    span: "month",
    isWhole: true,
    words: {
      line: Object.fromEntries(Object.entries(cashWords).map(([line, { words }]) => [line, words])),
    },
  },
);

export const bridgeMonths = tableOfQuery(arBridge, bridgeColumns, {
  id: "bridge-months",
  title: "A/R bridge by month",
  note: "Each month opens with what the month before closed with.",
  span: "trend",
  sums: [
    "charges_cents",
    "payments_cents",
    "contractual_cents",
    "write_offs_cents",
    "refunds_cents",
  ],
});

export const actions = tableOfQuery(
  topActions,
  {
    kind: "Kind",
    payer: "Payer",
    root_cause: "Root cause",
    code: "Code",
    cause: "Cause",
    action: "What to do",
    owner: "Owner",
    claims: "Claims",
    open_cents: "Open",
    worth_cents: "Worth",
  },
  {
    id: "actions",
    title: "Worth most to follow up",
    note: "On the report’s last day. Worth: what can be expected to come in, by the share that the cause usually brings back.",
    span: "month",
    first: 3,
    words: {
      kind: { denial: "Denied", rejection: "Rejected, not sent again", unanswered: "Unanswered" },
    },
  },
);

export const aging = tableOfQuery(
  agingByPayer,
  {
    payer: "Payer",
    claims: "Claims",
    days_0_30_cents: "0–30 days",
    days_31_60_cents: "31–60",
    days_61_90_cents: "61–90",
    days_91_120_cents: "91–120",
    days_121_cents: "Over 120",
    no_date_cents: "No date",
    open_cents: "Open",
    over_90_rate: "Over 90",
    credit_cents: "Credits",
    net_cents: "Net",
  },
  {
    id: "aging-by-payer",
    title: "A/R by payer and age",
    note: "Days since the service, insurance and patient together. Open leaves credits out; net is what the bridge closes with. Claims of all payers are distinct.",
    span: "month",
    totalRow: { column: "payer", value: null },
    n: { over_90_rate: "claims" },
    moneyRates: ["over_90_rate"],
  },
);

export const paymentDays = tableOfQuery(
  daysToPayment,
  {
    payer: "Payer",
    claims: "Claims paid",
    median_days: "Median",
    p90_days: "Nine of ten within",
    cohort: "Submitted 30 days before",
    paid_by_day_30_rate: "Of them paid by day 30",
  },
  {
    id: "days-to-payment",
    title: "Days to payment by payer",
    note: "From the first submission to the payer's first payment, of claims first paid in the month. Paid by day 30: of claims first submitted in the month moved back by 30 days.",
    span: "month",
    sums: ["claims", "cohort"],
    n: { paid_by_day_30_rate: "cohort" },
  },
);
