import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./open-chances.sql?raw";

/** How likely each denial that is open brings money. */
export const openChances = query({
  name: "open-chances",
  title: "Chances of recovery",
  unit: "mixed",
  definition: {
    words:
      "How likely a denial that is still open brings money: what became of the practice's own denials of that root cause that had been open as long (30, 60, 90 days), of these the payer's, the same CPT family's, the same attempt's. Where there are few, the planning share counts as so many more (20 unless the settings say otherwise), scaled by how other root causes of that age held beside theirs.",
    numerator: "decided denials that brought money, and the planning share of so many more",
    denominator: "decided denials, and so many more",
    basis: "what is known on the day",
    excludes: "expected denials, duplicates, what the patient owes",
    source: "own remittances; planning shares of root-cause.csv",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    claim_id: "VARCHAR",
    line_no: "INTEGER",
    payer: "VARCHAR",
    opened_on: "DATE",
    /** First work, second, third or later. */
    attempt: "INTEGER",
    /** It has been open for so many days or more: 0, 30, 60, 90. */
    age: "INTEGER",
    /** Planning share of its root cause; `of_age`: scaled by how other root causes of that age held beside theirs. */
    prior: "DOUBLE",
    of_age: "DOUBLE",
    /** Decided ones of its root cause and age, and how many paid; of these its payer's; of these its family's and attempt's. */
    decided: "INTEGER",
    won: "INTEGER",
    payer_decided: "INTEGER",
    payer_won: "INTEGER",
    alike: "INTEGER",
    alike_won: "INTEGER",
    chance: "DOUBLE",
    chance_low: "DOUBLE",
    chance_high: "DOUBLE",
  },
});
