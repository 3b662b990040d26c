import type { MovedBy } from "#queries/moved/moved-rows.ts";
import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { counted, smallN } from "#reports/format.ts";
import { cptFamilyWords } from "../../cpt-family-words.ts";
import { movedCauseWords } from "../../moved-words.ts";
import type { MoverLine } from "./read-moved.server.ts";

/** Whose cells a list of claims calls them, by figure. */
export const drillNames = {
  initial_denial_rate: "denials",
  days_in_ar: "open",
  cash: "cash",
} as const;

/** A mover by its name. */
export function moverWords(row: MoverLine, kpi: MovedKpi, by: MovedBy): string {
  if (row.others > 0) return `${counted(row.others, "smaller mover")} together`;
  const cause = row.cause === null ? null : movedCauseWords(drillNames[kpi], row.cause);
  const family = row.cptFamily === null ? null : cptFamilyWords(row.cptFamily);
  const parts = [row.payer, family, cause].filter((part) => part !== null);
  if (row.moved === "share")
    return parts.length === 0 ? "Mix of payers and work" : `${parts.join(" · ")} · mix`;
  if (parts.length === 0) return by === "family" ? "No claim line" : "No single payer";
  const words = parts.join(" · ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether so few claims stand behind a mover that its effects are mostly chance. */
export function isFew({ before, after, others }: MoverLine, kpi: MovedKpi): boolean {
  if (others > 0) return false;
  if (kpi === "initial_denial_rate") return Math.min(before.whole, after.whole) < smallN;
  const claims = Math.max(before.claims, after.claims);
  return claims > 0 && claims < smallN;
}
