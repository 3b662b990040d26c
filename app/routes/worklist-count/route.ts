import type { LoaderFunctionArgs } from "@remix-run/node";
import { practiceToday, readerOf, signedIn } from "#app/page.server.ts";
import { addMonths } from "#queries/period.ts";
import { worklistCounts } from "#queries/worklist/worklist-counts.ts";

/** How many claims of one's own wait today, whatever the page is cut to: the figure beside "Worklist". */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = signedIn(context);
  const today = await practiceToday();
  const reader = await readerOf({ request, context });
  const rows = await reader.run(worklistCounts, {
    asOf: today,
    from: addMonths(today, -1),
    to: today,
    basis: "service",
    practice: [],
    location: [],
    provider: [],
    payer: [],
    payerClass: [],
    cptFamily: [],
    whose: "mine",
    personId: person.id,
  });
  return { claims: rows.reduce((total, { claims }) => total + claims, 0) };
}
