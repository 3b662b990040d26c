import type { ActionFunctionArgs } from "@remix-run/node";
import { answer } from "#app/follow-up/answer.server.ts";
import { practiceToday, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { doProjectIntent } from "#app/projects/do-project-intent.server.ts";

/** Every act on projects, from whichever page: see `do-project-intent.server.ts` for the fields. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const today = await practiceToday();
  const form = await readForm(request);
  const { address, requestId } = context;
  return answer(request, () => doProjectIntent({ person, today, address, requestId }, form));
}
