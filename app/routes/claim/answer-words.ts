import { date } from "#reports/format.ts";
import type { ClaimData } from "./read-claim.server.ts";
import { classWords } from "./words.ts";

export type Adjudication = ClaimData["adjudications"][number];
export type Adjustment = ClaimData["adjustments"][number];
export type Remark = ClaimData["remarks"][number];

/** Each payer's latest word that nothing undid. */
export function wordsInForce(adjudications: readonly Adjudication[]): Set<string> {
  const latest = new Map<string, string>();
  for (const { payer, kind, undone_on, adjudication_id } of adjudications) {
    if (kind === "word" && undone_on === null) latest.set(payer, adjudication_id);
  }
  return new Set(latest.values());
}

/** What an answer is: in force, taken back, a repeat … */
export function kindWords(answer: Adjudication, isInForce: boolean): string {
  const undone = answer.undone_on ? `, taken back on ${date(answer.undone_on)}` : "";
  if (answer.kind === "reversal")
    return answer.undoes_spoken_on
      ? `takes back ${date(answer.undoes_spoken_on)}`
      : "takes back an answer that is not loaded";
  if (answer.kind === "none") return "no adjudication";
  if (answer.kind === "repeat") return `repeat, changes nothing${undone}`;
  if (answer.origin === "cob") return `told by the next payer’s bill${undone}`;
  if (undone !== "") return undone.slice(2);
  return isInForce ? "in force" : "replaced by a later answer";
}

/** The group decides who owes: under PR every code is the patient's. */
export function effectWords(adjustment: Adjustment): string {
  if (adjustment.group_code === "PR")
    return adjustment.class === "denial" ? "patient owes, denied" : "patient";
  return classWords(adjustment.class);
}

/** `CO-97`; null where the payer gave no code. */
export function reasonOf({ group_code, carc }: Adjustment): string | null {
  return [group_code, carc].filter(Boolean).join("-") || null;
}

export function reasonWords({ title }: Adjustment): string {
  return title ?? "a code that the reference table does not know";
}

export function remarkWords({ title }: Remark): string {
  return title ?? "a remark that changes no decision here";
}

export function lineWords({ line_no }: { readonly line_no: number }): string {
  return line_no === 0 ? "claim" : String(line_no);
}

/** Where a remark was made. */
export function placeWords(lines: readonly number[]): string {
  if (lines.includes(0)) return "whole claim";
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
}
