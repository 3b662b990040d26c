import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import { todayIn } from "#queries/period.ts";
import { openReader } from "#queries/reader.ts";
import { counted } from "#reports/format.ts";
import { reportFileName } from "#reports/monthly/file-names.ts";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { NoReport } from "#reports/monthly/no-report.ts";
import { readReport } from "#reports/monthly/read-report.ts";
import { writeReportCsv } from "#reports/monthly/write-csv-folder.ts";
import { writeWhole } from "#reports/write-whole.ts";
import { closedReport } from "./closed-report.ts";
import { readChartNotes } from "./read-chart-notes.ts";
import { recordAct } from "./record-act.ts";
import { listFilters, type ReportFormat, type ReportOptions } from "./report.ts";
import { tellOlderFigures } from "./tell-older-figures.ts";
import { unknownValues } from "./unknown-values.ts";

/** Writes a month's report into a folder and says what it wrote. */
export async function writeReport(
  command: Command,
  home: string,
  folder: string,
  options: ReportOptions,
): Promise<void> {
  const closed = await closedReport(home, options);
  const report = closed ?? (await openReport(command, home, options));
  const chosen = listFilters.flatMap((name) => {
    const values = report.filters[name];
    return values.length > 0 ? [[name, values] as const] : [];
  });
  recordAct(home, "exported", {
    report: report.month,
    formats: options.format,
    ...Object.fromEntries(chosen),
  });
  const files = await writeFormats(report, folder, options.format);
  if (options.json) {
    const told = { month: report.month, asOf: report.asOf, isClosed: closed !== null, files };
    process.stdout.write(`${JSON.stringify(told)}\n`);
    return;
  }
  for (const path of files.filter((file) => dirname(file) === folder))
    process.stdout.write(`${path}\n`);
  const csv = files.filter((file) => dirname(file) !== folder);
  if (csv[0] !== undefined)
    process.stdout.write(`${dirname(csv[0])}: ${counted(csv.length, "CSV file")}\n`);
}

async function openReport(
  command: Command,
  home: string,
  { month, asOf, ...options }: ReportOptions,
): Promise<MonthlyReport> {
  // Whoever waits at a terminal can end it there.
  const reader = await openReader(home, { timeLimitSeconds: Number.POSITIVE_INFINITY });
  try {
    await tellOlderFigures(reader);
    const given = listFilters.flatMap((name) =>
      options[name] ? [[name, options[name]] as const] : [],
    );
    const filters = { ...Object.fromEntries(given), basis: options.basis ?? "service" };
    const [status] = await reader.run(warehouseStatus, {});
    const today = todayIn(status?.time_zone ?? "UTC", new Date());
    const { notes, missing } = await readChartNotes(home);
    if (missing !== null) process.stderr.write(`${missing}\n`);
    const report = await readReport(reader, { month, asOf, filters, notes, today });
    for (const sentence of await unknownValues(reader, { ...report.filters }))
      process.stderr.write(`${sentence}\n`);
    return report;
  } catch (error) {
    if (error instanceof NoReport) return command.error(error.message);
    throw error;
  } finally {
    await reader.close();
  }
}

/** Draws all before it writes any: a report that cannot be drawn leaves what was there. */
async function writeFormats(
  report: MonthlyReport,
  folder: string,
  formats: readonly ReportFormat[],
): Promise<string[]> {
  const path = join(folder, reportFileName(report.month));
  const drawn: (readonly [path: string, bytes: Uint8Array])[] = [];
  if (formats.includes("pdf")) {
    const { monthlyPdf } = await import("#reports/monthly/monthly-pdf.tsx");
    drawn.push([`${path}.pdf`, await monthlyPdf(report)]);
  }
  if (formats.includes("xlsx")) {
    const { monthlyXlsx } = await import("#reports/monthly/monthly-xlsx.ts");
    drawn.push([`${path}.xlsx`, await monthlyXlsx(report)]);
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [file, bytes] of drawn) await writeWhole(file, bytes);
  const files = drawn.map(([file]) => file);
  return formats.includes("csv")
    ? [...files, ...(await writeReportCsv(report, `${path}-csv`))]
    : files;
}
