import { counted, moneyExact } from "#reports/format.ts";

/** What a payer should allow for a line, and what tells it (`line_expected`). */
export type Expected = {
  readonly cents: number;
  readonly lowCents: number | null;
  readonly highCents: number | null;
  /** fee, medicare, year, place, code, multiple, share, national, class. */
  readonly basis: string;
  /** Lines behind it; null: a schedule or a fee, no habit. */
  readonly n: number | null;
  readonly isReduced: boolean;
  readonly payer: string;
};

const window = "in the twelve months before the month in which the claim was first sent";

/** Which measure it is, in a sentence that names its n. */
function basisWords({ basis, n, payer }: Expected): string {
  const lines = counted(n ?? 0, "line");
  switch (basis) {
    case "fee":
      return "Your expected fee of the settings.";
    case "medicare":
      return n === null
        ? "Medicare’s fee schedule, the national amount."
        : `Medicare’s fee schedule, times what the clinician is usually allowed of it: ${lines} ${window}.`;
    case "year":
      return `What ${payer} usually allowed for the code, at such a place and for the same year of service: ${lines} ${window}.`;
    case "place":
      return `What ${payer} usually allowed for the code at such a place, whatever the year of service: ${lines} ${window}.`;
    case "code":
      return `What ${payer} usually allowed for the code, wherever it was done: ${lines} ${window}.`;
    case "multiple":
      return `Fewer than 20 lines tell what ${payer} allows for this code. Its usual multiple of Medicare’s fee stands in: ${lines} ${window}.`;
    case "share":
      return `Nothing tells what ${payer} allows for this code. The share of its charge that it usually allows stands in: ${lines} ${window}.`;
    case "national":
      return `Too little is known of ${payer}: Medicare’s fee stands in.`;
    default:
      return `Too little is known of ${payer}: the share of the charge that payers of its class usually allow stands in, ${lines} ${window}.`;
  }
}

/** `$88.10 to $95.40`; null where the two are one, or nothing tells them. */
export function expectedRange({ lowCents, highCents }: Expected): string | null {
  if (lowCents === null || highCents === null || lowCents === highCents) return null;
  return `${moneyExact(lowCents)} to ${moneyExact(highCents)}`;
}

/** What stands under the figure: from where to where, and n; or whose fee it is. */
export function expectedShort(expected: Expected): string {
  if (expected.basis === "fee") return "your fee";
  if (expected.n === null) return "Medicare’s fee";
  return [expectedRange(expected), `n ${expected.n}`].filter(Boolean).join(" · ");
}

const coarse: readonly string[] = ["multiple", "share", "national", "class"];

/** Everything that there is to say of it, a sentence each. */
export function expectedSentences(expected: Expected): string[] {
  const range = expectedRange(expected);
  return [
    basisWords(expected),
    expected.n === null
      ? ""
      : range === null
        ? "Eight of ten such lines were allowed just that."
        : `Eight of ten such lines came to between ${range.replace(" to ", " and ")}.`,
    expected.isReduced ? "A second procedure of the day: half of it." : "",
    coarse.includes(expected.basis) ? "Too coarse to call a line underpaid by." : "",
  ].filter((sentence) => sentence !== "");
}

type Row = {
  readonly expected_cents: number | null;
  readonly expected_low_cents: number | null;
  readonly expected_high_cents: number | null;
  readonly expected_basis: string | null;
  readonly expected_n: number | null;
  readonly expected_is_reduced: boolean | null;
};

/** Of a row of a query; null where nothing tells what to expect. */
export function expectedOf(row: Row, payer: string | null): Expected | null {
  if (row.expected_cents === null || row.expected_basis === null) return null;
  return {
    cents: row.expected_cents,
    lowCents: row.expected_low_cents,
    highCents: row.expected_high_cents,
    basis: row.expected_basis,
    n: row.expected_n,
    isReduced: row.expected_is_reduced ?? false,
    payer: payer ?? "the payer",
  };
}
