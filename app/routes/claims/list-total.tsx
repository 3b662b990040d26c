import type { Drill } from "#app/drill.ts";
import { counted, moneyExact } from "#reports/format.ts";
import type { ClaimTotals } from "./claims-columns.tsx";

/** The list in a line: how many, how much open, and what the question was about. */
export function ListTotal({ totals, drill }: { totals: ClaimTotals; drill: Drill }) {
  const isMonth = drill.cash !== null && drill.cash !== "period";
  return (
    <p data-total className="figures text-section font-semibold">
      {counted(totals.claims, "claim")} · {moneyExact(totals.open_cents)} open
      {drill.denial !== null && (
        <span className="font-normal text-ink-2"> · {moneyExact(totals.denied_cents)} denied</span>
      )}
      {(drill.cash !== null || drill.moved === "cash") && (
        <span className="font-normal text-ink-2">
          {" "}
          · {moneyExact(totals.cash_cents)} paid in the {isMonth ? "month" : "period"}
        </span>
      )}
    </p>
  );
}
