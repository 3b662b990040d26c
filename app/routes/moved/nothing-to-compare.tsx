import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import { date, period } from "#reports/format.ts";
import { listFilterNames, type View } from "../../filters.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { useView } from "../../ui/view.tsx";

const missing = {
  initial_denial_rate: "claims judged for the first time",
  days_in_ar: "charges",
  cash: "cash",
} as const;

/** Why no change can be told, and what would help. */
export function NothingToCompare({
  kpi,
  against,
  reason,
}: {
  kpi: MovedKpi;
  against: View;
  reason: string | null;
}) {
  const { view } = useView();
  const isFiltered = listFilterNames.some((name) => view[name].length > 0);
  const span = kpi === "days_in_ar" ? date(against.asOf) : period(against.from, against.to);
  return (
    <div className="panel grid gap-2 px-4 py-8 text-ink-2">
      {reason === null ? (
        <>
          <p>
            One of the two periods has no {missing[kpi]}: nothing to compare. The other is {span}.
          </p>
          {isFiltered && <EmptyNote what={missing[kpi]} />}
          <p className="text-table">The figure needs {kpiDefinition(kpi).needs}.</p>
        </>
      ) : (
        <p>
          {reason} The period compared with is {span}; choose a later period, or compare with
          another.
        </p>
      )}
    </div>
  );
}
