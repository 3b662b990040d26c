import type { Person } from "#app/people/person.ts";

/** More of one person at a time would fill the disk, and hold up everyone else's files. */
const mostAtOnce = 4;
/** Files of each person, by id, that are being made or are on their way. */
const underWay = new Map<string, number>();

/**
 * Counts a file as under way until it is ended (ending twice counts once). Throws a 429 Response where the person has as many
 * as they may.
 */
export function beginFile({ id }: Person): () => void {
  const others = underWay.get(id) ?? 0;
  if (others >= mostAtOnce)
    throw new Response(
      `${mostAtOnce} files are on their way to you already: take this one when they are there.`,
      { status: 429, headers: { "Retry-After": "10" } },
    );
  underWay.set(id, others + 1);
  let isOn = true;
  return () => {
    if (!isOn) return;
    isOn = false;
    const left = (underWay.get(id) ?? 1) - 1;
    if (left > 0) underWay.set(id, left);
    else underWay.delete(id);
  };
}

let last: Promise<unknown> = Promise.resolve();
/** Long enough for pages to ask the warehouse and to answer. */
const breathMs = 250;

/**
 * Does work that holds a whole file in memory (Excel, PDF) after what was asked for before: one such file at a time, whoever
 * asks, and pages are answered in between. Rejects with a 499 Response where the client is gone when its turn comes.
 */
export function oneByOne<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const done = last.then(() => {
    if (signal.aborted) throw new Response("Whoever asked is gone.", { status: 499 });
    return work();
  });
  const breathe = () => new Promise((resolve) => setTimeout(resolve, breathMs));
  last = done.then(breathe, breathe);
  return done;
}
