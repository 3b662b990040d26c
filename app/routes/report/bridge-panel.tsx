import { Section } from "#app/ui/section.tsx";
import { Sized } from "#app/ui/sized.tsx";
import { Waterfall } from "#reports/charts/waterfall.tsx";
import { moneyExact } from "#reports/format.ts";
import { bridgeSteps } from "#reports/monthly/bridge-steps.ts";
import { explainedIn } from "./explained-in.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { Statement } from "./statement.tsx";

const height = 240;

/** How A/R went from the month's first day to its last, line by line. */
export function BridgePanel({ report }: { report: ShownReport }) {
  const table = report.tables.find(({ id }) => id === "bridge");
  const [row] = table?.rows ?? [];
  if (!table || !row) return null;
  const steps = bridgeSteps(row);
  return (
    <Section
      title={table.title}
      note={table.note}
      exported={{ table: "report-bridge", rows: steps.length, extra: { month: report.month } }}
      explained={explainedIn(report, table.query, table.title)}
    >
      <div className="overflow-hidden px-2 pb-1" style={{ height }} aria-hidden="true">
        <Sized>
          {(width) => (
            <Waterfall id="bridge" title="A/R bridge" rows={steps} width={width} height={height} />
          )}
        </Sized>
      </div>
      <Statement
        caption="A/R bridge"
        lines={steps.map(({ key, words, kind, lineCents }) => ({
          key,
          words,
          text: moneyExact(lineCents),
          isSum: kind === "total",
        }))}
      />
    </Section>
  );
}
