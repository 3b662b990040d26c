import { describe, expect, it } from "vitest";
import { parseView } from "#app/filters.ts";
import { tilesOf } from "#app/routes/overview/tiles.ts";

const plain = (text: string | null | undefined) => text?.replaceAll("\u00a0", " ");
const view = parseView(new URLSearchParams("as-of=2026-10-31"), "2026-11-20");
const page = {
  view,
  today: "2026-11-20",
  link: (path: string) => path,
  withView: () => "",
};
const row = (
  name: string,
  value: number | null,
  [numerator, denominator]: [number | null, number | null],
  n: number,
  pending = 0,
) => ({ name, value, numerator, denominator, n, pending });
const month = (at: number) => ({
  month: `2026-${String(at).padStart(2, "0")}`,
  day: `2026-${String(at).padStart(2, "0")}-28`,
  ...{ cash_cents: 100_000 * at, charges_cents: 0, total_cents: 0, open_cents: 0 },
  ...{ over_90_cents: 0, open_claims: 0, days_in_ar: 30 + at, ar_over_90_rate: 0.1 },
  ...{ collected_cents: null, collectible_cents: null, collected_claims: null },
  ...{ net_collection_rate: null, first_adjudicated: 100, denied_claims: 8 },
  ...{ initial_denial_rate: 0.08, submitted: 100, adjudicated: 100, pending: 0, judged: null },
  ...{ first_pass_acceptance_rate: null, first_pass_resolution_rate: 0.9 },
});

function tiles(now: ReturnType<typeof row>[], before: ReturnType<typeof row>[] = []) {
  const made = tilesOf(
    {
      now,
      before: { rows: before, reasons: { day: null, period: null } },
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(month),
      targets: [
        { kpi: "days_in_ar", from_value: null, to_value: 35, source: "plan", from_on: null },
      ],
      complete: null,
      sql: "",
    },
    page,
  );
  return (title: string) => made.find((tile) => tile.title.startsWith(title));
}

describe("a tile", () => {
  it("shows few claims as their count, and compares nothing with them", () => {
    const tile = tiles(
      [row("initial_denial_rate", 0.25, [3, 12], 12, 4)],
      [row("initial_denial_rate", 0.1, [30, 300], 300)],
    )("Initial denials");
    expect(tile).toMatchObject({ value: "3 of 12", change: null });
    expect(plain(tile?.note)).toBe("n = 12, 4 sent, not judged yet");
    expect(tile?.why).toMatch(/too few/);
    expect(tile?.standing).toBeNull();
  });

  it("says “–” where nothing of the period is decided, and asks for no file", () => {
    const tile = tiles([row("first_pass_resolution_rate", null, [0, 0], 0, 14)])("First pass");
    expect(tile?.value).toBe("–");
    expect(plain(tile?.note)).toBe("n = 0, 100 % pending");
    expect(tiles([])("First pass")?.value).toBeNull();
  });

  it("says n, how many wait and Wilson’s interval of a rate of many", () => {
    const tile = tiles([row("initial_denial_rate", 15 / 148, [15, 148], 148, 12)])("Initial");
    expect(plain(tile?.value)).toBe("10.1 %");
    expect(plain(tile?.note)).toBe("n 148, 12 sent, not judged yet");
    expect(plain(tile?.exact)).toBe("95 % interval 6.2–16.0 %");
    expect(tile?.explained.figures?.map(({ value }) => plain(value))).toContain("6.2–16.0 %");
  });

  it("stands against the practice’s own target, else its own median, never a published band", () => {
    const made = tiles([
      row("days_in_ar", 38, [3_800_000, 100_000], 400),
      row("initial_denial_rate", 0.07, [28, 400], 400),
      row("first_pass_resolution_rate", 0.95, [380, 400], 400, 200),
    ]);
    expect(plain(made("Days in A/R")?.target)).toBe("Target at most 35.0 d");
    expect(made("Days in A/R")?.standing).toEqual({ words: "above it", isMet: false });
    expect(plain(made("Initial")?.target)).toBe("9-month median 8.0 %");
    expect(made("Initial")?.standing).toEqual({ words: "better", isMet: true });
    // A third is pending: no verdict.
    expect(plain(made("First pass")?.target)).toBe("9-month median 90.0 %");
    expect(made("First pass")?.standing).toBeNull();
  });

  it("holds the cash of three months against as many median months", () => {
    const tile = tiles([row("cash", 1_400_000, [null, null], 30)])("Cash");
    // Months 1 to 9 are known: the fifth's 500,000 cents, three times.
    expect(plain(tile?.target)).toBe("3 median months $15,000");
    expect(tile?.standing).toEqual({ words: "worse", isMet: false });
  });
});
