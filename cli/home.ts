import { join, resolve } from "node:path";

/** Where data lives: DERMLEDGER_HOME, else `./data`. Read once, here at the edge. */
export function homeFolder(): string {
  return resolve(process.env.DERMLEDGER_HOME || "data");
}

/** Where a home keeps the files of the demo's invented practice; there only where the demo ran. */
export function demoFiles(home: string): string {
  return join(home, "demo-files");
}
