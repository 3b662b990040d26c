import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Truth } from "./truth.ts";

/** Writes `truth.json`: the queries' rows at the last day, and at two month ends before it. */
export function writeTruth(dir: string, truth: Truth): void {
  writeFileSync(join(dir, "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
}
