import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseDrill } from "#app/drill.ts";
import { MOST_CLAIMS } from "#app/follow-up/change.ts";
import { demandFound } from "#app/found.server.ts";
import type { WholeList } from "#app/lists/use-whole-list.ts";
import { filtersOf, openPage } from "#app/page.server.ts";
import { claims } from "#queries/claims/claims.ts";
import { count } from "#reports/format.ts";

/** The claims of a list beyond the page in sight, for "select all": by the list's own filters, drill and search. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<WholeList> {
  const { reader, view } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const drill = parseDrill(search, demandFound(context, search));
  const asked = { ...filtersOf(view), ...drill, sort: null, limit: MOST_CLAIMS + 1, offset: 0 };
  const rows = await reader.run(claims, asked);
  if (rows.length > MOST_CLAIMS)
    return {
      rows: [],
      refusal: `At most ${count(MOST_CLAIMS)} claims at once: narrow the list.`,
    };
  return {
    rows: rows.map(({ claim_id, open_cents }) => ({
      key: claim_id,
      claimIds: [claim_id],
      openCents: open_cents,
    })),
    refusal: null,
  };
}
