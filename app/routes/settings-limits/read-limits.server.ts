import { openSettings } from "#app/settings/save-settings.server.ts";
import type { Reader } from "#queries/reader.ts";
import { filingLimits } from "#queries/settings/filing-limits.ts";
import { payersAsLoaded } from "#queries/settings/payers-as-loaded.ts";
import { keyOf, type SettingsRow } from "#settings/settings-file.ts";
import { filingLimit } from "#settings/settings-files.ts";

/** Shipped defaults overlaid by the practice's own limits, and what the form starts from. */
export async function readLimits(reader: Reader, asOf: string, search: URLSearchParams) {
  const [own, published, payers] = await Promise.all([
    openSettings(filingLimit),
    reader.run(filingLimits, {}),
    reader.run(payersAsLoaded, { asOf }),
  ]);
  const keys = new Set(own.rows.map((row) => keyOf(filingLimit, row)));
  const defaults = published
    .filter(({ is_default }) => is_default)
    .map((row) => ({
      payer: row.payer ?? "",
      class: row.class ?? "",
      kind: row.kind,
      days: String(row.days),
      clock: row.clock,
      is_default: "true",
      from_on: row.from_on ?? "",
      source: row.source,
    }))
    .filter((row) => !keys.has(keyOf(filingLimit, row)));
  const limits = [
    ...own.rows.map((row) => limitOf(row, true)),
    ...defaults.map((row) => limitOf(row, false)),
  ].sort(order);
  const form = Object.fromEntries(
    ["who", "kind", "days", "clock", "from_on", "source"].map((name) => [
      name,
      search.get(name) ?? "",
    ]),
  );
  return { own, limits, form, payers: payers.map(({ payer }) => payer) };
}

function limitOf(row: SettingsRow, isOwn: boolean) {
  return {
    payer: row.payer ?? "",
    class: row.class ?? "",
    kind: row.kind ?? "",
    days: Number(row.days),
    clock: row.clock ?? "",
    is_default: row.is_default === "true",
    from_on: row.from_on ?? "",
    source: row.source ?? "",
    isOwn,
  };
}

export type Limit = ReturnType<typeof limitOf>;
export type LimitsData = Awaited<ReturnType<typeof readLimits>>;

const kinds = ["original", "corrected", "first_dispute", "second_dispute"];

/** Payers' own limits first; then the classes, each from the first claim to the last appeal. */
function order(a: Limit, b: Limit): number {
  return (
    Number(a.payer === "") - Number(b.payer === "") ||
    a.payer.localeCompare(b.payer) ||
    a.class.localeCompare(b.class) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    b.from_on.localeCompare(a.from_on)
  );
}
