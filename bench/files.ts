import { closeSync, openSync, writeSync } from "node:fs";
import { claimSet } from "./claim-set.ts";
import { remittanceSet } from "./remittance-set.ts";

/** What a generated file holds, known from its making: a load that tells other totals is wrong. */
export type BenchFile = {
  path: string;
  bytes: number;
  claims: number;
  lines: number;
  chargeCents: number;
  paidCents: number;
};

/** One ST…SE, and what it holds. */
export type BenchSet = Omit<BenchFile, "path" | "bytes"> & { text: string };

/** Claims in a transaction set. */
const inSet = 500;
const kinds = {
  "835": { set: remittanceSet, functional: "HP", guide: "005010X221A1", bytesOfClaim: 338 },
  "837P": { set: claimSet, functional: "HC", guide: "005010X222A1", bytesOfClaim: 380 },
} as const;
export type BenchKind = keyof typeof kinds;

/** How many claims an 835 of that many megabytes (10⁶ bytes) tells of. */
export const claimsIn = (megabytes: number): number =>
  Math.round((megabytes * 1e6) / kinds["835"].bytesOfClaim);

/**
 * Writes an interchange of claims number `from` … `to` (exclusive), 500 a transaction set, set by set: a file may be larger
 * than memory. The same number is the same claim in an 835 and in an 837P.
 */
export function writeBenchFile(path: string, kind: BenchKind, from: number, to: number): BenchFile {
  const { set, functional, guide } = kinds[kind];
  const written: BenchFile = { path, bytes: 0, claims: 0, lines: 0, chargeCents: 0, paidCents: 0 };
  const file = openSync(path, "w");
  const write = (text: string) => {
    written.bytes += writeSync(file, text, null, "latin1");
  };
  const control = String(from + 1).padStart(9, "0");
  write(
    `ISA*00*          *00*          *ZZ*BENCHSENDER    *ZZ*BENCHRECEIVER  *260105*0900*^*00501*${control}*0*P*:~` +
      `GS*${functional}*BENCHSENDER*BENCHRECEIVER*20260210*0900*${from + 1}*X*${guide}~`,
  );
  let sets = 0;
  for (let first = from; first < to; first += inSet) {
    sets++;
    const { text, ...held } = set(first, Math.min(to, first + inSet), sets);
    write(text);
    written.claims += held.claims;
    written.lines += held.lines;
    written.chargeCents += held.chargeCents;
    written.paidCents += held.paidCents;
  }
  write(`GE*${sets}*${from + 1}~IEA*1*${control}~`);
  closeSync(file);
  return written;
}
