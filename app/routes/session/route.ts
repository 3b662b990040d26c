import type { LoaderFunctionArgs } from "@remix-run/node";
import { env } from "#app/env.server.ts";

/** That the session goes on. Asking says, like every request, how long ago the person last did something. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json({ person: context.person?.id ?? null, idleMinutes: env.idleMinutes });
}
