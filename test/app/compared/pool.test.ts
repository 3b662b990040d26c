import { describe, expect, it } from "vitest";
import { changeOf, fewWords, isWithinChance } from "#app/compared/change-of.ts";
import { completeFrom, whyNot } from "#app/compared/comparable.ts";
import { poolCells, poolKpis, poolPayers } from "#app/compared/pools.ts";
import { comparedViews, parseView } from "#app/filters.ts";
import { yardstick } from "#app/yardstick.ts";

const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

const kpi = (
  name: string,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  n = denominator ?? 0,
  pending = 0,
) => ({ name, value, numerator, denominator, n, pending });

describe("three periods as one", () => {
  it("pool rates, take a third of amounts and the mean of days", () => {
    // Denials 2 of 20, 9 of 60, 1 of 40: 12 of 120, whatever the mean of the three rates (8.3 %).
    const rates = [kpi("initial_denial_rate", 0.1, 2, 20), kpi("initial_denial_rate", 0.15, 9, 60)];
    const last = kpi("initial_denial_rate", 0.025, 1, 40, 40, 3);
    const cash = (cents: number) => kpi("cash", cents, null, null, 5);
    const days = (value: number) => kpi("days_in_ar", value, value * 100, 100, 30);
    const median = (value: number) => kpi("days_to_payment_median", value, null, null, 10);
    const pooled = poolKpis(
      [
        [rates[0] ?? last, cash(300_000), days(30), median(10)],
        [rates[1] ?? last, cash(150_000), days(36), median(30)],
        [last, cash(0), days(42), median(50)],
      ],
      [median(14)],
    );
    const by = (name: string) => pooled.find((row) => row.name === name);
    expect(by("initial_denial_rate")).toMatchObject({ value: 0.1, n: 120, pending: 3 });
    expect(by("cash")).toMatchObject({ value: 150_000 });
    expect(by("days_in_ar")).toMatchObject({ value: 36 });
    // The median is that of all claims together, read as one period.
    expect(by("days_to_payment_median")?.value).toBe(14);
  });

  it("count a payer missing from a period as nothing, and its rate over the others", () => {
    const payer = (name: string, accepted: number, judged: number, resolved: number) => ({
      payer: name,
      submitted: 10,
      acknowledged: judged,
      accepted,
      judged,
      acceptance_rate: accepted / judged,
      adjudicated: 10,
      resolved,
      resolution_rate: resolved / 10,
      pending: 0,
    });
    const pooled = poolPayers([
      [payer("A", 9, 10, 8), payer("B", 1, 4, 3)],
      [payer("A", 6, 10, 4)],
      [payer("A", 9, 10, 9)],
    ]);
    expect(pooled[0]).toMatchObject({ payer: "A", submitted: 10, acceptance_rate: 0.8 });
    expect(pooled[0]?.resolution_rate).toBeCloseTo(0.7, 12);
    expect(pooled[1]).toMatchObject({ payer: "B", acceptance_rate: 0.25 });
    expect(pooled[1]?.submitted).toBeCloseTo(10 / 3, 12);
  });

  it("take the mean of balances over the three days", () => {
    const cell = (payer: string, open_cents: number) => ({
      payer,
      bucket: "0-30",
      claims: 3,
      open_cents,
    });
    expect(poolCells([[cell("A", 900)], [cell("A", 300), cell("B", 90)], []])).toEqual([
      { payer: "A", bucket: "0-30", claims: 2, open_cents: 400 },
      { payer: "B", bucket: "0-30", claims: 1, open_cents: 30 },
    ]);
  });
});

describe("a change", () => {
  it("is told without a verdict where either side is unfinished, and how far it is", () => {
    const now = { value: 0.91, n: 200, decided: 0.61 };
    const before = { value: 0.88, n: 300, decided: 0.99 };
    const moved = changeOf(now, before, "rate", "up");
    expect(moved?.word).toBe("more");
    expect(plain(moved?.text)).toBe("▲ 3.0 pts");
    expect(plain(moved?.note)).toBe("61 % decided");
    const both = changeOf(now, { ...before, decided: 0.8 }, "rate", "up");
    expect(plain(both?.note)).toBe("61 % decided, then 80 %");
    expect(changeOf({ ...now, decided: 0.9 }, before, "rate", "up")).toMatchObject({
      word: "better",
    });
  });

  it("is not told of fewer than 20", () => {
    const many = { value: 0.1, n: 400 };
    const few = { value: 0.3, n: 12 };
    expect(changeOf(few, many, "rate", "down")).toBeNull();
    expect(changeOf(many, few, "rate", "down")).toBeNull();
    expect(fewWords(few, many)).toMatch(/n = 12/);
    expect(fewWords(many, few)).toMatch(/n was 12/);
    expect(fewWords(many, many)).toBeUndefined();
    expect(changeOf({ value: 5 }, { value: 4 }, "money", "up")?.word).toBe("better");
  });
});

describe("a rate that moved", () => {
  it("may have moved by chance where the earlier one lies in its interval", () => {
    // 15 of 148: 6.2–16.0 %.
    const now = { value: 15 / 148, n: 148, isProportion: true } as const;
    expect(isWithinChance(now, { value: 0.07 })).toBe(true);
    expect(isWithinChance(now, { value: 0.06 })).toBe(false);
    // Money over money has no such interval.
    expect(isWithinChance({ value: 0.1, n: 148 }, { value: 0.1 })).toBe(false);
  });
});

describe("a period before the history was complete", () => {
  const view = parseView(new URLSearchParams("as-of=2026-06-30"), "2026-11-20");
  const history = (practice_npi: string, complete_from: string | null, claims = 1) => ({
    practice_npi,
    complete_from,
    claims,
  });

  it("is not compared with, and the reason is said", () => {
    const views = comparedViews(view);
    expect(whyNot(views, "2026-01-01", "period")).toBeNull();
    expect(whyNot(views, "2026-01-02", "period")).toMatch(/before Jan 2, 2026/);
    // What stands on a day asks for that day alone: March 31.
    expect(whyNot(views, "2026-03-31", "day")).toBeNull();
    expect(whyNot(views, "2026-04-01", "day")).toMatch(/Apr 1, 2026/);
    expect(whyNot(views, null, "period")).toBeNull();
    const rolling = comparedViews({ ...view, compare: "rolling" });
    expect(whyNot(rolling, "2026-01-01", "period")).not.toBeNull();
  });

  it("hangs on the practices looked at, the last of them to begin", () => {
    const all = [history("A", "2026-01-01"), history("B", "2026-05-01"), history("C", null, 0)];
    expect(completeFrom(all, [])).toBe("2026-05-01");
    expect(completeFrom(all, ["A"])).toBe("2026-01-01");
    expect(completeFrom([history("A", null)], [])).toBeNull();
  });
});

describe("the yardstick", () => {
  const months = Array.from({ length: 13 }, (_, at) => ({
    month: `${at < 2 ? 2025 : 2026}-${String(at < 2 ? 11 + at : at - 1).padStart(2, "0")}`,
    value: at,
    isSettled: true,
  }));

  it("is the median of the twelve whole months before", () => {
    // Nov 2025 … Oct 2026 are 0 … 11; November, looked at, is not its own yardstick.
    expect(yardstick(months, "2026-11-20", null)).toEqual({ median: 5.5, months: 12 });
    expect(yardstick(months, "2026-11-30", null)).toEqual({ median: 5.5, months: 12 });
  });

  it("leaves out what is not decided and what lies before the history, and wants six", () => {
    const open = months.map((row, at) => ({ ...row, isSettled: at < 10 }));
    expect(yardstick(open, "2026-11-20", "2026-01-01")).toEqual({ median: 5.5, months: 8 });
    expect(yardstick(open, "2026-11-20", "2026-04-01")).toBeNull();
  });
});
