import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAlerts } from "#app/alerts/read-alerts.server.ts";
import { practiceToday, signedIn } from "#app/page.server.ts";

/** How many alerts are new to whoever asks: the figure on the bell. */
export async function loader({ context }: LoaderFunctionArgs) {
  const alerts = await readAlerts(signedIn(context), await practiceToday());
  return { alerts: alerts.filter(({ state }) => state === "new").length };
}
