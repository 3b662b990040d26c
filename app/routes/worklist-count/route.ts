import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseView } from "#app/filters.ts";
import { practiceToday, readerOf, signedIn } from "#app/page.server.ts";
import { readCounts } from "../worklist/read-counts.server.ts";

/** How many claims of one's own wait today, whatever the page is cut to: the figure beside "Worklist". */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [reader, today] = await Promise.all([readerOf({ request, context }), practiceToday()]);
  const view = parseView(new URLSearchParams(), today);
  const counts = await readCounts(
    reader,
    view,
    { whose: null, isResting: false },
    signedIn(context),
  );
  return { claims: counts.find(({ queue }) => queue === null)?.mine ?? 0 };
}
