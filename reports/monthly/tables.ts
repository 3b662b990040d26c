import {
  denialsByCause,
  denialsByPayer,
  denialsRecovered,
  freshness,
  gates,
} from "./claim-tables.ts";
import { actions, aging, bridge, bridgeMonths, cash, paymentDays } from "./money-tables.ts";
import { months } from "./month-table.ts";
import { cashByPayer, cptFamilies, locations, modifier25, providers } from "./part-tables.ts";
import type { TableOfQuery } from "./report-table.ts";

/** The report's tables that are rows of a query, in the order of the report. */
export const tablesOfQueries: readonly TableOfQuery[] = [
  bridge,
  cash,
  actions,
  months,
  bridgeMonths,
  aging,
  denialsByCause,
  denialsByPayer,
  denialsRecovered,
  paymentDays,
  gates,
  cashByPayer,
  providers,
  locations,
  cptFamilies,
  modifier25,
  freshness,
];
