import { rm } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { addMonths } from "#queries/period.ts";
import { type Measure, medianOf, quantileOf } from "./measure.ts";
import { clicksOf } from "./page-clicks.ts";
import { knownFigures } from "./page-figures.ts";
import { type BorrowedHome, pagesHome } from "./page-home.ts";
import { Clicked, click } from "./page-people.ts";
import { pageViews, readOptions } from "./page-views.ts";
import { serve } from "./serve.ts";
import { type Session, signIn } from "./session.ts";
import type { BenchSize } from "./sizes.ts";

const people = 10;
/** People in a hurry: with less than this they would not read what they opened. */
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

async function clickThrough(
  { home, today, email, password }: BorrowedHome,
  size: BenchSize,
): Promise<Measure[]> {
  const { values, claimIds } = await readOptions(home);
  const views = pageViews(values, today);
  const places = { views, claimIds, month: addMonths(today, -1).slice(0, 7) };
  const known = await knownFigures(home, today, views);
  const serving = await serve(home, today);
  try {
    const sessions: Session[] = [];
    for (let n = 0; n < people; n++) sessions.push(await signIn(serving.url, email, password));
    const cpuBefore = await serving.cpuSeconds();
    const end = performance.now() + size.seconds * 1_000;
    const done = new Clicked();
    const isOver = () => performance.now() > end || done.clicks >= mostClicks;
    const work = { thinkMs: Math.min(size.thinkMs, longestThinkMs), isOver, known };
    await Promise.all(sessions.map((each, n) => click(each, clicksOf(n, places), work, done)));
    if (serving.isGone()) done.failures.add("the dashboard ended by itself");
    for (const line of serving.errors()) process.stderr.write(`${line}\n`);
    if (done.failures.size > 0) throw new Error([...done.failures].slice(0, 5).join("; "));
    const [peakMb, cpuAfter] = await Promise.all([serving.peakMb(), serving.cpuSeconds()]);
    const used = {
      ...(peakMb !== null && { peakMb }),
      ...(cpuAfter !== null && cpuBefore !== null && { cpuSeconds: cpuAfter - cpuBefore }),
    };
    // Files to take away are measured, and not counted among the pages.
    const pages = [...done.times].filter(([name]) => !name.startsWith("file "));
    const all = pages.flatMap(([, times]) => times);
    const each = [...done.times].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      { ...measureOf("all pages", all), ...used },
      ...each.map(([name, times]) => measureOf(name, times)),
    ];
  } finally {
    await serving.kill();
  }
}

function measureOf(name: string, times: readonly number[]): Measure {
  const p95 = quantileOf(times, 0.95).toFixed(0);
  return { name, median: medianOf(times), unit: "ms", runs: times.length, note: `p95 ${p95} ms` };
}
