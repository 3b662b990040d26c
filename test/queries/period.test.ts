import { expect, it } from "vitest";
import { addDays, addMonths, defaultPeriod, isDay, todayIn } from "#queries/period.ts";

it.each([
  ["2026-08-31", "2026-06-01"],
  ["2026-06-30", "2026-04-01"],
  ["2026-02-28", "2025-12-01"],
  ["2024-02-28", "2023-11-29"],
  ["2026-08-15", "2026-05-16"],
  ["2026-05-30", "2026-03-01"],
  ["2026-11-22", "2026-08-23"],
])("the default period ending %s begins on %s", (asOf, from) => {
  expect(defaultPeriod(asOf)).toEqual({ from, to: asOf });
});

it("moves days and months", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
});

it("knows a day from a text", () => {
  expect(["2026-02-28", "2026-02-29", "2026-2-1", "x"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it("takes today from the practice's time zone", () => {
  const now = new Date("2026-03-01T02:00:00Z");
  expect(todayIn("America/Chicago", now)).toBe("2026-02-28");
  expect(todayIn("UTC", now)).toBe("2026-03-01");
});
