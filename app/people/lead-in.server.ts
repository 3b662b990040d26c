import { redirect } from "@remix-run/node";
import type { Entered } from "./sign-in.server.ts";

/** The answer that leads on after a step of the sign-in, with its cookies. */
export function leadIn({ to, cookies }: Entered): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(to, { status: 303, headers });
}
