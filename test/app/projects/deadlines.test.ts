import { expect, it } from "vitest";
import { type Deadline, noDeadline, soonestOf } from "#app/projects/deadlines.server.ts";

const due = (due_on: string, days_left: number): Deadline => ({
  ...noDeadline,
  due_on,
  days_left,
});

it("tells of a project's claims the soonest deadline that can still be met, and how many are past", () => {
  expect(
    soonestOf([
      due("2026-12-20", 30),
      due("2026-11-10", -10),
      due("2026-11-20", 0),
      noDeadline,
      due("2026-11-25", 5),
    ]),
  ).toEqual({ dueOn: "2026-11-20", daysLeft: 0, isPast: 1 });
  expect(soonestOf([due("2026-11-10", -10)])).toEqual({ dueOn: null, daysLeft: null, isPast: 1 });
  expect(soonestOf([noDeadline])).toEqual({ dueOn: null, daysLeft: null, isPast: 0 });
});
