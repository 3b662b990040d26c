import type { AppLoadContext } from "@remix-run/node";
import type { Person } from "./person.ts";

/**
 * Who is signed in, also where they must first set up the second factor: for the page that sets it up alone. All others ask
 * `signedIn`, which knows nobody then.
 */
export function whoSignedIn({ person, enrolling }: AppLoadContext): Person {
  const who = person ?? enrolling;
  if (who) return who;
  throw new Response("Sign in to see this.", { status: 401 });
}
