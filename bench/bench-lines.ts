export type BenchLine = {
  code: string;
  charge: number;
  allowed: number;
  patient: number;
  denied: boolean;
};

const codes = ["99213", "11102", "17000", "88305", "17110", "99214"];

/** The service lines of a generated claim, told alike by its 837P and its 835; in cents. */
export function linesOf(claim: number): BenchLine[] {
  return Array.from({ length: 2 + (claim % 2) }, (_, line) => lineOf(claim, line + 1));
}

function lineOf(claim: number, line: number): BenchLine {
  const charge = 8_000 + ((claim * 37 + line * 911) % 30_000);
  const allowed = Math.round(charge * 0.45);
  return {
    code: codes[(claim + line) % codes.length] ?? "99213",
    charge,
    allowed,
    patient: claim % 3 === 0 ? Math.round(allowed * 0.2) : 0,
    denied: (claim + line) % 13 === 0,
  };
}

/** Service date of a claim, as X12 writes it. */
export const servedOn = (claim: number): string =>
  `202601${String(5 + (claim % 20)).padStart(2, "0")}`;

export const dollars = (cents: number): string => (cents / 100).toString();

/** A body with its ST and SE around it. */
export function inSet(code: string, number: number, body: string): string {
  const control = String(number).padStart(4, "0");
  const segments = body.split("~").length - 1 + 2;
  return `ST*${code.replace("#", control)}~${body}SE*${segments}*${control}~`;
}
