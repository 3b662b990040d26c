import type { Filters } from "#queries/filters.ts";
import type { monthFigures } from "#queries/month/month-figures.ts";
import { kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import type { kpiSummary } from "#queries/overview/kpi-summary.ts";
import type { Definition, RowOf } from "#queries/query.ts";
import { yearMedian } from "../year-median.ts";
import type { ReportFigure, ReportTable } from "./monthly-report.ts";

type Month = RowOf<typeof monthFigures>;
type Summary = readonly RowOf<typeof kpiSummary>[];

type FigureOf = Pick<ReportFigure, "name" | "title" | "unit" | "better"> & {
  readonly needs: string;
  readonly definition: Definition;
  readonly of: (month: Month) => number | null;
  /** Kinds of files of which one must be loaded: without any the query's 0 is no answer. */
  readonly toldBy?: readonly string[];
};

function kpi(name: string, of: FigureOf["of"]): FigureOf {
  const { title, unit, better, needs, definition } = kpiDefinition(name);
  return { name, title, unit, better, needs, definition, of };
}

const cash = {
  ...kpi("cash", (month) => month.cash_cents),
  toldBy: ["835", "transactions"],
};

const charges: FigureOf = {
  name: "charges",
  title: "Charges",
  unit: "money",
  // More billed is more work, no better month.
  better: null,
  needs: "837P files or a claim export",
  definition: {
    words: "What was billed in the month, net of voids and replacements.",
    numerator: "charges of the ledger",
    denominator: "–",
    basis: "the day of the 837",
    excludes: "claims before the history began",
    source: "ledger; the same as the charges of the A/R bridge",
  },
  of: (month) => month.charges_cents,
  toldBy: ["837P", "claims", "835"],
};

/** The five figures that a report opens with, in order. */
export const reportFigures: readonly FigureOf[] = [
  cash,
  charges,
  kpi("days_in_ar", (month) => month.days_in_ar),
  kpi("net_collection_rate", (month) => month.net_collection_rate),
  kpi("initial_denial_rate", (month) => month.initial_denial_rate),
];

/** Kinds of files of which one tells a rate: where it is loaded and the rate unknown, there is nothing to divide by. */
const ratesToldBy: { readonly [name: string]: readonly string[] } = {
  days_in_ar: ["837P", "claims", "835"],
  net_collection_rate: ["transactions"],
  initial_denial_rate: ["835"],
};

/** Whether a figure that is not known is so for want of files. */
function wantsFiles(name: string, inputs: readonly string[]): boolean {
  return !(ratesToldBy[name]?.some((kind) => inputs.includes(kind)) ?? false);
}

/** Whether any file of the kinds loaded could tell a figure. */
export function isTold(name: string, inputs: readonly string[]): boolean {
  const kinds = reportFigures.find((figure) => figure.name === name)?.toldBy;
  return kinds?.some((kind) => inputs.includes(kind)) ?? true;
}

/**
 * The figures of the last of `months`, beside those of the months before.
 *
 * @param months up to thirteen in a row, ending with the report's; months before `completeFrom` are compared with nothing
 * @param told kinds of files loaded, and since when the history is complete
 * @param summary kpi-summary of the same month: how many claims each rests on
 */
export function figuresOf(
  months: readonly Month[],
  summary: Summary,
  told: { readonly completeFrom: string | null; readonly inputs: readonly string[] },
): ReportFigure[] {
  const { completeFrom, inputs } = told;
  const now = months.at(-1);
  const before = months.slice(0, -1);
  const isKnown = ({ month }: Month) => completeFrom === null || `${month}-01` >= completeFrom;
  return reportFigures.map(({ name, title, unit, better, needs, of: asked }) => {
    const isKnowable = isTold(name, inputs);
    const of = (month: Month) => (isKnowable ? asked(month) : null);
    const value = now ? of(now) : null;
    const counted = summary.find((row) => row.name === name);
    const known = (month: Month | undefined) => (month && isKnown(month) ? of(month) : null);
    const year = before.flatMap((month) => known(month) ?? []);
    return {
      name,
      title,
      unit,
      better,
      value,
      needs: value === null && wantsFiles(name, inputs) ? needs : null,
      n: unit === "money" ? null : (counted?.n ?? null),
      pending: counted?.pending ?? 0,
      lastMonth: known(before.at(-1)),
      lastYear: before.length === 12 ? known(before[0]) : null,
      median12: wholeCents(yearMedian(year), unit),
      medianMonths: year.length,
    };
  });
}

/** Money is whole cents, in the middle of two months too. */
function wholeCents(value: number | null, unit: ReportFigure["unit"]): number | null {
  return value !== null && unit === "money" ? Math.round(value) : value;
}

/** The figures as a table; the rows they come from are the table `months`. */
export function figuresTable(figures: readonly ReportFigure[], filters: Filters): ReportTable {
  return {
    id: "figures",
    title: "The month in five figures",
    note: "Worked out of the table of months: the month before, the same month a year ago, and the median of the twelve months before, where at least six are known. More or less instead of better or worse: the month is not over, or the rate of then lies within the 95 % interval of this one.",
    query: "",
    params: { ...filters },
    columns: [
      { id: "name", title: "Name", kind: "text" },
      { id: "title", title: "Figure", kind: "text" },
      { id: "unit", title: "Unit", kind: "text" },
      { id: "value", title: "This month", kind: "figure" },
      { id: "last_month", title: "Last month", kind: "figure" },
      { id: "last_year", title: "A year ago", kind: "figure" },
      { id: "median_12", title: "Median of 12 months", kind: "figure" },
      { id: "median_months", title: "Months in the median", kind: "count" },
      { id: "n", title: "Claims", kind: "count" },
      { id: "pending", title: "Pending", kind: "count" },
    ],
    rows: figures.map((figure) => ({
      name: figure.name,
      title: figure.title,
      unit: figure.unit,
      value: figure.value,
      last_month: figure.lastMonth,
      last_year: figure.lastYear,
      median_12: figure.median12,
      median_months: figure.medianMonths,
      n: figure.n,
      pending: figure.pending,
    })),
    total: null,
  };
}
