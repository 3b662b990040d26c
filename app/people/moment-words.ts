import { date } from "#reports/format.ts";

/** An instant in the practice's own time, `Nov 24, 2026, 9:12 am`: alike from the server and in the browser. */
export function momentWords(at: number, timeZone: string): string {
  const instant = new Date(at);
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
  const hour = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit" })
    .format(instant)
    .toLowerCase()
    .replace(/\s/g, " ");
  return `${date(day)}, ${hour}`;
}
