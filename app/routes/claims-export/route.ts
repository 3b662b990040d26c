import type { LoaderFunctionArgs } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { parseDrill } from "#app/drill.ts";
import { demandFound } from "#app/found.server.ts";
import { parseListView, withParams } from "#app/list-view.ts";
import { filtersOf, openPage } from "#app/page.server.ts";
import { claims } from "#queries/claims/claims.ts";
import { writeCsv } from "#reports/write-csv.ts";

/** The whole list as CSV, by the filters, drill and order of the page it was asked from; money in cents. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view, person } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const { sort } = parseListView(search);
  const drill = parseDrill(search, demandFound(context, search));
  const asked = { ...filtersOf(view), ...drill, sort, limit: null, offset: null };
  const rows = await reader.run(claims, asked);
  record({
    who: person,
    act: "exported",
    address: context.address,
    requestId: context.requestId,
    detail: {
      what: "claims.csv",
      rows: rows.length,
      as_of: view.asOf,
      filters: withParams(search, { found: null }),
      is_search: drill.search !== null,
    },
  });
  return new Response(writeCsv(Object.keys(claims.columns), rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="claims-${view.asOf}.csv"`,
    },
  });
}
