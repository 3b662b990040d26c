import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { drawReport, type ReportFormat } from "./draw-report.ts";
import type { ReportWork } from "./report-worker.ts";

const types: { readonly [format in ReportFormat]: string } = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** A report as a file to take away. It is drawn on a thread of its own, a second or two for a PDF: pages are answered meanwhile. */
export async function writeReportFile(
  report: MonthlyReport,
  format: ReportFormat,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; type: string }> {
  const script = builtWorker();
  const bytes = script
    ? await drawApart(script, { report, format }, signal)
    : await drawReport(report, format);
  return { bytes, type: types[format] };
}

function drawApart(script: string, work: ReportWork, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: work });
    const stop = () => void worker.terminate();
    signal.addEventListener("abort", stop, { once: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      signal.removeEventListener("abort", stop);
      reject(new Error("The report was not drawn to its end."));
    });
  });
}

/** Unit tests run on the sources, where there is no build. */
function builtWorker(): string | undefined {
  if (!import.meta.url.includes("/build/app/")) return undefined;
  return createRequire(import.meta.url).resolve("#build/node/report-worker.js");
}
