import { date, month as monthWords } from "../format.ts";
import type { MonthlyReport } from "./monthly-report.ts";

/** What a file of the report says of itself, as names and values. */
export function aboutRows(report: MonthlyReport): { name: string; value: string }[] {
  const { filterWords } = report;
  return [
    { name: "Report", value: `Month's report, ${monthWords(report.month)}` },
    { name: "Practice", value: report.practice },
    { name: "As of", value: date(report.asOf) },
    ...(filterWords.length === 0
      ? [{ name: "Filters", value: "none: everything loaded" }]
      : filterWords.map(({ title, text }) => ({ name: title, value: text }))),
    { name: "Files loaded through", value: date(report.cutOff) },
    { name: "Figures made", value: `${report.publishedAt.slice(0, 16).replace("T", " ")} UTC` },
    { name: "Definition version", value: report.definitionVersion },
    { name: "Files loaded", value: String(report.files.length) },
  ];
}
