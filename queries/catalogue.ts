import { firstPass } from "./acceptance/first-pass.ts";
import { arAging } from "./aging/ar-aging.ts";
import { arBridge } from "./aging/ar-bridge.ts";
import { claims } from "./claims/claims.ts";
import { claimsTotals } from "./claims/claims-totals.ts";

import { denialsByPayer } from "./denials/denials-by-payer.ts";
import { fileTotals } from "./loads/file-totals.ts";
import { kpiSummary } from "./overview/kpi-summary.ts";
import { daysToPayment } from "./payments/days-to-payment.ts";

/** Every query by name: what `query --list`, the definitions page and the contract test go through. */
export const catalogue = {
  "ar-aging": arAging,
  "ar-bridge": arBridge,
  claims,
  "claims-totals": claimsTotals,
  "days-to-payment": daysToPayment,
  "denials-by-payer": denialsByPayer,
  "file-totals": fileTotals,
  "first-pass": firstPass,
  "kpi-summary": kpiSummary,
} as const;

export type QueryName = keyof typeof catalogue;
