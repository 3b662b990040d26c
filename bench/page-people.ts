import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Click } from "./page-clicks.ts";
import { holdsFigures, type Known } from "./page-figures.ts";
import type { PageView } from "./page-views.ts";
import type { Session } from "./session.ts";

/** What clicking gave: milliseconds of each answer by what was clicked on, and what went wrong, each once. */
export class Clicked {
  readonly times = new Map<string, number[]>();
  readonly failures = new Set<string>();
  clicks = 0;
}

type Work = {
  /** Between an answer and the same person's next click; half of it to one and a half. */
  readonly thinkMs: number;
  readonly isOver: () => boolean;
  readonly known: ReadonlyMap<PageView, Known>;
};

/** One person clicks, reads, clicks. */
export async function click(
  session: Session,
  clicks: Iterable<Click>,
  { thinkMs, isOver, known }: Work,
  into: Clicked,
): Promise<void> {
  await sleep(Math.random() * thinkMs);
  for (const { name, path, view, page } of clicks) {
    if (isOver()) return;
    into.clicks += 1;
    const start = performance.now();
    try {
      const text = await session.read(path);
      into.times.set(name, [...(into.times.get(name) ?? []), performance.now() - start]);
      const figures = known.get(view)?.[page] ?? [];
      if (!holdsFigures(text, figures))
        into.failures.add(`${path} does not hold ${figures.join(", ")}`);
    } catch (error) {
      into.failures.add(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await sleep(thinkMs * (0.5 + Math.random()));
  }
}
