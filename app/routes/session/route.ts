import type { LoaderFunctionArgs } from "@remix-run/node";

/** How long the session goes on. Asking keeps it alive no longer than the person was there. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json({ leftMs: context.session?.leftMs ?? 0 });
}
