import { shownName } from "#settings/cell.ts";
import { parseCsv } from "#settings/csv.ts";
import { judgeRow } from "#settings/read-settings.ts";
import { keyOf, type SettingsRow } from "#settings/settings-file.ts";
import { expectedFee } from "#settings/settings-files.ts";
import { centsOf } from "./form.ts";

/** What an imported line would do. */
export type FeeVerdict = {
  readonly line: number;
  readonly verdict: "new" | "changed" | "same" | "wrong";
  /** What is wrong, or from which amount it changes. */
  readonly words: string;
  readonly row: SettingsRow;
};

/** Header names of fee schedules, by column; what is not here is left out. */
const synonyms: readonly (readonly [column: string, RegExp])[] = [
  ["payer", /^(payer|payor|plan|insurance|carrier)([ _]name)?$/],
  ["code", /^((cpt|hcpcs|procedure)([ _/]?(code|hcpcs))?|code)$/],
  ["modifier", /^(modifier|mod)s?$/],
  ["allowed", /^(allowed|allowed[ _]amount|allowable|fee|rate|amount|contracted[ _]rate)$/],
  ["from", /^(from|from[ _]on|effective|effective[ _](from|date)|start([ _]date)?)$/],
];

/**
 * What a fee schedule (CSV, or pasted from a spreadsheet) would do to the fees there are, line by line. Nothing is
 * guessed: a line that cannot be read is wrong and says why.
 * @param payers names as loaded; a fee for another name is told, as it would never be used
 */
export function judgeFees(
  text: string,
  now: readonly SettingsRow[],
  payers: readonly string[],
): { readonly problem: string | null; readonly verdicts: readonly FeeVerdict[] } {
  const { records, openQuote } = parseCsv(text);
  if (openQuote !== undefined)
    return { problem: `A quote opens on line ${openQuote} and nothing closes it.`, verdicts: [] };
  const [head, ...body] = records;
  const places = new Map<string, number>();
  head?.cells.forEach((cell, at) => {
    const name = cell.trim().toLowerCase();
    const column = synonyms.find(([, shape]) => shape.test(name))?.[0];
    if (column !== undefined && !places.has(column)) places.set(column, at);
  });
  const missing = ["code", "allowed"].filter((column) => !places.has(column));
  if (missing.length > 0)
    return {
      problem: `The first line must name the columns: payer, code, modifier, allowed, from. ${missing.join(" and ")} cannot be found.`,
      verdicts: [],
    };
  const byKey = new Map(now.map((row) => [keyOf(expectedFee, row), row]));
  const seen = new Map<string, number>();
  const verdicts = body.map(({ line, cells }) => {
    const told = (column: string) => (cells[places.get(column) ?? -1] ?? "").trim();
    return judgeLine(line, told, { byKey, seen, payers });
  });
  return { problem: verdicts.length === 0 ? "There is no line below the first." : null, verdicts };
}

type Known = {
  readonly byKey: ReadonlyMap<string, SettingsRow>;
  readonly seen: Map<string, number>;
  readonly payers: readonly string[];
};

function judgeLine(
  line: number,
  told: (column: string) => string,
  { byKey, seen, payers }: Known,
): FeeVerdict {
  const cents = centsOf(told("allowed"));
  const cells: SettingsRow = {
    payer: /^(all|any|\*)$/i.test(told("payer")) ? "" : shownName(told("payer")),
    code: told("code").toUpperCase(),
    modifier: told("modifier").toUpperCase(),
    allowed_cents: cents ?? "",
    from_on: dayOf(told("from")),
  };
  const wrong = (words: string): FeeVerdict => ({ line, verdict: "wrong", words, row: cells });
  if (cents === undefined) return wrong("allowed must be an amount such as 123.45");
  const judged = judgeFee(cells, payers);
  if ("wrong" in judged) return wrong(`${judged.wrong.field} ${judged.wrong.words}`);
  const key = keyOf(expectedFee, judged.row);
  const earlier = seen.get(key);
  if (earlier !== undefined)
    return wrong(`says the same payer, code, modifier and day as line ${earlier}`);
  seen.set(key, line);
  const before = byKey.get(key)?.allowed_cents;
  if (before === undefined) return { line, verdict: "new", words: "", row: judged.row };
  return before === judged.row.allowed_cents
    ? { line, verdict: "same", words: "", row: judged.row }
    : { line, verdict: "changed", words: before, row: judged.row };
}

/** A fee's cells as a row, or what is wrong with which field. */
export function judgeFee(
  cells: SettingsRow,
  payers: readonly string[],
): { row: SettingsRow } | { wrong: { field: string; words: string } } {
  if (!/^[0-9A-Z]{5}$/.test(cells.code ?? ""))
    return { wrong: { field: "code", words: "must be a CPT or HCPCS code of five characters" } };
  if (!/^([0-9A-Z]{2})?$/.test(cells.modifier ?? ""))
    return { wrong: { field: "modifier", words: "must be two characters, or empty" } };
  if (cells.payer !== "" && !payers.includes(cells.payer ?? ""))
    return {
      wrong: { field: "payer", words: `${cells.payer} is no payer as loaded; empty means all` },
    };
  const judged = judgeRow(expectedFee, ({ name }) => cells[name] ?? "");
  return "wrong" in judged
    ? { wrong: { field: judged.wrong.column, words: judged.wrong.words } }
    : judged;
}

/** `9/1/2026` and `2026-09-01` as a day; anything else as it is, to be told. */
function dayOf(text: string): string {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return us ? `${us[3]}-${us[1]?.padStart(2, "0")}-${us[2]?.padStart(2, "0")}` : text;
}

/** Rows with others in the place of those with their keys. */
export function withFees(
  rows: readonly SettingsRow[],
  added: readonly SettingsRow[],
): SettingsRow[] {
  const byKey = new Map(rows.map((row) => [keyOf(expectedFee, row), row]));
  for (const row of added) byKey.set(keyOf(expectedFee, row), row);
  return [...byKey.values()];
}
