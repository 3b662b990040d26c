import { date } from "#reports/format.ts";

/** A UTC instant as `Nov 22, 2026, 06:02 UTC`. */
export function instant(iso: string): string {
  return `${date(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}
