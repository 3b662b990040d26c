import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseDrill } from "#app/drill.ts";
import { demandFound } from "#app/found.server.ts";
import { LONGEST_LIST } from "#app/list-view.ts";
import { filtersOf, openPage } from "#app/page.server.ts";
import { claims } from "#queries/claims/claims.ts";
import { columnKinds } from "#queries/columns.ts";
import { arrowStream } from "#queries/columns-arrow.ts";

/** Claims are many, what tells one from another is asked for where it is in sight: `claims/names`. */
const kinds = columnKinds(claims.columns, {
  texts: ["claim_id"],
  leftOut: ["control_number", "patient", "contractual_cents"],
});

/**
 * A whole list of claims as an Arrow IPC stream: numbers, dates and codes, by the list's own filters, drill and search. In the
 * order that `order` names; without it by service date and number, which is what every other order falls back on.
 */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { reader, view } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const drill = parseDrill(search, demandFound(context, search));
  const window = { sort: search.get("order"), limit: LONGEST_LIST, offset: 0 };
  const generation = reader.generation() ?? "";
  const columns = await reader.columns(claims, { ...filtersOf(view), ...drill, ...window }, kinds);
  return new Response(arrowStream(columns, { generation }), {
    headers: { "Content-Type": "application/vnd.apache.arrow.stream" },
  });
}
