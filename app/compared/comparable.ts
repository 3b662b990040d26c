import { date } from "#reports/format.ts";
import type { View } from "../filters.ts";

/** What a comparison gives: rows, or none and why; both null where none is asked for. */
export type Compared<Row> = { readonly rows: Row[] | null; readonly reason: string | null };

type History = { practice_npi: string; complete_from: string | null; claims: number };

/**
 * From which day on the history of the practices looked at is complete: 90 days after the last of them began, when what was
 * billed before no longer stands open. Null where no file tells a beginning.
 */
export function completeFrom(histories: readonly History[], practice: readonly string[]) {
  return histories
    .filter(({ practice_npi, claims }) =>
      practice.length === 0 ? claims > 0 : practice.includes(practice_npi),
    )
    .reduce<string | null>(
      (last, { complete_from }) =>
        complete_from !== null && (last === null || complete_from > last) ? complete_from : last,
      null,
    );
}

/** Why a period cannot be compared with: its history is not complete. Null: it can. */
export function whyNot(
  views: readonly View[],
  complete: string | null,
  by: "day" | "period",
): string | null {
  if (complete === null) return null;
  const isShort = views.some((view) => (by === "day" ? view.asOf : view.from) < complete);
  return isShort
    ? `Not compared with days before ${date(complete)}: until 90 days after its first claims the history is not complete.`
    : null;
}
