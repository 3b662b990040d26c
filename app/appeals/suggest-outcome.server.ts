import { heardSince } from "#queries/appeals/heard-since.ts";
import type { Reader } from "#queries/reader.ts";
import { counted, date, moneyExact } from "#reports/format.ts";
import type { Appeal } from "./appeals.server.ts";
import type { AppealOutcome } from "./standing.ts";

/** What files loaded since a sending say of its outcome; null: the payer said nothing yet. A person decides. */
export async function suggestOutcome(
  reader: Reader,
  appeal: Pick<Appeal, "claimIds" | "payer" | "sent_on">,
  asOf: string,
): Promise<{ outcome: AppealOutcome; words: string } | null> {
  if (appeal.sent_on === null) return null;
  const rows = await reader.run(heardSince, {
    claimIds: [...appeal.claimIds],
    payer: appeal.payer,
    since: appeal.sent_on,
    asOf,
  });
  const heard = rows.filter(({ said_on, paid_cents }) => said_on !== null || paid_cents !== 0);
  if (heard.length === 0) return null;
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const [lines, overturned, paid] = [
    sum((row) => row.lines),
    sum((row) => row.overturned),
    sum((row) => row.paid_cents),
  ];
  const last = heard
    .map(({ said_on }) => said_on ?? "")
    .sort()
    .at(-1);
  const outcome =
    overturned > 0 && overturned === lines
      ? "overturned"
      : overturned > 0 || paid > 0
        ? "partly"
        : "upheld";
  const when = last ? `, last on ${date(last)}` : "";
  return {
    outcome,
    words: `${appeal.payer} answered ${heard.length} of ${counted(rows.length, "claim")} since${when}: ${overturned} of ${counted(lines, "denied line")} overturned, ${moneyExact(paid)} paid.`,
  };
}
