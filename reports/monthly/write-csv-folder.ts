import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../write-whole.ts";
import { type MonthlyReport, tableIds } from "./monthly-report.ts";
import { reportCsvFiles } from "./report-csv-files.ts";

/**
 * Writes the report's CSV files into a folder (0700), each whole or not at all; a table that an earlier report had and this
 * one has not goes, other files of the folder stay.
 *
 * @returns the paths written
 */
export async function writeReportCsv(report: MonthlyReport, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = reportCsvFiles(report);
  const paths: string[] = [];
  for (const { name, text } of files) {
    const path = join(folder, name);
    await writeWhole(path, text);
    paths.push(path);
  }
  const written = new Set(files.map(({ name }) => name));
  const ours = new Set(tableIds.map((id) => `${id}.csv`));
  for (const name of await readdir(folder))
    if (ours.has(name) && !written.has(name)) await rm(join(folder, name), { force: true });
  return paths;
}
