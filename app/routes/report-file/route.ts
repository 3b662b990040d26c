import type { LoaderFunctionArgs } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { beginFile, oneByOne } from "#app/exports/turns.server.ts";
import { signedIn } from "#app/page.server.ts";
import type { ReportFormat } from "#app/reports/draw-report.ts";
import { isFiltered, openMonth } from "#app/reports/open-month.server.ts";
import { writeReportFile } from "#app/reports/report-files.server.ts";
import { reportFileName } from "#reports/monthly/file-names.ts";

/** The report of a month as a file: report.pdf, report.xlsx, report.zip (its CSV files). What the page shows, it holds. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { month = "", file = "" } = params;
  const [, format] = /^report\.(pdf|xlsx|zip)$/.exec(file) ?? [];
  if (format !== "pdf" && format !== "xlsx" && format !== "zip")
    throw new Response("A report comes as report.pdf, report.xlsx or report.zip.", { status: 404 });
  const end = beginFile(signedIn(context));
  try {
    return await answer({ request, context }, month, format);
  } finally {
    end();
  }
}

async function answer(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  month: string,
  format: ReportFormat,
): Promise<Response> {
  const { report, shows, view, person } = await openMonth({ request, context }, month);
  const write = () => writeReportFile(report, format, request.signal);
  const { bytes, type } = await oneByOne(request.signal, write);
  record({
    who: person,
    act: "exported",
    address: context.address,
    requestId: context.requestId,
    detail: {
      what: `report ${month}`,
      format,
      as_of: report.asOf,
      numbers: shows,
      is_filtered: shows === "open" && isFiltered(view),
    },
  });
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${reportFileName(month)}.${format}"`,
      "Content-Length": String(bytes.byteLength),
    },
  });
}
