import { rm } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { addMonths } from "#queries/period.ts";
import { type Measure, medianOf, quantileOf } from "./measure.ts";
import { clicksOf } from "./page-clicks.ts";
import { holdsFigures, knownFigures } from "./page-figures.ts";
import { type BorrowedHome, pagesHome } from "./page-home.ts";
import { pageViews, readOptions } from "./page-views.ts";
import { serve } from "./serve.ts";
import { type Session, signIn } from "./session.ts";
import type { BenchSize } from "./sizes.ts";

const people = 10;
/** Ten people in a hurry: more than these would not read what they opened. */
const longestThinkMs = 2_000;
const mostClicks = 5_000;

/**
 * Ten people click through all pages of the built dashboard on loopback, with filters of their own choice, for `seconds`.
 * Fails on an error, or where a page does not hold the figure that the command line gives for the same filters; never on
 * time. A page's figure is its data, as a click asks for it; `open …` the whole document.
 */
export async function benchPages(size: BenchSize): Promise<Measure[]> {
  const borrowed = await pagesHome(size);
  try {
    return await clickThrough(borrowed, size);
  } finally {
    await rm(borrowed.folder, { recursive: true, force: true });
  }
}

async function clickThrough(borrowed: BorrowedHome, size: BenchSize): Promise<Measure[]> {
  const { home, today } = borrowed;
  const { values, claimIds } = await readOptions(home);
  const views = pageViews(values, today);
  const month = addMonths(today, -1).slice(0, 7);
  const known = await knownFigures(home, today, views);
  const serving = await serve(home, today);
  const times = new Map<string, number[]>();
  const failures = new Set<string>();
  let clicks = 0;
  try {
    const sessions: Session[] = [];
    for (let n = 0; n < people; n++)
      sessions.push(await signIn(serving.url, borrowed.email, borrowed.password));
    const end = performance.now() + size.seconds * 1_000;
    const thinkMs = Math.min(size.thinkMs, longestThinkMs);
    await Promise.all(
      sessions.map(async (session, n) => {
        await sleep((thinkMs * n) / people);
        for (const { name, path, view, page } of clicksOf(n, { views, claimIds, month })) {
          if (performance.now() > end || clicks >= mostClicks) return;
          clicks += 1;
          const start = performance.now();
          const text = await session.read(path).catch((error: unknown) => {
            failures.add(`${name}: ${error instanceof Error ? error.message : String(error)}`);
            return null;
          });
          times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
          const figures = known.get(view)?.[page] ?? [];
          if (text !== null && !holdsFigures(text, figures))
            failures.add(`${path} does not hold ${figures.join(", ")}`);
          await sleep(thinkMs * (0.5 + Math.random()));
        }
      }),
    );
    if (serving.isGone()) failures.add("the dashboard ended by itself");
    const peakMb = await serving.peakMb();
    for (const line of serving.errors()) process.stderr.write(`${line}\n`);
    if (failures.size > 0) throw new Error([...failures].slice(0, 5).join("; "));
    const all = [...times].filter(([name]) => isPage(name)).flatMap(([, each]) => each);
    return [
      { ...measureOf("all pages", all), ...(peakMb === null ? {} : { peakMb }) },
      ...[...times].sort().map(([name, each]) => measureOf(name, each)),
    ];
  } finally {
    await serving.kill();
  }
}

/** Files to take away are measured, and not counted among the pages. */
function isPage(name: string): boolean {
  return !name.startsWith("file ");
}

function measureOf(name: string, times: readonly number[]): Measure {
  const p95 = quantileOf(times, 0.95).toFixed(0);
  return { name, median: medianOf(times), unit: "ms", runs: times.length, note: `p95 ${p95} ms` };
}
