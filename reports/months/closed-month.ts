import { createHash } from "node:crypto";
import type { MonthlyReport } from "../monthly/monthly-report.ts";

/** Who did something, as the file keeps it: the name stays readable when the person is long gone. */
export type Doer = { readonly id: string; readonly name: string };

/** A month that an owner closed: its report with every number, and how it was closed. */
export type ClosedMonth = {
  /** Of this shape; raised when a stored one could no longer be read. */
  readonly format: 1;
  /** UTC ISO. */
  readonly closedAt: string;
  readonly closedBy: Doer;
  /** What was missing when it was closed, each sentence ticked by who closed it. */
  readonly confirmed: readonly string[];
  /** Of the settings that the figures were made with. */
  readonly settingsHash: string;
  readonly report: MonthlyReport;
};

/** As it lies on the disk. `isAltered`: its text is not what was written when the month was closed. */
export type StoredMonth = ClosedMonth & { readonly digest: string; readonly isAltered: boolean };

/** What a closed month cannot do, as a sentence for whoever asked. */
export class MonthError extends Error {}

/** `2026-09`: anything else names no file. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** SHA-256 of everything that is kept of a closed month. */
export function digestOf(closed: ClosedMonth): string {
  return createHash("sha256").update(JSON.stringify(closed)).digest("hex");
}
