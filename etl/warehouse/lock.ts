import { setTimeout as sleep } from "node:timers/promises";
import { openDuckdb } from "./duckdb.ts";
import type { Home } from "./home.ts";

/**
 * Runs `work` while no other load runs. The lock is DuckDB's own on `load.lock`: the kernel frees it
 * even on `kill -9`, and its error names the process that holds it.
 *
 * @param onWait told once, with the number of the process waited for, when another load is running
 */
export async function withLoadLock<Result>(
  home: Home,
  onWait: (pid: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  let told = false;
  for (;;) {
    const lock = await tryLock(home);
    if (typeof lock !== "string") {
      try {
        return await work();
      } finally {
        lock.close();
      }
    }
    if (!told) onWait(lock);
    told = true;
    await sleep(200);
  }
}

/** The lock, or the process that has it. */
async function tryLock(home: Home): Promise<{ close: () => void } | string> {
  try {
    return await openDuckdb({ path: home.lock, home: home.root, threads: 1, memoryLimit: "32MB" });
  } catch (error) {
    const message = String(error);
    if (!/conflicting lock/i.test(message)) throw error;
    return /PID (\d+)/.exec(message)?.[1] ?? "unknown";
  }
}
