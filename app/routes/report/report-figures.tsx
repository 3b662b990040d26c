import { Link } from "@remix-run/react";
import { DefinitionButton, type Explained } from "#app/ui/definition-drawer.tsx";
import { NotKnown } from "#app/ui/kpi-tile.tsx";
import { kpiDefinitions } from "#queries/overview/kpi-definitions.ts";
import { addMonths } from "#queries/period.ts";
import { type Change, figure, moneyExact, month as monthWords, nothing } from "#reports/format.ts";
import {
  basisWords,
  figureChange,
  notKnownWords,
  valueWords,
} from "#reports/monthly/figure-words.ts";
import type { ReportFigure } from "#reports/monthly/monthly-report.ts";
import { isRunning } from "#reports/monthly/pdf/report-words.ts";
import { explainedIn } from "./explained-in.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { useMonthLink } from "./use-month-link.ts";

/** Where each figure is shown at length. */
const screens: { readonly [name: string]: string } = {
  cash: "/payments",
  charges: "/aging",
  days_in_ar: "/aging",
  net_collection_rate: "/claims",
  initial_denial_rate: "/denials",
};

/** Figures of which a page says what moved them. */
const explainedMoves: readonly string[] = ["cash", "days_in_ar", "initial_denial_rate"];

/** The month in five figures, each beside three others. */
export function ReportFigures({ report }: { report: ShownReport }) {
  return (
    <section
      aria-label="The month in five figures"
      className="grid grid-cols-1 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-2 xl:grid-cols-5"
    >
      {report.figures.map((each) => (
        <Figure key={each.name} figure={each} report={report} />
      ))}
    </section>
  );
}

function Figure({ figure: shown, report }: { figure: ReportFigure; report: ShownReport }) {
  const link = useMonthLink(report);
  const { name, title, unit, value, needs } = shown;
  const before = monthsBefore(report.month);
  const isOpen = isRunning(report);
  const extra = name === "net_collection_rate" ? { collection: "net" } : {};
  return (
    <section className="relative min-w-0 bg-surface px-4 py-3 hover:bg-hover max-xl:last:sm:col-span-2">
      <div className="flex items-center gap-1">
        <h3 className="mr-auto min-w-0 truncate text-table text-ink-2">
          <Link
            to={link(screens[name] ?? "/", extra)}
            className="no-underline after:absolute after:inset-0 after:rounded-md"
          >
            {title}
          </Link>
        </h3>
        <span className="relative z-[1] -my-1 -mr-1.5">
          <DefinitionButton explained={explained(shown, report)} />
        </span>
      </div>
      {value === null ? (
        needs === null ? (
          <>
            <p className="mt-1 text-value font-semibold text-ink-3">{nothing}</p>
            <p className="mt-1 text-hint text-ink-3">{notKnownWords(shown)}.</p>
          </>
        ) : (
          <NotKnown needs={needs} />
        )
      ) : (
        <>
          <p
            className="figures mt-1 text-value font-semibold tracking-[-0.02em]"
            title={unit === "money" ? moneyExact(value) : undefined}
          >
            {valueWords(shown)}
          </p>
          <dl className="figures mt-1 grid grid-cols-[auto_auto_1fr] gap-x-2 text-hint whitespace-nowrap">
            <Beside
              words={before.lastMonth}
              shown={shown}
              other={shown.lastMonth}
              isOpen={isOpen}
            />
            <Beside words={before.lastYear} shown={shown} other={shown.lastYear} isOpen={isOpen} />
            <Beside
              words="Median"
              hint="of the 12 months before"
              shown={shown}
              other={shown.median12}
              isOpen={isOpen}
            />
          </dl>
          <p className="figures mt-1 flex flex-wrap justify-between gap-x-2 text-hint text-ink-3">
            <span>{basisWords(shown)}</span>
            {explainedMoves.includes(name) && (
              <Link
                to={link("/moved", { kpi: name })}
                className="link no-print relative z-[1]"
                aria-label={`What moved ${title}`}
              >
                What moved it
              </Link>
            )}
          </p>
        </>
      )}
    </section>
  );
}

const tones: { readonly [word in Change["word"]]: string } = {
  better: "text-good",
  worse: "text-bad",
  same: "text-ink-2",
  more: "text-ink-2",
  less: "text-ink-2",
};

function Beside({
  words,
  hint,
  shown,
  other,
  isOpen,
}: {
  words: string;
  hint?: string;
  shown: ReportFigure;
  other: number | null;
  isOpen: boolean;
}) {
  const { unit } = shown;
  const difference = figureChange(shown, other, isOpen);
  return (
    <>
      <dt className="text-ink-3" title={hint}>
        {words}
      </dt>
      <dd className="text-right text-ink-2">{other === null ? nothing : figure(other, unit)}</dd>
      <dd className={difference ? tones[difference.word] : undefined}>
        {difference &&
          `${difference.text}${difference.word === "same" ? "" : ` ${difference.word}`}`}
      </dd>
    </>
  );
}

/** The two months that it is held against, short: `Aug`, `Sep ’25`. */
function monthsBefore(month: string): { lastMonth: string; lastYear: string } {
  const start = `${month}-01`;
  const [last, year] = [addMonths(start, -1), addMonths(start, -12)];
  return {
    lastMonth: monthWords(last).slice(0, 3),
    lastYear: `${monthWords(year).slice(0, 3)} ’${year.slice(2, 4)}`,
  };
}

function explained(shown: ReportFigure, report: ShownReport): Explained {
  const target = kpiDefinitions.find(({ name }) => name === shown.name)?.target ?? null;
  return {
    ...explainedIn(report, shown.name, shown.title),
    target,
    query: shown.name === "charges" ? "ar-bridge" : "kpi-summary",
    ...(shown.n === null ? {} : { n: shown.n, pending: shown.pending }),
    figures: [{ label: "Value", value: figure(shown.value, shown.unit) }],
  };
}
