import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { date, money, period, smallN } from "#reports/format.ts";
import type { View } from "../../filters.ts";
import { kpiTitles } from "./asked.ts";
import { isNothing, sizeSentence } from "./effect-words.ts";
import { totalWords } from "./mover-columns.ts";
import type { Reason, told } from "./reasons.ts";

type Figure = { readonly value: number | null; readonly part: number; readonly whole: number };
type Props = {
  kpi: MovedKpi;
  view: View;
  against: View;
  before: Figure;
  after: Figure;
  change: number;
  told: ReturnType<typeof told>;
};

/** What changed, by how much, and why, in words. */
export function Lead({
  kpi,
  view,
  against,
  before,
  after,
  change,
  told: { because, against: other },
}: Props) {
  const isSame = isNothing(kpi, change);
  // With few claims a change in points would be told more surely than it is known.
  if (kpi === "initial_denial_rate" && Math.min(before.whole, after.whole) < smallN)
    return (
      <div className="grid gap-1">
        <p className="text-section">
          <strong className="font-semibold">
            {kpiTitles[kpi]}: {totalWords(kpi, before)} before, {totalWords(kpi, after)} after.
          </strong>{" "}
          Too few claims to tell a change from chance.
        </p>
        <p className="text-table text-ink-2">
          {spanOf(kpi, view)} against {spanOf(kpi, against)}.
        </p>
      </div>
    );
  return (
    <div className="grid gap-1">
      <p className="text-section">
        <strong className="font-semibold">
          {kpiTitles[kpi]} {isSame ? "stayed" : change > 0 ? "rose" : "fell"}
          {isSame
            ? ` at ${totalWords(kpi, after)}`
            : ` ${kpi === "cash" ? "by " : ""}${sizeSentence(kpi, change)}, from ${totalWords(kpi, before)} to ${totalWords(kpi, after)}`}
        </strong>
        {because.length > 0 && !isSame && (
          <>
            :{" "}
            {because
              .map(
                (reason, index) =>
                  `${sizeOf(kpi, reason)}${index === 0 ? " of it" : ""} because ${reason.words}`,
              )
              .join("; ")}
          </>
        )}
        {isSame && because.length > 0 ? "; what moved cancels out" : ""}.
        {other && !isSame && (
          <>
            {" "}
            Against it, {sizeOf(kpi, other)}: {other.words}.
          </>
        )}
      </p>
      <p className="text-table text-ink-2">
        {spanOf(kpi, view)} against {spanOf(kpi, against)}
        {view.compare === "none" && " (the period before: the page compares with nothing else)"}
        {view.compare === "rolling" && " (the period before: a split needs one, not three)"}.
        {kpi === "days_in_ar" && (
          <>
            {" "}
            Open money {money(before.part)} → {money(after.part)}; charges a day{" "}
            {money(before.whole)} → {money(after.whole)}.
          </>
        )}
      </p>
    </div>
  );
}

const sizeOf = (kpi: MovedKpi, { effect }: Reason) => sizeSentence(kpi, effect);

function spanOf(kpi: MovedKpi, { from, to, asOf }: View): string {
  return kpi === "days_in_ar" ? date(asOf) : period(from, to);
}
