import { redirect } from "@remix-run/node";
import { readNext } from "../people/next-path.ts";
import { Refusal } from "./refusal.ts";

/** What `POST /follow-up` and its like answer. */
export type Answered =
  | {
      readonly ok: true;
      readonly sentence: string;
      readonly batchId?: string;
      /** Where what was made stands. */
      readonly to?: string;
    }
  | { readonly ok: false; readonly sentence: string; readonly field?: string };

/** True where a form was sent without JavaScript: the browser itself asks, and wants a page. */
export function wantsPage(request: Request): boolean {
  return request.headers.get("Accept")?.includes("text/html") ?? false;
}

/** Does an act and answers: JSON to fetchers, the page they came from to plain forms. Refusals are answers. */
export async function answer(
  request: Request,
  act: () => Promise<Omit<Extract<Answered, { ok: true }>, "ok">>,
): Promise<Response> {
  try {
    const done = await act();
    if (wantsPage(request)) return redirect(done.to ?? backTo(request), 303);
    const { sentence, batchId, to } = done;
    const more = {
      ...(batchId === undefined ? {} : { batchId }),
      ...(to === undefined ? {} : { to }),
    };
    return json({ ok: true, sentence, ...more }, 200);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (wantsPage(request)) throw new Response(error.message, { status: error.status });
    const { message: sentence, field } = error;
    return json({ ok: false, sentence, ...(field === undefined ? {} : { field }) }, error.status);
  }
}

function json(answered: Answered, status: number): Response {
  return Response.json(answered, { status, headers: { "Cache-Control": "no-store" } });
}

/** The page the form stood on, by its Referer: its path alone, so it never leads to another site. */
function backTo(request: Request): string {
  const referer = request.headers.get("Referer") ?? "";
  const { pathname, search } = URL.canParse(referer)
    ? new URL(referer)
    : { pathname: "/", search: "" };
  return readNext(pathname + search) ?? "/";
}
