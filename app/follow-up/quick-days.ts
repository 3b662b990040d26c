import { addDays, addMonths } from "#queries/period.ts";

/** Days to look again that are asked for most. */
export function quickDays(today: string): readonly { words: string; day: string }[] {
  return [
    ...[3, 7, 14].map((days) => ({ words: `+${days} d`, day: addDays(today, days) })),
    { words: "Next month", day: addMonths(`${today.slice(0, 7)}-01`, 1) },
  ];
}
