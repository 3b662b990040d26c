import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseView } from "#app/filters.ts";
import { filtersOf, practiceToday, readerOf, signedIn } from "#app/page.server.ts";
import { countWorklist } from "#queries/worklist/count-worklist.ts";

/** How many claims of one's own wait today, whatever the page is cut to: the figure beside "Worklist". */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [reader, today] = await Promise.all([readerOf({ request, context }), practiceToday()]);
  const view = parseView(new URLSearchParams(), today);
  const { id } = signedIn(context);
  const counts = await countWorklist(reader, {
    ...filtersOf(view),
    assignee: id,
    personId: id,
  }).catch(noneJustNow);
  return { claims: counts && (counts.find(({ queue }) => queue === null)?.mine ?? 0) };
}

/** What cannot be counted just now (503) is no figure: thrown on, it would take the whole page away. */
function noneJustNow(error: unknown): null {
  if (error instanceof Response && error.status === 503) return null;
  throw error;
}
