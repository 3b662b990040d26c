import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { currentGeneration } from "#queries/generations.ts";
import { type Measure, medianOf, quantileOf } from "./measure.ts";
import { reads, writes } from "./people-at-work.ts";
import { batchesIn, recordedIn } from "./people-kept.ts";
import { fill, signInAll, someClaims, until } from "./people-practice.ts";
import { printTable } from "./print-table.ts";
import { run } from "./run.ts";
import { serve } from "./serve.ts";
import type { BenchSize } from "./sizes.ts";

/**
 * Readers and writers at one dashboard while a load publishes; then the dashboard is killed, and every follow-up that was
 * answered must stand in the office and in the audit. Fails on an error, a lost event, or a load that nobody noticed; never
 * on time.
 */
export async function benchPeople(size: BenchSize): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "dermledger-bench-"));
  const home = join(folder, "home");
  try {
    const late = await fill(folder, home, size);
    const serving = await serve(home, until);
    const times = new Map<string, number[]>();
    const written: string[] = [];
    const failures: string[] = [];
    let peak: number | null = null;
    let isPublished = false;
    let isStopped = false;
    try {
      const sessions = await signInAll(serving.url, size);
      const claimIds = await someClaims(sessions[0]);
      const before = currentGeneration(home);
      const end = performance.now() + size.seconds * 1_000;
      let isLoaded = false;
      // A load that never ends is the load's failure, not a reason to go on for ever.
      const isOver = () => isStopped || performance.now() > (isLoaded ? end : end + 600_000);
      const timed = async (name: string, work: () => Promise<unknown>) => {
        const start = performance.now();
        try {
          await work();
        } catch (error) {
          failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
        times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
      };
      const work = { thinkMs: size.thinkMs, isOver, timed };
      const loading = run(["load", late, "--json"], home).then(() => {
        isLoaded = true;
      });
      const people = sessions.map((session, n) =>
        n < size.readers
          ? reads(session, n, claimIds, work)
          : writes(session, n, claimIds, work, written),
      );
      await Promise.all([loading, ...people]);
      if (serving.isGone()) failures.push("the dashboard ended by itself");
      isPublished = currentGeneration(home) !== before;
      peak = await serving.peakMb();
    } finally {
      isStopped = true;
      await serving.kill();
    }
    const found = await batchesIn(home);
    const recorded = await recordedIn(home, written.length);
    const lost = written.filter((batch) => !found.has(batch));
    const requests = [...times.values()].reduce((sum, each) => sum + each.length, 0);
    process.stdout.write(
      `${size.readers} readers, ${size.writers} writers, one load: ${requests} requests, ${failures.length} errors; ` +
        `${written.length} follow-ups answered, ${lost.length} lost after kill -9, ${recorded} in the audit; ` +
        `${peak === null ? "memory not known" : `at most ${Math.round(peak)} MB`}\n`,
    );
    const measures = [...times].sort().map(([name, each]) => measureOf(name, each));
    if (failures.length > 0) printTable("people", measures);
    for (const line of serving.errors()) process.stderr.write(`${line}\n`);
    if (failures.length > 0)
      throw new Error(`Errors: ${[...new Set(failures)].slice(0, 5).join("; ")}`);
    if (lost.length > 0) throw new Error(`${lost.length} follow-ups were answered and are lost.`);
    if (written.length === 0 || !isPublished) throw new Error("Nothing was written or published.");
    return measures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function measureOf(name: string, times: readonly number[]): Measure {
  return {
    name,
    median: medianOf(times),
    unit: "ms",
    note: `p95 ${quantileOf(times, 0.95).toFixed(0)} ms, n ${times.length}`,
  };
}
