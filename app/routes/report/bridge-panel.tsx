import { Section } from "#app/ui/section.tsx";
import { Waterfall } from "#reports/charts/waterfall.tsx";
import { moneyExact } from "#reports/format.ts";
import { bridgeSteps } from "#reports/monthly/bridge-steps.ts";
import { cashSteps } from "#reports/monthly/cash-steps.ts";
import { explainedIn } from "./explained-in.ts";
import type { ShownReport } from "./read-month-page.server.ts";

const width = 640;

/** How A/R went from the month's first day to its last, and how the payments in it come to the cash. */
export function BridgePanel({ report }: { report: ShownReport }) {
  const table = report.tables.find(({ id }) => id === "bridge");
  const [row] = table?.rows ?? [];
  if (!table || !row) return null;
  const steps = bridgeSteps(row);
  const payments = steps.find(({ key }) => key === "payments_cents")?.cents ?? 0;
  const cash = report.tables.find(({ id }) => id === "cash-reconciliation");
  return (
    <Section
      title={table.title}
      note={table.note}
      explained={explainedIn(report, table.query, table.title)}
    >
      <div className="chart-box overflow-x-auto px-2 max-sm:hidden" aria-hidden="true">
        <Waterfall id="bridge" title="A/R bridge" rows={steps} width={width} height={240} />
      </div>
      <Statement
        caption="A/R bridge"
        lines={steps.map(({ key, words, kind, cents }) => ({
          key,
          words,
          // The line's own sign stands before its words.
          cents: kind === "total" ? cents : cents * (words.startsWith("−") ? -1 : 1),
          isSum: kind === "total",
        }))}
      />
      {cash ? (
        <>
          <h3 className="border-t border-line px-4 pt-3 pb-1 text-table font-semibold">
            From the bridge’s payments to cash
          </h3>
          <Statement
            caption="From the bridge’s payments to cash"
            lines={cashSteps(cash.rows, -payments).map(({ words, cents, kind }) => ({
              key: words,
              words,
              cents,
              isSum: kind === "sum",
            }))}
          />
        </>
      ) : (
        <p className="border-t border-line px-4 py-3 text-table text-ink-2">
          Cash is not reconciled to the bridge here: adjustments to a provider and cash that matches
          no claim cannot be cut by filters or locations.
        </p>
      )}
    </Section>
  );
}

type Line = { key: string; words: string; cents: number; isSum: boolean };

function Statement({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  return (
    <table className="data-table border-t border-line">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, words, cents, isSum }) => (
          <tr key={key} className={isSum ? "font-semibold" : undefined}>
            <th scope="row" className="whitespace-normal!">
              {words}
            </th>
            <td className="num">{moneyExact(cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
