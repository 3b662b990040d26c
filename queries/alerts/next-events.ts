import { addDays } from "../period.ts";
import { keyOf, type Signal, thingOf } from "./signal.ts";

/** What was told so far: when a thing was raised, and when it had left. */
export type Told = {
  readonly key: string;
  readonly thing: string;
  readonly kind: "raised" | "left";
  /** Day as of which it was seen. */
  readonly onDay: string;
};

/** What an evaluation adds to what was told. */
export type NextEvent = {
  readonly kind: Told["kind"];
  readonly key: string;
  readonly signal: Signal;
};

/** Days for which a thing that has left is not told again: what comes back at once had not gone. */
const quietDays = 28;

/**
 * What is new on a day. A thing is told when it enters, once; told to have left when it is out; told again only after that, 28
 * days later at the earliest, and never twice for the same period. Pure: the same told and signals give the same.
 *
 * @param told in the order it was told
 */
export function nextEvents(
  told: readonly Told[],
  signals: readonly Signal[],
  day: string,
): NextEvent[] {
  const latest = new Map(told.map((each) => [each.thing, each]));
  const keys = new Set(told.map(({ key }) => key));
  return signals.flatMap((signal): NextEvent[] => {
    const before = latest.get(thingOf(signal));
    const isOpen = before?.kind === "raised";
    if (isOpen && signal.standing === "out") return [{ kind: "left", key: before.key, signal }];
    const key = keyOf(signal);
    const isQuiet = before?.kind === "left" && addDays(before.onDay, quietDays) > day;
    if (signal.standing !== "in" || isOpen || isQuiet || keys.has(key)) return [];
    return [{ kind: "raised", key, signal }];
  });
}
