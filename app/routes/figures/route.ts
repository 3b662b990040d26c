import type { LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "#app/page.server.ts";
import { figuresState } from "#app/settings/figures-state.server.ts";

/** How far the figures are that are made anew after an update: asked again and again while they are. */
export async function loader({ context }: LoaderFunctionArgs) {
  signedIn(context);
  return Response.json({ figures: await figuresState() });
}
