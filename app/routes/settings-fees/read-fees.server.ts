import { openSettings } from "#app/settings/save-settings.server.ts";
import type { Reader } from "#queries/reader.ts";
import { feesBeside } from "#queries/settings/fees-beside.ts";
import { payersAsLoaded } from "#queries/settings/payers-as-loaded.ts";
import { expectedFee } from "#settings/settings-files.ts";

/** Rows of a table here; more are found by search. */
const ROWS = 100;

/** The practice's own fees, what payers allow and what Medicare pays, cut to a payer and a search; of each the first `rows`. */
export async function readFees(reader: Reader, asOf: string, search: URLSearchParams, rows = ROWS) {
  const payer = search.get("payer") ?? "";
  const find = (search.get("find") ?? "").trim();
  const [own, payers, beside] = await Promise.all([
    openSettings(expectedFee),
    reader.run(payersAsLoaded, { asOf }),
    reader.run(feesBeside, { asOf, payer: payer || null, search: find || null }),
  ]);
  const families = new Set(beside.map(({ code }) => code));
  const asked = own.rows.filter(
    (row) =>
      (payer === "" || row.payer === payer) &&
      (find === "" || row.code?.startsWith(find.toUpperCase()) || families.has(row.code ?? "")),
  );
  const shown = asked.slice(0, rows);
  const usual = await usualOf(
    reader,
    asOf,
    shown.map((row) => row.payer ?? ""),
  );
  return {
    asked: { payer, find },
    form: {
      code: search.get("code") ?? "",
      modifier: search.get("modifier") ?? "",
      allowed: search.get("allowed") ?? "",
      from: search.get("from_on") ?? "",
    },
    payers: payers.map((each) => each.payer),
    own: {
      ...own,
      rows: shown.map((row) => ({
        payer: row.payer ?? "",
        code: row.code ?? "",
        modifier: row.modifier ?? "",
        cents: Number(row.allowed_cents),
        from_on: row.from_on ?? "",
        beside:
          usual
            .get(row.payer ?? "")
            ?.find((each) => each.code === row.code && each.modifier === row.modifier) ?? null,
      })),
    },
    count: asked.length,
    total: own.rows.length,
    beside: beside.slice(0, rows),
    besideCount: beside.length,
  };
}

async function usualOf(reader: Reader, asOf: string, payers: readonly string[]) {
  const each = [...new Set(payers)].map(async (payer) => {
    const rows = await reader.run(feesBeside, { asOf, payer: payer || null, search: null });
    return [payer, rows] as const;
  });
  return new Map(await Promise.all(each));
}

export type FeesData = Awaited<ReturnType<typeof readFees>>;
