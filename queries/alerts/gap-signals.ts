import { addDays } from "../period.ts";
import type { RowOf } from "../query.ts";
import type { Reader } from "../reader.ts";
import { alertGaps } from "./alert-gaps.ts";
import type { RuleSettings } from "./rules.ts";
import { blank, type Signal } from "./signal.ts";

type Row = RowOf<typeof alertGaps>;

const leastGaps = 8;
const leastWeeks = 12;
const leastSent = 20;
const shortestSilence = 5;

/** 835s that stop arriving, from a payer or from anyone, and claims that stop going out. */
export async function gapSignals(
  reader: Pick<Reader, "run">,
  asOf: string,
  settings: RuleSettings,
): Promise<Signal[]> {
  const rows = await reader.run(alertGaps, { asOf });
  const least = settings.remittances_stop.leastCents ?? 0;
  const remitted = rows
    .filter(({ kind }) => kind === "remitted")
    .flatMap((row) => remittedSignal(row, least) ?? []);
  const isAll = ({ practiceId }: Signal) =>
    remitted.some(
      (other) => other.payer === null && other.practiceId === practiceId && other.standing === "in",
    );
  return [
    // Where nobody's arrive, no payer is to blame.
    ...remitted.map((signal) =>
      signal.payer !== null && isAll(signal) ? { ...signal, standing: "between" as const } : signal,
    ),
    ...rows.filter(({ kind }) => kind === "sent").flatMap((row) => sentSignal(row, asOf) ?? []),
  ];
}

/** The silence that a payer's own year makes unusual, in days. */
export function longestUsual({ usual_days, longest_days }: Row): number {
  return Math.max(shortestSilence, 3 * (usual_days ?? 0), Math.ceil(1.5 * (longest_days ?? 0)));
}

function remittedSignal(row: Row, leastCents: number): Signal | null {
  if (row.gaps < leastGaps) return null;
  const high = longestUsual(row);
  const isLate = row.days_since > high;
  return {
    ...blank,
    ...{ rule: "remittances_stop", practiceId: row.practice_id, subject: row.payer ?? "" },
    payer: row.payer,
    standing: !isLate ? "out" : row.money_cents >= leastCents ? "in" : "between",
    fromOn: row.last_on,
    // Its silence begins with the last one: that names the period, however long it goes on.
    toOn: row.last_on,
    value: Math.max(0, row.days_since),
    usual: row.usual_days,
    low: 0,
    high,
    n: row.claims,
    moneyCents: row.money_cents,
  };
}

function sentSignal(row: Row, asOf: string): Signal | null {
  const { sent, usual_sent: usual, spread, told_on } = row;
  if (sent === null || usual === null || spread === null) return null;
  if (row.gaps < leastWeeks || usual < leastSent) return null;
  const low = Math.max(0, Math.min(usual / 3, usual - 4 * spread));
  const isTold = told_on !== null && told_on > row.last_on;
  return {
    ...blank,
    ...{ rule: "nothing_sent", practiceId: row.practice_id },
    standing: sent >= low ? "out" : isTold ? "in" : "unknown",
    fromOn: addDays(asOf, -6),
    toOn: asOf,
    value: sent,
    usual,
    low,
    high: usual + 4 * spread,
    n: row.gaps,
  };
}
