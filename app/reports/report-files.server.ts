import { zipSync } from "fflate";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { reportCsvFiles } from "#reports/monthly/report-csv-files.ts";

export type ReportFormat = "pdf" | "xlsx" | "zip";

const types: { readonly [format in ReportFormat]: string } = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** A report as a file to take away; what draws it is loaded when somebody first asks. */
export async function writeReportFile(
  report: MonthlyReport,
  format: ReportFormat,
): Promise<{ bytes: Uint8Array; type: string }> {
  return { bytes: await write(report, format), type: types[format] };
}

async function write(report: MonthlyReport, format: ReportFormat): Promise<Uint8Array> {
  if (format === "pdf")
    return (await import("#reports/monthly/monthly-pdf.tsx")).monthlyPdf(report);
  if (format === "xlsx")
    return (await import("#reports/monthly/monthly-xlsx.ts")).monthlyXlsx(report);
  const encoder = new TextEncoder();
  const files = reportCsvFiles(report).map(({ name, text }) => [name, encoder.encode(text)]);
  // The same report gives the same bytes: the files are of the day that it is of.
  return zipSync(Object.fromEntries(files), { mtime: `${report.asOf}T12:00:00`, level: 6 });
}
