import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { parseView } from "#app/filters.ts";
import { wantsPage } from "#app/follow-up/answer.server.ts";
import { nextClaim } from "#app/follow-up/next-claim.ts";
import { desk } from "#app/follow-up/presence.server.ts";
import { filtersOf, practiceToday, readerOf, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { listWorklist } from "#queries/worklist/list-worklist.ts";
import { parseWorklistView } from "../worklist/worklist-view.ts";

/** Of the worklist's address, what does not go along to the claim. */
const leftBehind = ["after", "intent", "as-of", "page", "sort", "resting"];

/**
 * Takes the best claim of a worklist that is free and leads to it. The form holds the worklist's own parameters and `after`,
 * the claim that the person is done with for now. Where nothing is left: a sentence.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const [reader, today, form] = await Promise.all([
    readerOf({ request, context }),
    practiceToday(),
    readForm(request),
  ]);
  const search = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === "string") search.append(name, value);
  const after = search.get("after");
  for (const name of leftBehind) search.delete(name);
  const { queue, whose } = parseWorklistView(search);
  const filters = filtersOf(parseView(search, today));
  const read = (limit: number, offset: number) =>
    listWorklist(reader, { ...filters, queue, whose, personId: person.id, limit, offset });

  const claimId = await nextClaim(desk, person, today, read, after === "" ? null : after);
  if (claimId !== undefined) {
    search.set("list", "worklist");
    return redirect(`/claims/${claimId}?${search}`, 303);
  }
  if (wantsPage(request)) return redirect(`/worklist?${search}`, 303);
  const sentence = "Nothing is left here that is free: others have the rest, or it rests.";
  return Response.json({ ok: false, sentence });
}
