import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import { todayIn } from "#queries/period.ts";
import { openReader } from "#queries/reader.ts";
import { counted, date, month as monthWords } from "#reports/format.ts";
import { reportFileName } from "#reports/monthly/file-names.ts";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { NoReport } from "#reports/monthly/no-report.ts";
import { readReport } from "#reports/monthly/read-report.ts";
import { writeReportCsv } from "#reports/monthly/write-csv-folder.ts";
import { readClosedMonth } from "#reports/months/read-closed-month.ts";
import { writeWhole } from "#reports/write-whole.ts";
import { readChartNotes } from "./read-chart-notes.ts";
import { recordAct } from "./record-act.ts";
import type { ReportFormat, ReportOptions } from "./report.ts";
import { unknownValues } from "./unknown-values.ts";

const lists = ["practice", "location", "provider", "payer", "payerClass", "cptFamily"] as const;

/** Writes a month's report into a folder and says what it wrote. */
export async function writeReport(
  command: Command,
  home: string,
  folder: string,
  options: ReportOptions,
): Promise<void> {
  const closed = await closedReport(home, options);
  const report = closed ?? (await openReport(command, home, options));
  const chosen = lists.flatMap((name) => {
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

/** A closed month as it was kept, where all of it is asked for; null: none is. */
async function closedReport(home: string, options: ReportOptions): Promise<MonthlyReport | null> {
  const stored = await readClosedMonth(home, options.month);
  if (stored === null) return null;
  const when = `${monthWords(options.month)} was closed on ${date(stored.closedAt)}`;
  const isCut = lists.some((name) => (options[name] ?? []).length > 0);
  if (isCut || options.asOf !== undefined || options.basis !== "service") {
    process.stderr.write(
      `${when}, whole: what is cut from it is made of the figures as they are today.\n`,
    );
    return null;
  }
  if (stored.isAltered)
    throw new Error(
      `months/${options.month}.json is not what was written when the month was closed: bring it back from a backup, or reopen the month. Nothing was written.`,
    );
  process.stderr.write(`${when} by ${stored.closedBy.name}: this is its report as it was then.\n`);
  return stored.report;
}

async function openReport(
  command: Command,
  home: string,
  { month, asOf, ...options }: ReportOptions,
): Promise<MonthlyReport> {
  // Whoever waits at a terminal can end it there.
  const reader = await openReader(home, { timeLimitSeconds: Number.POSITIVE_INFINITY });
  try {
    const given = lists.flatMap((name) => (options[name] ? [[name, options[name]] as const] : []));
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
