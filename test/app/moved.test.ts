import { describe, expect, it } from "vitest";
import { parseView } from "#app/filters.ts";
import { askedOf, askedParams, movedAgainst } from "#app/routes/moved/asked.ts";
import { effectWords, sizeSentence } from "#app/routes/moved/effect-words.ts";
import { reasonsOf, told } from "#app/routes/moved/reasons.ts";
import type { Effect } from "#queries/moved/cell.ts";

const effect = (
  payer: string | null,
  cptFamily: string,
  cause: string | null,
  mix: number,
  rate: number,
): Effect => ({ payer, cptFamily, cause, mix, rate });

describe("reasons", () => {
  it("name the payer that made most of a cause, and mix in one", () => {
    const reasons = reasonsOf("initial_denial_rate", [
      effect("AETNA", "em_est", "bundle", 0, 0.006),
      effect("AETNA", "mohs", "bundle", 0, 0.003),
      effect("CIGNA", "em_est", "bundle", 0, 0.001),
      effect("CIGNA", "em_est", "elig", 0, -0.003),
      effect("AETNA", "mohs", null, 0.004, 0),
      effect("CIGNA", "em_est", null, -0.002, 0),
    ]);
    expect(reasons.map(({ words }) => words)).toEqual([
      "more claims were denied by AETNA (bundled)",
      "fewer claims were denied by CIGNA (eligibility)",
      "the mix of payers and work changed, most of all in Mohs surgery",
      "more claims were denied by other payers (bundled)",
    ]);
    expect(reasons.reduce((sum, each) => sum + each.effect, 0)).toBeCloseTo(0.009, 12);
    const { because, against } = told(reasons, 0.009);
    expect(because.map((each) => each.effect)).toEqual(
      [0.009, 0.002, 0.001].map((size) => expect.closeTo(size, 12)),
    );
    expect(against?.effect).toBeCloseTo(-0.003, 12);
  });

  it("speak of all payers where no one made most of it", () => {
    const [first] = reasonsOf("days_in_ar", [
      effect("A", "mohs", "waiting", 0, 1),
      effect("B", "mohs", "waiting", 0, 0.9),
      effect("C", "mohs", "waiting", 0, 0.8),
    ]);
    expect(first).toEqual({
      effect: expect.closeTo(2.7, 12),
      words: "more waits for payers, most of all at A",
    });
  });

  it("tell of cash whether more claims were paid or more a claim", () => {
    const words = reasonsOf("cash", [
      effect("A", "mohs", "payer", 9000, -4000),
      effect("A", "mohs", "patient", -2000, 0),
      effect(null, "mohs", "unmatched", 0, 300),
    ]).map((reason) => reason.words);
    expect(words).toEqual([
      "A paid for more claims",
      "A paid less a claim",
      "patients of A paid for fewer claims",
      "more came that fits no claim",
    ]);
  });
});

describe("effects in words", () => {
  it("have their sign and unit, and none where they are written as 0", () => {
    expect(effectWords("initial_denial_rate", 0.00917)).toBe("+0.92\u00a0pts");
    expect(effectWords("days_in_ar", -1.4)).toBe("−1.40\u00a0d");
    expect(effectWords("cash", 2_214_000)).toBe("+$22,140");
    expect(effectWords("cash", -12)).toBe("$0");
    expect(effectWords("initial_denial_rate", -0.00001)).toBe("0.00\u00a0pts");
    expect(sizeSentence("initial_denial_rate", -0.01)).toBe("1.0\u00a0point");
    expect(sizeSentence("days_in_ar", 2.9)).toBe("2.9\u00a0days");
  });
});

describe("what is asked", () => {
  it("is in the address, the usual left out; what cannot be read is the usual", () => {
    const asked = askedOf(new URLSearchParams("kpi=cash&by=family&rows=all"));
    expect(asked).toEqual({ kpi: "cash", by: "family", isAll: true });
    expect(askedParams(asked)).toEqual({ kpi: "cash", by: "family", rows: "all" });
    expect(askedOf(new URLSearchParams("kpi=x&by=y"))).toEqual({
      kpi: "initial_denial_rate",
      by: "payer-cause",
      isAll: false,
    });
  });

  it("is told against one period: the page's, the nearest of three, the one before where there is none", () => {
    const of = (compare: string) => {
      const search = new URLSearchParams(`as-of=2026-06-30&compare=${compare}`);
      const { from, to, asOf } = movedAgainst(parseView(search, "2026-11-20"));
      return [from, to, asOf];
    };
    const before = ["2026-01-01", "2026-03-31", "2026-03-31"];
    expect(of("previous")).toEqual(before);
    expect(of("rolling")).toEqual(before);
    expect(of("none")).toEqual(before);
    expect(of("year")).toEqual(["2025-04-01", "2025-06-30", "2025-06-30"]);
  });
});
