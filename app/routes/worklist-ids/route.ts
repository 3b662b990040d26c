import type { LoaderFunctionArgs } from "@remix-run/node";
import { MOST_CLAIMS } from "#app/follow-up/change.ts";
import type { WholeList } from "#app/lists/use-whole-list.ts";
import { filtersOf, openPage } from "#app/page.server.ts";
import { listWorklist } from "#queries/worklist/list-worklist.ts";
import { count } from "#reports/format.ts";
import { parseWorklistView } from "../worklist/worklist-view.ts";

/** What a worklist holds beyond the page in sight, for "select all": by its own queue, owner and filters. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<WholeList> {
  const { reader, view, person } = await openPage({ request, context });
  const { queue, whose, isResting, dueDays } = parseWorklistView(new URL(request.url).searchParams);
  const items = await listWorklist(reader, {
    ...filtersOf(view),
    queue,
    whose,
    personId: person.id,
    snoozed: isResting,
    dueDays,
  });
  if (items.reduce((sum, { claims }) => sum + claims, 0) > MOST_CLAIMS)
    return { rows: [], refusal: `At most ${count(MOST_CLAIMS)} claims at once: narrow the list.` };
  return {
    rows: items.map((item) => ({
      key: item.item_id,
      claimIds: item.claim_ids,
      openCents: item.open_cents,
    })),
    refusal: null,
  };
}
