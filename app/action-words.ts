import type { PlainRow } from "#queries/rows.ts";
import { counted } from "#reports/format.ts";
import type { Extra } from "./filters.ts";

/** The claims behind a row of `top-actions`, as a list of claims takes them. */
export function actionDrill({ kind, payer, root_cause, code }: PlainRow): Extra {
  const who = textOf(payer);
  if (kind === "rejection") return { status: "rejected", party: "insurance", owner: who };
  if (kind === "unanswered")
    return { status: "waiting", party: "insurance", owner: who, bucket: "over-90" };
  return {
    denier: who,
    "root-cause": textOf(root_cause),
    code: textOf(code),
    party: "insurance",
    bucket: "open",
  };
}

/** A row of `top-actions` as a sentence. */
export function actionSentence({ kind, claims, payer, code, cause }: PlainRow): string {
  const some = counted(typeof claims === "number" ? claims : null, "claim");
  if (kind === "rejection") return `${some} to ${payer} rejected and not sent again`;
  if (kind === "unanswered") return `${some} unanswered by ${payer} for more than 90 days`;
  const why = typeof cause === "string" ? cause.toLowerCase() : "cause not known";
  return `${some} denied by ${payer}: ${code ?? "no code"} · ${why}`;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);
