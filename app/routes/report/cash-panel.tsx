import { Section } from "#app/ui/section.tsx";
import { moneyExact } from "#reports/format.ts";
import { cashSteps } from "#reports/monthly/cash-steps.ts";
import { explainedIn } from "./explained-in.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { Statement } from "./statement.tsx";

/** From what the bridge calls payments to the cash of the month. */
export function CashPanel({ report }: { report: ShownReport }) {
  const table = report.tables.find(({ id }) => id === "cash-reconciliation");
  const [bridge] = report.tables.find(({ id }) => id === "bridge")?.rows ?? [];
  const payments = bridge?.payments_cents;
  if (!table || typeof payments !== "number") return null;
  return (
    <Section
      title="From the bridge’s payments to cash"
      exported={{
        table: "report-cash-reconciliation",
        rows: table.rows.length,
        extra: { month: report.month },
      }}
      explained={explainedIn(report, table.query, table.title)}
    >
      <Statement
        caption="From the bridge’s payments to cash"
        lines={cashSteps(table.rows, payments).map(({ words, cents, kind }) => ({
          key: words,
          words,
          text: moneyExact(cents),
          isSum: kind === "sum",
        }))}
      />
    </Section>
  );
}
