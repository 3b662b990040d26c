import { expect, it } from "vitest";
import { nextEvents, type Told } from "#queries/alerts/next-events.ts";
import { blank, type Signal, thingOf } from "#queries/alerts/signal.ts";

const signal = (standing: Signal["standing"], toOn: string): Signal => ({
  ...{ ...blank, rule: "payer_silent", practiceId: "P1", subject: "ACME" },
  ...{ standing, fromOn: toOn, toOn },
});

/** What is told of one thing that stands so on these days. */
function walk(
  days: readonly (readonly [day: string, standing: Signal["standing"], to?: string])[],
) {
  const told: Told[] = [];
  const words: string[] = [];
  for (const [day, standing, to = day] of days)
    for (const { kind, key, signal: of } of nextEvents(told, [signal(standing, to)], day)) {
      told.push({ kind, key, thing: thingOf(of), onDay: day });
      words.push(`${day} ${kind}`);
    }
  return words;
}

it("tells a thing once while it lasts, whatever happens at the edge", () => {
  expect(
    walk([
      ["2026-09-01", "between"],
      ["2026-09-02", "in"],
      ["2026-09-02", "in"],
      ["2026-09-03", "between"],
      ["2026-09-04", "in"],
      ["2026-09-05", "unknown"],
      ["2026-09-06", "out"],
      ["2026-09-07", "out"],
    ]),
  ).toEqual(["2026-09-02 raised", "2026-09-06 left"]);
});

it("tells it again only 28 days after it left, and never twice for a period", () => {
  expect(
    walk([
      ["2026-09-02", "in"],
      ["2026-09-06", "out"],
      ["2026-09-20", "in"],
      ["2026-10-03", "in"],
      ["2026-10-04", "in", "2026-09-02"],
      ["2026-10-04", "in"],
    ]),
  ).toEqual(["2026-09-02 raised", "2026-09-06 left", "2026-10-04 raised"]);
});
