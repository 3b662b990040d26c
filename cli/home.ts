import { resolve } from "node:path";

/** Where data lives: DERMLEDGER_HOME, else `./data`. Read once, here at the edge. */
export function homeFolder(): string {
  return resolve(process.env.DERMLEDGER_HOME || "data");
}
