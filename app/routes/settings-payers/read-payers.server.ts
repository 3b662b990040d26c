import { openSettings } from "#app/settings/save-settings.server.ts";
import type { Reader } from "#queries/reader.ts";
import { payerNamesAsLoaded } from "#queries/settings/payer-names-as-loaded.ts";
import { payersAsLoaded } from "#queries/settings/payers-as-loaded.ts";
import { expectedFee, filingLimit, payerAlias, payerSetting } from "#settings/settings-files.ts";

/** Payers as loaded, with their names, and what the settings say of them. */
export async function readPayers(reader: Reader, asOf: string, search: URLSearchParams) {
  const [payers, names, aliases, settings, fees, limits] = await Promise.all([
    reader.run(payersAsLoaded, { asOf }),
    reader.run(payerNamesAsLoaded, {}),
    openSettings(payerAlias),
    openSettings(payerSetting),
    openSettings(expectedFee),
    openSettings(filingLimit),
  ]);
  const ofPayer = (payer: string) => names.filter((name) => name.payer === payer);
  const asked = search.get("payer");
  const joined = search.getAll("join");
  const chosen = payers.find(({ payer }) => payer === asked);
  return {
    payers: payers.map((payer) => ({ ...payer, names: ofPayer(payer.payer).length })),
    aliases: {
      ...aliases,
      rows: aliases.rows.map((row) => ({
        alias: row.alias ?? "",
        payer: row.payer ?? "",
        from_on: row.from_on || null,
        uses: usesOf(names, row.alias ?? ""),
      })),
    },
    settings,
    chosen: chosen && {
      ...chosen,
      names: ofPayer(chosen.payer),
      set: settings.rows.find(({ payer }) => payer === chosen.payer) ?? null,
    },
    joined: payers
      .filter(({ payer }) => joined.includes(payer))
      .map((payer) => ({
        ...payer,
        own: [fees, limits, settings].reduce(
          (sum, { rows }) => sum + rows.filter((row) => row.payer === payer.payer).length,
          0,
        ),
      })),
  };
}

type Name = { alias: string; bills: number; answers: number };

function usesOf(names: readonly Name[], alias: string): number {
  return names
    .filter((name) => name.alias === alias)
    .reduce((sum, { bills, answers }) => sum + bills + answers, 0);
}

export type PayersData = Awaited<ReturnType<typeof readPayers>>;
