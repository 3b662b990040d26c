import { zipSync } from "fflate";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { reportCsvFiles } from "#reports/monthly/report-csv-files.ts";

export type ReportFormat = "pdf" | "xlsx" | "zip";

/** A report as the bytes of a file; what draws it is loaded when it is first asked for. */
export async function drawReport(report: MonthlyReport, format: ReportFormat): Promise<Uint8Array> {
  if (format === "pdf")
    return (await import("#reports/monthly/monthly-pdf.tsx")).monthlyPdf(report);
  if (format === "xlsx")
    return (await import("#reports/monthly/monthly-xlsx.ts")).monthlyXlsx(report);
  const encoder = new TextEncoder();
  const files = reportCsvFiles(report).map(({ name, text }) => [name, encoder.encode(text)]);
  // The same report gives the same bytes: the files are of the day that it is of.
  return zipSync(Object.fromEntries(files), { mtime: `${report.asOf}T12:00:00`, level: 6 });
}
