import { arAging } from "./aging/ar-aging.ts";
import { arBridge } from "./aging/ar-bridge.ts";
import { claims } from "./claims/claims.ts";
import { claimsTotals } from "./claims/claims-totals.ts";

/** Every query by name: what `query --list`, the definitions page and the contract test go through. */
export const catalogue = {
  "ar-aging": arAging,
  "ar-bridge": arBridge,
  claims,
  "claims-totals": claimsTotals,
} as const;

export type QueryName = keyof typeof catalogue;
