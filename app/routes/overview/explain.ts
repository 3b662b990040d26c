import { kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import type { kpiSummary } from "#queries/overview/kpi-summary.ts";
import type { RowOf } from "#queries/query.ts";
import { count, money } from "#reports/format.ts";
import type { Explained } from "../../ui/definition-drawer.tsx";
import type { CurrentView } from "../../ui/view.tsx";
import { kpiFigure, kpiInterval } from "./kpi-words.ts";
import type { Aim } from "./tile-aim.ts";

/** The list of claims behind each figure. */
const claimsOf: Record<string, Record<string, string>> = {
  cash: { cash: "period" },
  days_in_ar: { bucket: "open" },
  net_collection_rate: { collection: "net" },
  gross_collection_rate: { collection: "gross" },
  ar_over_90_rate: { bucket: "over-90" },
  initial_denial_rate: { remitted: "all" },
  first_pass_resolution_rate: { submitted: "adjudicated" },
  first_pass_acceptance_rate: { submitted: "judged" },
  days_to_payment_median: { paid: "period" },
  billing_lag_median: { served: "period" },
};

/** The drawer of a KPI, with what went into today's figure. */
export function explain({
  name,
  kpi,
  sql,
  link,
  aim,
}: {
  name: string;
  kpi: RowOf<typeof kpiSummary> | undefined;
  sql: string;
  link: CurrentView["link"];
  aim: Aim;
}): Explained {
  const known = kpiDefinition(name);
  const isMoney = name !== "initial_denial_rate" && !name.startsWith("first_pass");
  const write = (value: number | null) => (isMoney ? money(value) : count(value));
  const drill = claimsOf[name];
  const interval = kpi ? kpiInterval(name, kpi) : "";
  return {
    title: known.title,
    definition: known.definition,
    target: known.target,
    ...(aim.own ? { own: aim.own } : {}),
    ...(aim.median ? { median: `${aim.median.words}, of the months before this one` } : {}),
    query: "kpi-summary",
    sql,
    ...(kpi ? { n: kpi.n, pending: kpi.pending } : {}),
    ...(kpi && kpi.numerator !== null
      ? {
          figures: [
            { label: "Value", value: kpiFigure(known, kpi) },
            { label: "Numerator", value: write(kpi.numerator) },
            { label: "Denominator", value: write(kpi.denominator) },
            ...(interval === ""
              ? []
              : [
                  {
                    label: "95\u00a0% interval (Wilson)",
                    value: interval.replace(/^.*interval /, ""),
                  },
                ]),
          ],
        }
      : {}),
    ...(drill ? { claims: link("/claims", drill) } : {}),
  };
}
