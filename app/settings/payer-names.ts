import type { SettingsRow } from "#settings/settings-file.ts";

/**
 * Rows of payer-alias.csv with payers shown under one name: what led to one of them leads there now, and their own names
 * do too. A name is never led on from where it is shown, so chains cannot arise.
 */
export function joinPayers(
  rows: readonly SettingsRow[],
  payers: readonly string[],
  shown: string,
  day: string,
): SettingsRow[] {
  const joined = payers.filter((payer) => payer !== shown);
  const kept = rows
    .filter(({ alias = "" }) => alias !== shown && !joined.includes(alias))
    .map((row) => (joined.includes(row.payer ?? "") ? { ...row, payer: shown } : row));
  return [...kept, ...joined.map((alias) => ({ alias, payer: shown, from_on: day }))];
}

/** Rows of payer-alias.csv without a name: it stands for itself again. */
export function takeApart(rows: readonly SettingsRow[], alias: string): SettingsRow[] {
  return rows.filter((row) => row.alias !== alias);
}

/** Rows of payer-setting.csv with a payer's class ("" as the rules say) and flag; none where neither says anything. */
export function withPayer(
  rows: readonly SettingsRow[],
  set: { readonly payer: string; readonly class: string; readonly is_capitated: string },
): SettingsRow[] {
  const others = rows.filter(({ payer }) => payer !== set.payer);
  return set.class === "" && set.is_capitated === "false" ? others : [...others, set];
}
