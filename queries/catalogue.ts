import { firstPass } from "./acceptance/first-pass.ts";
import { gates } from "./acceptance/gates.ts";
import { rejections } from "./acceptance/rejections.ts";
import { agingByPayer } from "./aging/aging-by-payer.ts";
import { agingHeat } from "./aging/aging-heat.ts";
import { arAging } from "./aging/ar-aging.ts";
import { arBridge } from "./aging/ar-bridge.ts";
import { claims } from "./claims/claims.ts";
import { claimsTotals } from "./claims/claims-totals.ts";
import { codeTitles } from "./denials/code-titles.ts";
import { denialCauses } from "./denials/denial-causes.ts";
import { denialsByMonth } from "./denials/denials-by-month.ts";
import { denialsByPayer } from "./denials/denials-by-payer.ts";
import { denialsByPlace } from "./denials/denials-by-place.ts";
import { cashReconciliation } from "./loads/cash-reconciliation.ts";
import { fileTotals } from "./loads/file-totals.ts";
import { payerFreshness } from "./loads/payer-freshness.ts";
import { cashByPayer } from "./month/cash-by-payer.ts";
import { cptFamilyFigures } from "./month/cpt-family-figures.ts";
import { denialsByCauseAndPayer } from "./month/denials-by-cause-and-payer.ts";
import { locationFigures } from "./month/location-figures.ts";
import { modifier25 } from "./month/modifier-25.ts";
import { monthFigures } from "./month/month-figures.ts";
import { providerFigures } from "./month/provider-figures.ts";
import { movedAr } from "./moved/moved-ar.ts";
import { movedCash } from "./moved/moved-cash.ts";
import { movedDenials } from "./moved/moved-denials.ts";
import { filterOptions } from "./overview/filter-options.ts";
import { kpiSummary } from "./overview/kpi-summary.ts";
import { lastLoadChanges } from "./overview/last-load-changes.ts";
import { topActions } from "./overview/top-actions.ts";
import { warehouseStatus } from "./overview/warehouse-status.ts";
import { cashByMonth } from "./payments/cash-by-month.ts";
import { daysToPayment } from "./payments/days-to-payment.ts";
import { lagSplit } from "./payments/lag-split.ts";
import { paidShares } from "./payments/paid-shares.ts";
import { pointOfService } from "./payments/point-of-service.ts";
import { providerAdjustments } from "./payments/provider-adjustments.ts";
import { worklist } from "./worklist/worklist.ts";

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
  rejections,
  "denial-causes": denialCauses,
  "denials-by-month": denialsByMonth,
  "denials-by-place": denialsByPlace,
  "filter-options": filterOptions,
  "month-figures": monthFigures,
  "last-load-changes": lastLoadChanges,
  "top-actions": topActions,
  "warehouse-status": warehouseStatus,
  "cash-by-month": cashByMonth,
  "cash-reconciliation": cashReconciliation,
  "lag-split": lagSplit,
  "paid-shares": paidShares,
  "point-of-service": pointOfService,
  "provider-adjustments": providerAdjustments,
  "aging-heat": agingHeat,
  "aging-by-payer": agingByPayer,
  "payer-freshness": payerFreshness,
  "cash-by-payer": cashByPayer,
  "cpt-family-figures": cptFamilyFigures,
  "denials-by-cause-and-payer": denialsByCauseAndPayer,
  "location-figures": locationFigures,
  "modifier-25": modifier25,
  "provider-figures": providerFigures,
  gates,
  "code-titles": codeTitles,
  worklist,
  "moved-denials": movedDenials,
  "moved-ar": movedAr,
  "moved-cash": movedCash,
} as const;

export type QueryName = keyof typeof catalogue;
