import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFilterNames } from "#app/filters.ts";
import { openPage } from "#app/page.server.ts";
import { readMonths } from "#app/reports/months.server.ts";
import { EmptyNote } from "#app/ui/empty-note.tsx";
import { filterTitles } from "#app/ui/filter-bar.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Section } from "#app/ui/section.tsx";
import { useView } from "#app/ui/view.tsx";
import { MonthsTable } from "./months-table.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "Reports", isOfMonth: true };
export const meta: MetaFunction = () => [{ title: "Reports · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view, today, person } = await openPage({ request, context });
  return { months: await readMonths({ reader, view, today, person }) };
}

/** The months that can be reported, and how each of them stands. */
export default function Reports() {
  const { months } = useLoaderData<typeof loader>();
  const { view } = useView();
  const narrowed = listFilterNames.filter((name) => view[name].length > 0);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p className="max-w-3xl text-ink-2">
        One report a month. Closing a month keeps every number of it for ever; files that come later
        are told beside it and change nothing in it.
      </p>
      {narrowed.length > 0 && (
        <p role="note" className="text-table text-ink-2">
          Cut by {narrowed.map((name) => filterTitles[name].toLowerCase()).join(", ")}: the figures
          are those of today’s files. A closed month’s own numbers are whole; clear the filters to
          see them.
        </p>
      )}
      <Section title="Months" exported={{ table: "months", rows: months.length }}>
        {months.length === 0 ? (
          <div className="px-4 pb-4 text-table text-ink-2">
            <EmptyNote what="months" />
          </div>
        ) : (
          <MonthsTable months={months} />
        )}
      </Section>
    </div>
  );
}
