import type { Filters } from "../filters.ts";
import { addMonths, monthEnd } from "../period.ts";
import type { Reader } from "../reader.ts";
import { chanceBackTest } from "./chance-back-test.ts";

export type ChanceRow = {
  readonly step: number;
  readonly payer: string;
  readonly pending: number;
  readonly decided: number;
  readonly won: number;
  readonly predicted: number;
  readonly planned: number;
  readonly square_error: number;
  readonly prior_square_error: number;
};
export type ChanceMonth = { readonly on: string; readonly rows: readonly ChanceRow[] };

/** The last twelve ends of months before a day, oldest first: on these is predicted. */
export function predictedOn(asOf: string): string[] {
  return Array.from({ length: 12 }, (_, back) =>
    monthEnd(addMonths(`${asOf.slice(0, 7)}-01`, back - 12)),
  );
}

/** What was predicted at the last twelve ends of months before the day, and what came of it by the day; oldest first. */
export async function chanceByMonth(
  reader: Pick<Reader, "run">,
  filters: Filters,
): Promise<ChanceMonth[]> {
  return await Promise.all(
    predictedOn(filters.asOf).map(async (on) => ({
      on,
      rows: await reader.run(chanceBackTest, {
        ...filters,
        asOf: on,
        knownOn: filters.asOf,
      }),
    })),
  );
}

/** Sums of what was judged; a Brier score is the mean square error: 0 is knowing, 0.25 is saying 50 % of everything. */
export function judged(rows: readonly ChanceRow[]) {
  const sum = (of: (row: ChanceRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const decided = sum((row) => row.decided);
  const mean = (of: (row: ChanceRow) => number) => (decided === 0 ? null : sum(of) / decided);
  return {
    ...{ decided, pending: sum((row) => row.pending), won: sum((row) => row.won) },
    predicted: sum((row) => row.predicted),
    planned: sum((row) => row.planned),
    brier: mean((row) => row.square_error),
    priorBrier: mean((row) => row.prior_square_error),
  };
}
