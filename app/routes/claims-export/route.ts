import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseDrill } from "#app/drill.ts";
import { parseListView } from "#app/list-view.ts";
import { filtersOf, openPage } from "#app/page.server.ts";
import { claims } from "#queries/claims/claims.ts";
import { writeCsv } from "./write-csv.ts";

/** The whole list as CSV, by the filters, drill and order of the page it was asked from; money in cents. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const { sort } = parseListView(search);
  const asked = { ...filtersOf(view), ...parseDrill(search), sort, limit: null, offset: null };
  const rows = await reader.run(claims, asked);
  return new Response(writeCsv(Object.keys(claims.columns), rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="claims-${view.asOf}.csv"`,
    },
  });
}
