import { arBridge } from "#queries/aging/ar-bridge.ts";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { cashByMonth } from "#queries/payments/cash-by-month.ts";
import { addMonths, monthEnd } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";
import { isWhole } from "#queries/reach.ts";
import type { Reader } from "#queries/reader.ts";
import { bridgeLines } from "#reports/monthly/bridge-lines.ts";
import { type ClosedSummary, listClosedMonths } from "#reports/months/list-closed-months.ts";
import { monthStart } from "../calendar.ts";
import { env } from "../env.server.ts";
import type { View } from "../filters.ts";
import { filtersOf } from "../page.server.ts";
import { type Person, reachOf } from "../people/person.ts";
import { closedWords } from "./closed-words.server.ts";
import type { MonthRow } from "./month-row.ts";
import { isFiltered } from "./open-month.server.ts";

type Page = {
  readonly reader: Reader;
  readonly view: View;
  readonly today: string;
  readonly person: Person;
};
/** What today's files say of a month. */
type Now = { cash: number; bridge: RowOf<typeof arBridge> | undefined };

/**
 * The months that there can be a report of, latest first. Closed ones show the numbers they were closed with, unless the
 * person, or the filters, see a part alone: a part of a closed month was not kept.
 */
export async function readMonths({ reader, view, today, person }: Page): Promise<MonthRow[]> {
  const first = firstMonth(await reader.run(practiceHistory, { asOf: today }), view.practice);
  if (first === null) return [];
  const filters = { ...filtersOf(view), asOf: today, from: `${first}-01`, to: today };
  const [bridges, cash, { closed, unreadable }, zone] = await Promise.all([
    reader.run(arBridge, filters),
    reader.run(cashByMonth, filters),
    listClosedMonths(env.home),
    closedWords(reader),
  ]);
  const isPart = !isWhole(reachOf(person)) || isFiltered(view);
  return monthsBack(today, first).map((month) => {
    const now: Now = {
      cash: cash.find((row) => row.month === month)?.cash_cents ?? 0,
      bridge: bridges.find((row) => row.month === month),
    };
    const stored = closed.find((each) => each.month === month);
    if (stored) return closedRow(stored, now, isPart, zone(stored.closedAt));
    const isOver = monthEnd(`${month}-01`) < today;
    const state = unreadable.includes(month) ? "torn" : isOver ? "open" : "running";
    return { month, state, closedOn: null, closedBy: null, ...shown(now), changed_cents: null };
  });
}

function closedRow(stored: ClosedSummary, now: Now, isPart: boolean, closedOn: string): MonthRow {
  const { month, closedBy, cash, bridge } = stored;
  const head = { month, closedOn, closedBy: closedBy.name };
  if (isPart) return { ...head, state: "closed", ...shown(now), changed_cents: null };
  const isOther =
    cash !== now.cash || bridgeLines.some(({ id }) => bridge[id] !== (now.bridge?.[id] ?? 0));
  return {
    ...head,
    state: isOther ? "changed" : "closed",
    cash_cents: cash,
    closing_cents: bridge.closing_cents,
    changed_cents: (now.bridge?.closing_cents ?? 0) - bridge.closing_cents,
  };
}

function shown({ cash, bridge }: Now) {
  return { cash_cents: cash, closing_cents: bridge?.closing_cents ?? 0 };
}

/** From the month of a day back to the first, as `2026-09`. */
function monthsBack(today: string, first: string): string[] {
  const months: string[] = [];
  for (let start = monthStart(today); start >= `${first}-01`; start = addMonths(start, -1))
    months.push(start.slice(0, 7));
  return months;
}

/** The month that the history of the chosen practices begins in. */
function firstMonth(
  practices: readonly RowOf<typeof practiceHistory>[],
  chosen: readonly string[],
): string | null {
  const days = practices
    .filter(({ practice_npi }) => chosen.length === 0 || chosen.includes(practice_npi))
    .flatMap(({ history_from, first_service_on }) => history_from ?? first_service_on ?? []);
  return days.sort()[0]?.slice(0, 7) ?? null;
}
