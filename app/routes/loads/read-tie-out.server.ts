import { env } from "#app/env.server.ts";
import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { tieOutParts } from "#queries/loads/tie-out-parts.ts";
import { monthEnd } from "#queries/period.ts";
import type { Reader } from "#queries/reader.ts";
import { tie } from "./tie-out.ts";
import { loadTieOut } from "./tie-out-file.server.ts";

/** The practice system's figures beside the bridge, for whole months up to the day; cut by practice alone. */
export async function readTieOut(reader: Reader, view: View) {
  const end = monthEnd(view.to);
  const period = {
    asOf: view.asOf,
    from: `${view.from.slice(0, 7)}-01`,
    to: end > view.asOf ? view.asOf : end,
  };
  const cut = {
    ...filtersOf(view),
    ...period,
    location: [],
    provider: [],
    payer: [],
    payerClass: [],
    cptFamily: [],
  };
  const [bridge, parts, practices, theirs] = await Promise.all([
    reader.run(arBridge, cut),
    reader.run(tieOutParts, period),
    reader.run(practiceHistory, { asOf: view.asOf }),
    loadTieOut(env.home),
  ]);
  const practice = view.practice.length === 1 ? (view.practice[0] ?? "") : "";
  const months = bridge.map((month) => {
    const typed = theirs.find((row) => row.month === month.month && row.practice === practice);
    const none = {
      practice,
      month: month.month,
      charges: null,
      payments: null,
      adjustments: null,
      ar: null,
    };
    return {
      month: month.month,
      isWhole: month.month < period.to.slice(0, 7) || period.to === end,
      isTyped: typed !== undefined,
      figures: tie(typed ?? none, month),
      parts: parts.find((each) => each.month === month.month) ?? null,
    };
  });
  return {
    months: months.toReversed(),
    practice,
    practices: practices.map(({ practice_npi, practice: name }) => ({ id: practice_npi, name })),
    saved: theirs.filter((row) => row.practice === practice),
  };
}
