import type { Day } from "./calendar.ts";
import type { Claim } from "./memory.ts";

/** What is still to happen, by day. What lies after the last day never happens. */
export interface Agenda {
  readonly today: Day;
  readonly lastDay: Day;
  /** Runs `action` on that day, today included; never in the past. */
  at(day: Day, action: () => void): void;
  /** Runs `action`: what it puts on the agenda, and what that puts there in its turn, happens to this claim. */
  about(claim: Claim, action: () => void): void;
  /** Whether nothing more will happen to the claim. */
  isOver(claim: Claim): boolean;
  /** Runs everything of the next day. */
  next(): void;
}

export function makeAgenda(firstDay: Day, lastDay: Day): Agenda {
  const actions = new Map<Day, (() => void)[]>();
  /** how many actions wait for each claim */
  const waiting = new Map<Claim, number>();
  let subject: Claim | null = null;
  let today = firstDay - 1;

  function about(claim: Claim | null, action: () => void): void {
    const before = subject;
    subject = claim;
    action();
    subject = before;
  }

  function done(claim: Claim): void {
    const left = (waiting.get(claim) ?? 0) - 1;
    if (left > 0) waiting.set(claim, left);
    else waiting.delete(claim);
  }

  return {
    get today() {
      return today;
    },
    lastDay,
    at(day, action) {
      const when = Math.max(day, today);
      if (when > lastDay) return;
      const claim = subject;
      if (claim !== null) waiting.set(claim, (waiting.get(claim) ?? 0) + 1);
      const act = () => {
        about(claim, action);
        if (claim !== null) done(claim);
      };
      const list = actions.get(when);
      if (list === undefined) actions.set(when, [act]);
      else list.push(act);
    },
    about,
    isOver: (claim) => !waiting.has(claim),
    next() {
      today++;
      const list = actions.get(today) ?? [];
      for (let index = 0; index < list.length; index++) list[index]?.();
      actions.delete(today);
    },
  };
}
