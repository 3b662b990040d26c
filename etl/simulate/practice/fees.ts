import feeTable from "#etl/reference/medicare-fee-2026q3.csv?raw";

/** What Medicare pays for a code in an office, and whether it is cut as a second procedure of the day. */
export interface Fee {
  readonly medicareCents: number;
  readonly reducedWhenSecond: boolean;
}

function readFees(csv: string): Map<string, Fee> {
  const [header = "", ...rows] = csv.trim().split(/\r?\n/);
  const names = header.split(",");
  const column = (name: string) => names.indexOf(name);
  const fees = new Map<string, Fee>();
  for (const row of rows) {
    const cells = row.split(",");
    if (cells[column("mod")] !== "") continue;
    fees.set(cells[column("hcpcs")] ?? "", {
      medicareCents: Math.round(Number(cells[column("nf_amount")]) * 100),
      reducedWhenSecond: cells[column("mult_proc")] === "2",
    });
  }
  return fees;
}

/** Codes that the fee table does not price: a drug by average price, and cosmetic work by what the practice asks. */
const OTHER_FEES: readonly (readonly [string, Fee])[] = [
  ["J3301", { medicareCents: 210, reducedWhenSecond: false }],
  ["36468", { medicareCents: 14_000, reducedWhenSecond: false }],
];

const fees = new Map([...readFees(feeTable), ...OTHER_FEES]);

/** Throws RangeError for a code without a fee: the simulator may use only priced ones. */
export function feeOf(code: string): Fee {
  const fee = fees.get(code);
  if (fee === undefined) throw new RangeError(`no fee for ${code}`);
  return fee;
}

/** What the practice charges for one unit: 2.0 to 2.8 times Medicare, the same multiple for a code always, whole dollars. */
export function chargeOf(code: string): number {
  let mixed = 7;
  for (const letter of code) mixed = (mixed * 31 + letter.charCodeAt(0)) % 997;
  const multiple = 2.03 + (mixed % 48) / 100;
  return Math.max(500, Math.round((feeOf(code).medicareCents * multiple) / 100) * 100);
}
