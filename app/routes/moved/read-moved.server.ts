import { listMoved, type Moved } from "#queries/moved/list-moved.ts";
import type { MovedRow } from "#queries/moved/moved-rows.ts";
import type { Reader } from "#queries/reader.ts";
import { whyNot } from "../../compared/comparable.ts";
import { historyOf } from "../../compared/read-compared.server.ts";
import type { View } from "../../filters.ts";
import { filtersOf } from "../../page.server.ts";
import { type Asked, askedOf, movedAgainst } from "./asked.ts";
import { reasonsOf, told } from "./reasons.ts";

const largest = 12;

/** A line of the table: a mover, or (`others` above 0) all that are smaller. */
export type MoverLine = MovedRow & { readonly others: number };

/** What the page shows, and the file of its table: `moved` null with the reason where there is nothing to compare. */
export async function readMoved(reader: Reader, view: View, search: URLSearchParams) {
  const asked = askedOf(search);
  const against = movedAgainst(view);
  const by = asked.kpi === "days_in_ar" ? "day" : "period";
  const reason = whyNot([against], await historyOf({ reader, view }), by);
  if (reason !== null) return { asked, moved: null, reason };
  const moved = await listMoved(reader, {
    kpi: asked.kpi,
    by: asked.by,
    now: filtersOf(view),
    before: filtersOf(against),
  });
  if (moved === null) return { asked, moved: null, reason: null };
  return { asked, moved: shownOf(moved, asked), reason: null };
}

function shownOf({ before, after, effects, rows }: Moved, asked: Asked) {
  const change = (after.value ?? 0) - (before.value ?? 0);
  const movers = rows.filter(({ mix, rate }) => mix !== 0 || rate !== 0);
  return {
    before,
    after,
    change,
    mix: movers.reduce((sum, row) => sum + row.mix, 0),
    rate: movers.reduce((sum, row) => sum + row.rate, 0),
    movers: movers.length,
    lines: linesOf(movers, asked.isAll),
    told: told(reasonsOf(asked.kpi, effects), change),
  };
}

/** The largest movers, then the rest as one line; all where they are asked for. */
function linesOf(rows: readonly MovedRow[], isAll: boolean): MoverLine[] {
  // One line more takes no more room than the line that would stand for it.
  if (isAll || rows.length <= largest + 1) return rows.map((row) => ({ ...row, others: 0 }));
  const rest = rows.slice(largest);
  const none = { part: 0, whole: 0, claims: 0 };
  const sum = (of: (row: MovedRow) => number) => rest.reduce((total, row) => total + of(row), 0);
  const others: MoverLine = {
    payer: null,
    cptFamily: null,
    cause: null,
    moved: "both",
    before: none,
    after: none,
    mix: sum(({ mix }) => mix),
    rate: sum(({ rate }) => rate),
    total: sum(({ total }) => total),
    others: rest.length,
  };
  return [...rows.slice(0, largest).map((row) => ({ ...row, others: 0 })), others];
}
