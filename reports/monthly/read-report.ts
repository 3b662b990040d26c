import { defaultFilters, type Filters } from "#queries/filters.ts";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { reportFiles } from "#queries/month/report-files.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import type { Reader } from "#queries/reader.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { definitionsTable } from "./definitions-table.ts";
import { figuresOf, figuresTable } from "./figures.ts";
import { filterWords, isNarrowed } from "./filter-words.ts";
import {
  type MonthlyReport,
  type ReportFile,
  type ReportNote,
  type ReportTable,
  tableIds,
} from "./monthly-report.ts";
import { NoReport } from "./no-report.ts";
import { readUnknown } from "./read-unknown.ts";
import { reportDays } from "./report-days.ts";
import { readTable } from "./report-table.ts";
import { tablesOfQueries } from "./tables.ts";

export type ReportAsk = {
  /** `2026-09`. */
  readonly month: string;
  /** A day of the month; its last one, or today while it runs, unless told. */
  readonly asOf?: string | undefined;
  /** Days are the report's own: only lists and the aging basis are taken. */
  readonly filters?: Partial<Omit<Filters, "asOf" | "from" | "to">> | undefined;
  /** Remarks on days of the trends; those of later days are left out. */
  readonly notes: readonly ReportNote[];
  /** In the practice's time zone. */
  readonly today: string;
  /** The reader sees some practices or locations only: then what cannot be cut to them is left out. */
  readonly isPart?: boolean | undefined;
};

/**
 * Everything a month's report says, read from the published generation.
 *
 * @throws NoReport where there is nothing to report, with a sentence that says why
 */
export async function readReport(reader: Reader, ask: ReportAsk): Promise<MonthlyReport> {
  // A load may publish between two questions: then all are asked again, so that no report is half of each.
  for (let tries = 1; ; tries++) {
    const generation = reader.generation();
    const report = await readOnce(reader, ask);
    if (reader.generation() === generation || tries === 4) return report;
  }
}

async function readOnce(reader: Reader, ask: ReportAsk): Promise<MonthlyReport> {
  const [[status], [published], practices] = await Promise.all([
    reader.run(warehouseStatus, {}),
    reader.run(settingsPublished, {}),
    reader.run(practiceHistory, { asOf: ask.today }),
  ]);
  if (!status || !published)
    throw new NoReport("Nothing is loaded yet: there is no month to report.");
  const asked = { ...defaultFilters(ask.today), ...ask.filters };
  const chosen = practices.filter(
    ({ practice_npi }) => asked.practice.length === 0 || asked.practice.includes(practice_npi),
  );
  const first = earliest(chosen.map((row) => row.history_from ?? row.first_service_on));
  const completeFrom = earliest(chosen.map((row) => row.complete_from));
  const days = reportDays(ask.month, ask.asOf, ask.today, first);
  const month: Filters = { ...asked, asOf: days.asOf, from: days.from, to: days.to };
  const trend: Filters = { ...month, from: days.trendFrom };

  const isPart = ask.isPart === true;
  const narrowed = isNarrowed(asked) || isPart;
  const specs = tablesOfQueries.filter(({ isWhole }) => !(isWhole && narrowed));
  const [months, summary, files, words, ...read] = await Promise.all([
    reader.run(monthFigures, trend),
    reader.run(kpiSummary, month),
    readFiles(reader),
    filterWords(reader, month),
    ...specs.map((spec) => readTable(reader, spec, spec.span === "month" ? month : trend)),
  ]);
  const figures = figuresOf(months, summary, { completeFrom, inputs: status.inputs });
  const tables = [figuresTable(figures, month), ...read, definitionsTable(specs)];
  return {
    format: 1,
    month: ask.month,
    asOf: days.asOf,
    practice: chosen.map(({ practice }) => practice).join(", "),
    filters: month,
    filterWords: words,
    definitionVersion: published.definition_version,
    publishedAt: isoInstant(published.published_at),
    figures,
    tables: inOrder(tables),
    notes: ask.notes.filter(({ day }) => day >= days.trendFrom && day <= days.asOf),
    unknown: await readUnknown(reader, days, {
      inputs: status.inputs,
      completeFrom,
      figures,
      isNarrowed: narrowed,
      isPart,
    }),
    cutOff: status.data_through,
    files,
  };
}

async function readFiles(reader: Reader): Promise<ReportFile[]> {
  const rows = await reader.run(reportFiles, {});
  return rows.map(({ loaded_at, ...file }) => ({ ...file, loadedAt: loaded_at }));
}

function inOrder(tables: readonly ReportTable[]): ReportTable[] {
  return tableIds.flatMap((id) => tables.find((table) => table.id === id) ?? []);
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

/** `2026-11-23 17:49:18.223` of the warehouse, in UTC. */
function isoInstant(text: string): string {
  return `${text.slice(0, 19).replace(" ", "T")}Z`;
}
