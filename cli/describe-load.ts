import type { LoadResult } from "#etl/load-result.ts";
import { printable } from "./text-rows.ts";

const mostIssues = 10;

/** What a load did, for people: files by status and kind, money, and the issues that need a look. */
export function describeLoad(results: readonly LoadResult[]): string {
  const lines = statusLines(results);
  const noted = results.flatMap(({ path, issues, status }) =>
    status === "duplicate"
      ? []
      : issues.filter(({ severity }) => severity !== "info").map((issue) => ({ path, ...issue })),
  );
  for (const { path, severity, segment_no, message } of noted.slice(0, mostIssues)) {
    const where = segment_no === null ? path : `${path}, segment ${segment_no}`;
    lines.push(printable(`${severity}: ${where}: ${message}`));
  }
  const more = noted.length - mostIssues;
  if (more > 0) lines.push(`… and ${more} more issues (--json lists them all).`);
  return `${lines.join("\n")}\n`;
}

function statusLines(results: readonly LoadResult[]): string[] {
  const groups = new Map<string, LoadResult[]>();
  for (const result of results) {
    const key = `${result.status} ${result.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  if (groups.size === 0) return ["There was no file to load."];
  return [...groups].sort().map(([key, files]) => {
    const sum = (name: "claims" | "charge_cents" | "paid_cents") =>
      files.reduce((total, file) => total + file[name], 0);
    const money = `charged ${dollars(sum("charge_cents"))}, paid ${dollars(sum("paid_cents"))}`;
    return `${key}: ${files.length} files, ${sum("claims")} claims, ${money}`;
  });
}

function dollars(cents: number): string {
  return (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
}
