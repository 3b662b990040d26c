import { count, days, nothing } from "#reports/format.ts";
import { ScrollRegion } from "../../tables/scroll-region.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { type Lag, lagsOf, type Step } from "./lag-columns.ts";

/** The practice's own days and the payer's, a payer a row. */
export function LagSplit({ lags }: { lags: Lag[] }) {
  const { all, payers, steps } = lagsOf(lags);
  if (!all)
    return (
      <div className="px-4 pb-4 text-table text-ink-2">
        <EmptyNote what="adjudicated claims" />
      </div>
    );
  const longest = Math.max(
    1,
    ...lags.map((row) => steps.reduce((sum, step) => sum + (step.of(row) ?? 0), 0)),
  );
  return (
    <ScrollRegion label="Median days of each step by payer">
      <table className="data-table border-t border-line">
        <caption className="sr-only">Median days of each step by payer</caption>
        <thead>
          <tr>
            <th scope="col">Payer</th>
            <th scope="col" className="num">
              Claims
            </th>
            {steps.map(({ title, words, color }) => (
              <th key={title} scope="col" className="num" title={words}>
                <span className="inline-flex items-center gap-1.5">
                  <span className="size-2.5 rounded-[2px]" style={{ background: color }} />
                  {title}
                </span>
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Days as a bar</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {payers.map((row) => (
            <LagRow key={row.payer} row={row} steps={steps} longest={longest} />
          ))}
        </tbody>
        <tfoot>
          <LagRow row={{ ...all, payer: "All payers" }} steps={steps} longest={longest} />
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function LagRow({ row, steps, longest }: { row: Lag; steps: readonly Step[]; longest: number }) {
  return (
    <tr>
      <th scope="row">{row.payer}</th>
      <td className="num">{count(row.claims)}</td>
      {steps.map((step) => (
        <td key={step.title} className="num">
          {days(step.of(row))}
        </td>
      ))}
      <td className="w-full min-w-16">
        <span className="flex h-2 gap-px" aria-hidden="true">
          {steps.map((step) => (
            <span
              key={step.title}
              className="rounded-[2px]"
              style={{
                width: `${((step.of(row) ?? 0) / longest) * 100}%`,
                background: step.color,
              }}
            />
          ))}
        </span>
        <span className="sr-only">{days(row.whole_days) || nothing} in all</span>
      </td>
    </tr>
  );
}
