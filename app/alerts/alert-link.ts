import type { KpiName } from "#queries/overview/kpi-definitions.ts";
import type { Alert } from "./alert.ts";

type Params = { readonly [name: string]: string };

/** What of a list narrows it to a figure's claims; `isOfDay`: as it stood on the month's last day. */
const ofKpi: { readonly [name in KpiName]: Params & { readonly isOfDay?: "yes" } } = {
  days_in_ar: { bucket: "open", isOfDay: "yes" },
  ar_over_90_rate: { bucket: "over-90", isOfDay: "yes" },
  net_collection_rate: { collection: "net", isOfDay: "yes" },
  gross_collection_rate: { collection: "gross", isOfDay: "yes" },
  initial_denial_rate: { remitted: "denied" },
  initial_denial_dollar_rate: { remitted: "denied" },
  first_pass_acceptance_rate: { submitted: "rejected" },
  first_pass_resolution_rate: { submitted: "unresolved" },
  days_to_payment_median: { paid: "period" },
  days_to_payment_p90: { paid: "period" },
  billing_lag_median: { served: "period" },
  cash: { cash: "period" },
};

/**
 * Where the claims behind an alert are listed, as they stood on the day it was raised. A payer's own rejections and rejections
 * of whole batches are told apart by who rejects.
 *
 * @param isLone the home has one practice: no filter is needed, and figures are those of the pages
 */
export function alertLink(alert: Alert, isLone: boolean): { path: string; words: string } {
  if (alert.rule === "deadlines")
    return link("/worklist", alert, isLone, { due: "7" }, "Open the worklist as it stands now");
  if (alert.rule === "nothing_sent")
    return link(
      "/claims",
      alert,
      isLone,
      { ...periodOf(alert), submitted: "all" },
      "See what was sent",
    );
  return link("/claims", alert, isLone, paramsOf(alert), "See the claims");
}

function periodOf({ fromOn, toOn, onDay }: Alert): Params {
  return { "as-of": onDay, from: fromOn, to: toOn };
}

function paramsOf(alert: Alert): Params {
  const { rule, payer, code, rootCause, locationId, subject, kpi, onDay, toOn } = alert;
  const period = periodOf(alert);
  switch (rule) {
    case "denials_at_payer":
      return { ...period, denial: "opened", denier: payer ?? "", code: code ?? "" };
    case "denials_at_location":
      return {
        ...period,
        denial: "opened",
        "root-cause": rootCause ?? "",
        location: locationId ?? "",
      };
    case "rejections": {
      const isOwn = !["clearinghouse", "999", "denial export"].includes(subject);
      const by: Params = isOwn
        ? { "first-payer": subject, "rejected-by": "payer" }
        : { "rejected-by": subject };
      return { ...period, submitted: "rejected", ...by };
    }
    case "unacknowledged":
      return { ...period, submitted: "unacknowledged" };
    case "payer_silent":
      return { ...period, submitted: "pending", "first-payer": payer ?? "" };
    case "remittances_stop":
      return {
        "as-of": onDay,
        party: "insurance",
        bucket: "open",
        ...(payer === null ? {} : { owner: payer }),
      };
    default: {
      const name = Object.keys(ofKpi).find((each): each is KpiName => each === kpi) ?? "cash";
      const { isOfDay, ...drill } = ofKpi[name];
      return { ...period, ...(isOfDay ? { "as-of": toOn } : {}), ...drill };
    }
  }
}

function link(path: string, { practiceId }: Alert, isLone: boolean, params: Params, words: string) {
  const search = new URLSearchParams(params);
  if (!isLone) search.set("practice", practiceId);
  return { path: `${path}?${search}`, words };
}
