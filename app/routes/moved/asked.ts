import { type MovedBy, movedBys } from "#queries/moved/moved-rows.ts";
import { type MovedKpi, movedKpis } from "#queries/moved/read-cells.ts";
import { comparedViews, type View } from "../../filters.ts";

/** What the page is asked: of which figure, by what its movers are summed, and whether all are shown. */
export type Asked = { readonly kpi: MovedKpi; readonly by: MovedBy; readonly isAll: boolean };

export const kpiTitles: { readonly [kpi in MovedKpi]: string } = {
  initial_denial_rate: "Initial denials",
  days_in_ar: "Days in A/R",
  cash: "Cash",
};

/** The same within a sentence. */
export const kpiNames: { readonly [kpi in MovedKpi]: string } = {
  initial_denial_rate: "initial denials",
  days_in_ar: "days in A/R",
  cash: "cash",
};

/** What a cause is, of each figure. */
export const causeTitles: { readonly [kpi in MovedKpi]: string } = {
  initial_denial_rate: "Root cause",
  days_in_ar: "Why it is open",
  cash: "How it came",
};

export function byTitle(by: MovedBy, kpi: MovedKpi): string {
  if (by === "payer") return "Payer";
  if (by === "family") return "CPT family";
  if (by === "cause") return causeTitles[kpi];
  return by === "all"
    ? "All three"
    : `Payer and ${kpi === "initial_denial_rate" ? "cause" : causeTitles[kpi].toLowerCase()}`;
}

/** Reads what is asked; what cannot be read is the usual: initial denials, by payer and cause. */
export function askedOf(search: URLSearchParams): Asked {
  return {
    kpi: movedKpis.find((kpi) => kpi === search.get("kpi")) ?? "initial_denial_rate",
    by: movedBys.find((by) => by === search.get("by")) ?? "payer-cause",
    isAll: search.get("rows") === "all",
  };
}

/** What is asked as parameters of the page's address; the usual is left out. */
export function askedParams({ kpi, by, isAll }: Asked) {
  return {
    kpi,
    by: by === "payer-cause" ? undefined : by,
    rows: isAll ? "all" : undefined,
  };
}

/** The one view that a change is told against: where the page compares with nothing, the period before. */
export function movedAgainst(view: View): View {
  const [earlier] = comparedViews(
    view.compare === "none" ? { ...view, compare: "previous" } : view,
  );
  if (earlier === undefined) throw new Error("every comparison but none has a view");
  return earlier;
}
