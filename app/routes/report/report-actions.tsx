import { Link } from "@remix-run/react";
import { actionDrill, actionSentence } from "#app/action-words.ts";
import { Section } from "#app/ui/section.tsx";
import { money, moneyExact } from "#reports/format.ts";
import { explainedIn } from "./explained-in.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { useMonthLink } from "./use-month-link.ts";

/** The three things that were worth most on the month's last day, each a list of claims away. */
export function ReportActions({ report }: { report: ShownReport }) {
  const link = useMonthLink(report);
  const table = report.tables.find(({ id }) => id === "actions");
  if (!table) return null;
  return (
    <Section
      title={table.title}
      note={table.note}
      exported={{
        table: "report-actions",
        rows: table.rows.length,
        extra: { month: report.month },
      }}
      explained={explainedIn(report, table.query, table.title)}
    >
      {table.rows.length === 0 ? (
        <p className="px-4 pb-4 text-table text-ink-2">
          No denied, rejected or unanswered claims on that day.
        </p>
      ) : (
        <ol className="divide-y divide-line border-t border-line">
          {table.rows.map((row, index) => {
            const sentence = actionSentence(row);
            return (
              <li key={sentence} className="relative flex gap-3 px-4 py-3 hover:bg-hover">
                <span className="figures w-4 text-ink-3">{index + 1}</span>
                <div className="min-w-0 flex-1">
                  <p>
                    <Link
                      to={link("/claims", actionDrill(row))}
                      className="no-underline after:absolute after:inset-0"
                    >
                      {sentence}
                    </Link>
                  </p>
                  {row.action && <p className="mt-0.5 text-table text-ink-2">{row.action}.</p>}
                  {row.owner && <p className="mt-0.5 text-hint text-ink-3">For {row.owner}</p>}
                </div>
                <p className="figures font-semibold" title={moneyExact(centsOf(row.worth_cents))}>
                  {money(centsOf(row.worth_cents))}
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}

const centsOf = (value: unknown) => (typeof value === "number" ? value : null);
