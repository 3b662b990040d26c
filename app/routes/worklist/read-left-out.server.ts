import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { payersUntold } from "#queries/worklist/payers-untold.ts";

type Untold = RowOf<typeof payersUntold>;
/** Payers that a queue says nothing of, the most money first, and the kind of file that would tell. */
export type LeftOutPayers = {
  readonly payers: readonly Pick<Untold, "payer" | "open_cents">[];
  readonly kind: string;
};

const receipts = { kind: "277CA", isTold: (payer: Untold) => payer.has_receipts };
const remittances = { kind: "835", isTold: (payer: Untold) => payer.has_remittances };
const lives: { readonly [queue: string]: typeof receipts } = {
  unacknowledged: receipts,
  no_response: remittances,
  crossed_over_silent: remittances,
};

/** Null: the queue needs no file of each payer's, or has those of all. */
export async function readLeftOut(
  reader: Reader,
  view: View,
  queue: string | null,
): Promise<LeftOutPayers | null> {
  const need = queue === null ? undefined : lives[queue];
  if (need === undefined) return null;
  const untold = await reader.run(payersUntold, filtersOf(view));
  const payers = untold
    .filter((payer) => !need.isTold(payer))
    .map(({ payer, open_cents }) => ({ payer, open_cents }));
  return payers.length === 0 ? null : { payers, kind: need.kind };
}
