import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { rootCauseWords } from "../../root-cause-words.ts";

/** Of whom a reason speaks: one payer (null: none is known), all of them with the one that did most, or the others. */
export type Who =
  | { readonly payer: string | null }
  | { readonly most: string }
  | { readonly isRest: true };

/** What happened, as the rest of a sentence that begins with "because". */
export function clause(
  kpi: MovedKpi,
  cause: string,
  part: "mix" | "rate",
  effect: number,
  who: Who,
): string {
  const isMore = effect > 0;
  const at = { initial_denial_rate: "by ", days_in_ar: "at ", cash: "" }[kpi];
  const most = "most" in who ? `, most of all ${at}${who.most}` : "";
  if (kpi === "initial_denial_rate")
    return `${isMore ? "more" : "fewer"} claims were denied${named(who, "by")} (${rootCauseWords(cause)})${most}`;
  const more = isMore ? "more" : "less";
  if (kpi === "days_in_ar") return `${openWords(cause, more, who)}${most}`;
  return `${cashWords(cause, part, isMore, who)}${most}`;
}

function named(who: Who, before: string): string {
  if ("isRest" in who) return ` ${before} other payers`;
  return "payer" in who && who.payer !== null ? ` ${before} ${who.payer}` : "";
}

function openWords(why: string, more: string, who: Who): string {
  if (why === "waiting") return `${more} waits${named(who, "for") || " for payers"}`;
  if (why === "patient") return `${more} is open with patients${named(who, "of")}`;
  if (why === "next_payer") return `${more} waits for the next payer${named(who, "after")}`;
  if (why === "unexplained") return `${more} is unexplained${named(who, "at")}`;
  return `${more} is denied${named(who, "by")} (${rootCauseWords(why)})`;
}

function cashWords(how: string, part: "mix" | "rate", isMore: boolean, who: Who): string {
  if (how === "provider_adjustment")
    return `${isMore ? "less" : "more"} was taken from checks${named(who, "by")}`;
  const more = isMore ? "more" : "less";
  if (how === "unmatched") return `${more} came that fits no claim`;
  if (how === "unbalanced") return `${more} came than checks explain`;
  const paid =
    part === "mix"
      ? `for ${isMore ? "more" : "fewer"} claims`
      : `${isMore ? "more" : "less"} a claim`;
  if (how === "patient") return `patients${named(who, "of")} paid ${paid}`;
  if (how === "payer") return `${named(who, "").trim() || "payers"} paid ${paid}`;
  return `${named(who, "").trim() || "payers"} paid ${paid} after a denial (${rootCauseWords(how)})`;
}
