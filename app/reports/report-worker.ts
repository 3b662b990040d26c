import { parentPort, workerData } from "node:worker_threads";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { drawReport, type ReportFormat } from "./draw-report.ts";

/** What the thread is started with. It posts the file's bytes once, and ends; where it cannot be drawn, with an error. */
export type ReportWork = { readonly report: MonthlyReport; readonly format: ReportFormat };

const { report, format }: ReportWork = workerData;
const drawn = new Uint8Array(await drawReport(report, format));
parentPort?.postMessage(drawn, [drawn.buffer]);
