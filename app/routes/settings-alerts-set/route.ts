import type { ActionFunctionArgs } from "@remix-run/node";
import { setAlerts } from "#app/alerts/set-alerts.server.ts";
import { answer } from "#app/follow-up/answer.server.ts";
import { demand, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";

/** Sets the rules, who gets mails, or sends a test. `intent`: rules, mail, test. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  demand(person, "set");
  const { address, requestId } = context;
  const form = await readForm(request);
  return answer(request, () => setAlerts({ person, address, requestId }, form));
}

/** Nothing to read here: the rules have their page. */
export function loader() {
  return Response.json(null, { headers: { "Cache-Control": "no-store" } });
}
