import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulated } from "../simulate.ts";
import { truthOf } from "./truth.ts";

/** Writes `truth.json`: the queries' rows at the last day, and at two month ends before it. */
export function writeTruth(dir: string, simulated: Simulated): void {
  writeFileSync(join(dir, "truth.json"), `${JSON.stringify(truthOf(simulated), null, 1)}\n`);
}
