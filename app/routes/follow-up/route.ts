import type { ActionFunctionArgs } from "@remix-run/node";
import { answer } from "#app/follow-up/answer.server.ts";
import { doIntent } from "#app/follow-up/do-intent.server.ts";
import { practiceToday, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";

/** Every act on claims, from whichever page: see `do-intent.server.ts` for the fields. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const today = await practiceToday();
  const form = await readForm(request);
  const { address, requestId } = context;
  return answer(request, () => doIntent({ person, today, address, requestId }, form));
}
