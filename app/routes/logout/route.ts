import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { sessionCookie } from "#app/people/host-cookie.ts";
import { sessions } from "#app/people/people.server.ts";

/** Ends the session. What the browser kept of pages is cleared too. */
export async function action({ context }: ActionFunctionArgs) {
  const { session, person, enrolling, address, requestId, isSecure = false } = context;
  const who = person ?? enrolling;
  if (session && who) {
    await (await sessions()).end(session.id);
    record({ who, act: "signed_out", address, requestId });
  }
  return redirect("/login", {
    status: 303,
    headers: { "Set-Cookie": sessionCookie.end(isSecure), "Clear-Site-Data": '"cache"' },
  });
}

/** Asked for like a page there is nothing to see. */
export function loader() {
  return redirect("/");
}
