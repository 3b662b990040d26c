import type { ActionFunctionArgs } from "@remix-run/node";
import { markAlert } from "#app/alerts/mark-alert.server.ts";
import { answer } from "#app/follow-up/answer.server.ts";
import { signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { textOf } from "#app/settings/form.ts";

/** Marks an alert for whoever asks. `kind`: seen, snoozed (with `until`), new. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const { address, requestId } = context;
  const form = await readForm(request);
  const [key, kind, until] = [textOf(form, "key"), textOf(form, "kind"), textOf(form, "until")];
  return answer(request, () => markAlert({ person, address, requestId, key, kind, until }));
}

/** Nothing to read here: the alerts have their page. */
export function loader() {
  return Response.json(null, { headers: { "Cache-Control": "no-store" } });
}
