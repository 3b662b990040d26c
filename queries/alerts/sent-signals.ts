import type { RowOf } from "../query.ts";
import type { Reader } from "../reader.ts";
import { alertSent } from "./alert-sent.ts";
import { grouped } from "./grouped.ts";
import { judgeSurge } from "./judge-surge.ts";
import type { AlertRule, RuleSettings } from "./rules.ts";
import { blank, type Signal } from "./signal.ts";

type Row = RowOf<typeof alertSent>;

const ruleOf: { readonly [kind: string]: AlertRule } = {
  rejected: "rejections",
  unacknowledged: "unacknowledged",
  silent: "payer_silent",
};

/** What became of first submissions. A payer of which no 835 arrives at all is told by that (`gaps`), not as silent too. */
export async function sentSignals(
  reader: Pick<Reader, "run">,
  asOf: string,
  settings: RuleSettings,
  gaps: readonly Signal[],
): Promise<Signal[]> {
  const subjects = grouped(await reader.run(alertSent, { asOf }), (row) =>
    [row.practice_id, row.kind, row.subject].join("|"),
  );
  const isStopped = ({ practice_id, subject }: Row) =>
    gaps.some(
      ({ rule, practiceId, payer, standing }) =>
        rule === "remittances_stop" &&
        standing === "in" &&
        practiceId === practice_id &&
        (payer === null || payer === subject),
    );
  return subjects.flatMap((spans): Signal[] => {
    const [first] = spans;
    const rule = first && ruleOf[first.kind];
    if (rule === undefined) return [];
    const judged = judgeSurge(spans, settings[rule].leastCents ?? 0);
    if (judged === null) return [];
    const { span, ...figures } = judged;
    const isTold = rule === "payer_silent" && figures.standing === "in" && isStopped(span);
    return [
      {
        ...{ ...blank, rule, practiceId: span.practice_id, subject: span.subject },
        payer: rule === "unacknowledged" ? null : span.subject,
        ...figures,
        ...(isTold ? { standing: "between" } : {}),
      },
    ];
  });
}
