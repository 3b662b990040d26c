import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { demand, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { closeFor, reopenFor } from "#app/reports/close-month.server.ts";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { month as monthWords } from "#reports/format.ts";
import { BridgePanel } from "./bridge-panel.tsx";
import { CashPanel } from "./cash-panel.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { Contents } from "./contents.tsx";
import { MonthHead } from "./month-head.tsx";
import { MonthNotes } from "./month-notes.tsx";
import { partsOf } from "./parts.ts";
import { readMonthPage } from "./read-month-page.server.ts";
import { ReopenDialog } from "./reopen-dialog.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReportBasis } from "./report-basis.tsx";
import { ReportFigures } from "./report-figures.tsx";
import { ReportTablePanel } from "./report-table.tsx";
import { tablesOnPage } from "./tables-on-page.ts";
import { TrendCharts } from "./trend-charts.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";
export { shouldRevalidate } from "./leaving.ts";

export const handle: PageHandle = { title: "Reports", isOfMonth: true };
export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: `Report of ${monthWords(params.month)} · Dermledger` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return readMonthPage({ request, context }, params.month ?? "");
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = signedIn(context);
  demand(person, "close_months");
  const { month = "" } = params;
  const form = await readForm(request);
  const by = { person, context };
  const refused =
    form.get("intent") === "reopen"
      ? await reopenFor(by, month, String(form.get("reason") ?? ""))
      : await closeFor(by, month, form.getAll("confirm").map(String));
  if (refused !== null) return data({ refused }, { status: 400 });
  const search = new URL(request.url).searchParams;
  const rest = withParams(search, { close: null, reopen: null, view: null, index: null });
  return redirect(`/reports/${month}${rest}`, 303);
}

/** A month's report: what PDF, XLSX and CSV hold, on screen. */
export default function Report() {
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { report } = page;
  const parts = partsOf(tablesOnPage(report));
  return (
    <article
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      aria-label={`Report of ${report.month}`}
    >
      <MonthHead page={page} />
      <Contents parts={[{ id: "month", title: "The month" }, ...parts.map(({ part }) => part)]} />
      <div id="month" className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-5">
        <MonthNotes page={page} />
        {page.changes && <ChangesPanel month={report.month} changes={page.changes} />}
        <ReportFigures report={report} />
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
          <div className="grid min-w-0 gap-5">
            <BridgePanel report={report} />
            <ReportBasis report={report} files={page.files} />
          </div>
          <div className="grid min-w-0 gap-5">
            <ReportActions report={report} />
            <CashPanel report={report} />
          </div>
        </div>
      </div>
      {parts.map(({ part, tables }) => (
        <div
          key={part.id}
          id={part.id}
          className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-5"
        >
          {part.id === "trends" && <TrendCharts report={report} />}
          {tables.map((table) => (
            <ReportTablePanel key={table.id} report={report} table={table} />
          ))}
        </div>
      ))}
      {search.has("close") && page.checks && (
        <CloseDialog month={report.month} checks={page.checks} refused={refused} />
      )}
      {search.has("reopen") && page.isReopening && (
        <ReopenDialog month={report.month} refused={refused} />
      )}
    </article>
  );
}
