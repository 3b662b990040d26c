import { checks } from "#queries/loads/checks.ts";
import { payerFreshness } from "#queries/loads/payer-freshness.ts";
import { unmatchedCash } from "#queries/loads/unmatched-cash.ts";
import { monthInputs } from "#queries/month/month-inputs.ts";
import { monthEnd } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { counted, date, daysWords, moneyExact, month as monthWords } from "../format.ts";

/** One thing looked at before a month is closed. `missing`: closing takes a tick beside this very sentence. */
export type CloseCheck = {
  readonly id: string;
  readonly state: "fine" | "note" | "missing";
  readonly sentence: string;
};

/** Looks at what a month's report rests on: files of each kind, usual payers, unmatched cash, checks. */
export async function readCloseChecks(reader: Reader, month: string): Promise<CloseCheck[]> {
  const days = { from: `${month}-01`, to: monthEnd(`${month}-01`) };
  const [inputs, payers, [unmatched], results] = await Promise.all([
    reader.run(monthInputs, days),
    reader.run(payerFreshness, { asOf: days.to }),
    reader.run(unmatchedCash, { ...days, asOf: days.to, rows: 1, skip: 0 }),
    reader.run(checks, {}),
  ]);
  return [
    ...inputs.map((input) => checkInput(input, month)),
    checkPayers(payers, days.from),
    {
      id: "unmatched",
      state: unmatched ? "note" : "fine",
      sentence: unmatched
        ? `${counted(unmatched.total, "payment")} of ${monthWords(month)}, ${moneyExact(unmatched.total_cents)} in all, ${unmatched.total === 1 ? "matches" : "match"} no claim; the money counts as cash all the same.`
        : `All cash of ${monthWords(month)} matches a claim.`,
    },
    checkResults(results),
  ];
}

const inputWords: { readonly [kind: string]: string } = {
  "837P": "claims (837)",
  "277CA": "acknowledgements (277CA)",
  "835": "remittances (835)",
  transactions: "transactions (patient payments, write-offs, refunds)",
};

function checkInput(input: RowOf<typeof monthInputs>, month: string): CloseCheck {
  const { kind, days, last_on, usual_days, gap_from, gap_to, is_silent } = input;
  const what = inputWords[kind] ?? kind;
  const when = monthWords(month);
  if (last_on === null && kind === "277CA")
    return {
      id: kind,
      state: "note",
      sentence: `No ${what} were ever loaded: what clearinghouse and payers let in is not known.`,
    };
  if (days === 0)
    return {
      id: kind,
      state: "missing",
      sentence: `No ${what} of ${when} are loaded${last_on === null ? "" : `; the last ones are of ${date(last_on)}`}.`,
    };
  if (is_silent)
    return {
      id: kind,
      state: "missing",
      sentence: `There are no ${what} from ${date(gap_from)} to ${date(gap_to)}; they usually come every ${daysWords(usual_days)}.`,
    };
  return {
    id: kind,
    state: "fine",
    sentence: `There are ${what} of ${counted(days, "day")} of ${when}, the last of ${date(last_on)}.`,
  };
}

/** Silent at the month's end for longer than is usual, or not heard of in the month though they come at least twice in one. */
function checkPayers(payers: readonly RowOf<typeof payerFreshness>[], from: string): CloseCheck {
  const silent = payers.filter(
    ({ is_overdue, last_835_on, usual_days, open_cents }) =>
      is_overdue ||
      (last_835_on < from && usual_days !== null && usual_days <= 15 && open_cents > 0),
  );
  if (silent.length === 0)
    return {
      id: "payers",
      state: "fine",
      sentence: "No payer that usually pays was silent at the month's end for unusually long.",
    };
  const words = silent.map(
    ({ payer, last_835_on, usual_days }) =>
      `${payer} (last on ${date(last_835_on)}, usually every ${daysWords(usual_days)})`,
  );
  return {
    id: "payers",
    state: "missing",
    sentence: `Remittances seem to be missing from ${counted(silent.length, "payer")}: ${words.join(", ")}.`,
  };
}

function checkResults(results: readonly RowOf<typeof checks>[]): CloseCheck {
  const failing = results.filter(({ violations }) => violations > 0);
  if (failing.length === 0)
    return {
      id: "checks",
      state: "fine",
      sentence: `All ${counted(results.length, "reconciliation check")} hold.`,
    };
  return {
    id: "checks",
    state: "missing",
    sentence: `${counted(failing.length, "reconciliation check")} of ${results.length} ${failing.length === 1 ? "does" : "do"} not hold: ${failing.map(({ meaning }) => meaning.replace(/\.$/, "")).join("; ")}.`,
  };
}
