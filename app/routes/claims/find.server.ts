import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { keepFound } from "#app/found.server.ts";
import { withParams } from "#app/list-view.ts";
import { demand, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";

/** Keeps what someone searches for and leads to the list by its token; the list's other narrowings stay. */
export async function find({ request, context }: ActionFunctionArgs): Promise<Response> {
  demand(signedIn(context), "see_claims");
  const form = await readForm(request);
  const text = String(form.get("text") ?? "").trim();
  const search = new URL(request.url).searchParams;
  const found = text === "" ? null : keepFound(context, text);
  return redirect(`/claims${withParams(search, { found, page: null, index: null })}`);
}
