import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { sessions } from "#app/people/people.server.ts";
import { endedCookie } from "#app/people/session-cookie.ts";

/** Ends the session. What the browser kept of pages is cleared too. */
export async function action({ context }: ActionFunctionArgs) {
  const { session, person, address, requestId, isSecure = false } = context;
  if (session && person) {
    await (await sessions()).end(session.id);
    record({ who: person, act: "signed_out", address, requestId });
  }
  return redirect("/login", {
    status: 303,
    headers: { "Set-Cookie": endedCookie(isSecure), "Clear-Site-Data": '"cache"' },
  });
}

/** Asked for like a page there is nothing to see. */
export function loader() {
  return redirect("/");
}
