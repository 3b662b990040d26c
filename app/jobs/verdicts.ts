import { basename, relative } from "node:path";
import type { Progress, Verdict } from "./job.ts";

const statuses = ["loaded", "duplicate", "partial", "rejected", "unsupported"] as const;
const weights: Readonly<Record<string, number>> = { error: 2, warning: 1 };

/**
 * The verdicts of `load --json`'s output.
 * @param given the paths the load was called with: names are told from there on
 * @throws where the text is not what the command line prints
 */
export function readVerdicts(text: string, given: readonly string[]): Verdict[] {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) throw new Error("The load's answer is no list.");
  return rows.map((row) => verdictOf(row, given));
}

function verdictOf(row: unknown, given: readonly string[]): Verdict {
  if (!isRecord(row)) throw new Error("The load's answer holds something that is no file.");
  const issues = Array.isArray(row.issues) ? row.issues.filter(isRecord) : [];
  const weight = (issue: Record<string, unknown>) => weights[String(issue.severity)] ?? 0;
  const [worst] = issues.toSorted((a, b) => weight(b) - weight(a));
  const isWorthSaying = worst !== undefined && (weight(worst) > 0 || row.status === "unsupported");
  return {
    name: nameFrom(String(row.path), given),
    sha256: typeof row.sha256 === "string" ? row.sha256 : null,
    kind: String(row.kind),
    status: statuses.find((status) => status === row.status) ?? "rejected",
    claims: Number(row.claims),
    chargeCents: Number(row.charge_cents),
    paidCents: Number(row.paid_cents),
    repeats: Number(row.duplicate_transactions),
    issues: issues.length,
    why: isWorthSaying ? String(worst.message) : null,
    code: isWorthSaying ? String(worst.code) : null,
  };
}

/** A path without the folder it was found in; the file's own name where the file was named. */
function nameFrom(path: string, given: readonly string[]): string {
  for (const folder of given) {
    if (path === folder) return basename(path);
    if (path.startsWith(`${folder}/`)) {
      const below = relative(folder, path);
      // A member of a .zip that was named itself: `a.zip/member`.
      return /\.(zip|gz)$/i.test(folder) ? `${basename(folder)}/${below}` : below;
    }
  }
  return path;
}

/** A line of `--progress json`; undefined where it is something else that the child said. */
export function readProgress(line: string): Progress | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const told: unknown = JSON.parse(line);
    if (!isRecord(told)) return undefined;
    const [done, total, claims] = [Number(told.done), Number(told.total), Number(told.claims)];
    if (told.stage === "waiting") return { stage: "waiting" };
    if (told.stage === "reading") return { stage: "reading", done, total, claims };
    if (told.stage === "publishing") return { stage: "publishing", done, total };
  } catch {
    return undefined;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
