import type { lagSplit } from "#queries/payments/lag-split.ts";
import type { RowOf } from "#queries/query.ts";
import { count, days, nothing } from "#reports/format.ts";
import { ScrollRegion } from "../../tables/scroll-region.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";

type Row = RowOf<typeof lagSplit>;
type Step = { title: string; words: string; color: string; of: (row: Row) => number | null };

const known: Step[] = [
  {
    title: "Billing",
    words: "service to first submission",
    color: "var(--cat-2)",
    of: (row) => row.billing_days,
  },
  {
    title: "Acceptance",
    words: "submission to acceptance",
    color: "var(--cat-3)",
    of: (row) => row.acceptance_days,
  },
  {
    title: "Payer",
    words: "acceptance to first remittance",
    color: "var(--cat-1)",
    of: (row) => row.adjudication_days,
  },
];
/** Without acknowledgements the two later steps are one. */
const unknown: Step[] = [
  {
    title: "Billing",
    words: "service to first submission",
    color: "var(--cat-2)",
    of: (row) => row.billing_days,
  },
  {
    title: "Payer",
    words: "submission to first remittance",
    color: "var(--cat-1)",
    of: (row) => row.payer_days,
  },
];

/** The practice's own days and the payer's, a payer a row. */
export function LagSplit({ lags }: { lags: Row[] }) {
  const all = lags.find((row) => row.payer === "ALL PAYERS");
  const rows = lags.filter((row) => row.payer !== "ALL PAYERS").sort((a, b) => b.claims - a.claims);
  if (!all)
    return (
      <div className="px-4 pb-4 text-table text-ink-2">
        <EmptyNote what="adjudicated claims" />
      </div>
    );
  const steps = all.acceptance_days === null ? unknown : known;
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
          {rows.map((row) => (
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

function LagRow({ row, steps, longest }: { row: Row; steps: Step[]; longest: number }) {
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
