import type { Day } from "./calendar.ts";

/** What is still to happen, by day. What lies after the last day never happens. */
export interface Agenda {
  readonly today: Day;
  readonly lastDay: Day;
  /** Runs `action` on that day, today included; never in the past. */
  at(day: Day, action: () => void): void;
  /** Runs everything of the next day. */
  next(): void;
}

export function makeAgenda(firstDay: Day, lastDay: Day): Agenda {
  const actions = new Map<Day, (() => void)[]>();
  let today = firstDay - 1;
  return {
    get today() {
      return today;
    },
    lastDay,
    at(day, action) {
      const when = Math.max(day, today);
      if (when > lastDay) return;
      const list = actions.get(when);
      if (list === undefined) actions.set(when, [action]);
      else list.push(action);
    },
    next() {
      today++;
      const list = actions.get(today) ?? [];
      for (let index = 0; index < list.length; index++) list[index]?.();
      actions.delete(today);
    },
  };
}
