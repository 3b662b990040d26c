import { describe, expect, it } from "vitest";
import {
  basisWords,
  figureChange,
  notKnownWords,
  valueWords,
} from "#reports/monthly/figure-words.ts";
import type { ReportFigure } from "#reports/monthly/monthly-report.ts";

const denials: ReportFigure = {
  ...{ name: "initial_denial_rate", title: "Initial denials", unit: "rate", better: "down" },
  ...{ value: 65 / 851, n: 851, pending: 552, needs: null },
  ...{ lastMonth: null, lastYear: null, median12: null, medianMonths: 12 },
};
const cash: ReportFigure = {
  ...denials,
  ...{ name: "cash", unit: "money", better: "up", value: 17_812_000, n: null, pending: 0 },
};

describe("a figure of the report beside another month's", () => {
  // Wilson's interval of 65 of 851 is 6.04–9.62 %.
  it("is better or worse only beyond what may be chance", () => {
    expect(figureChange(denials, 0.0921, false)?.word).toBe("less");
    expect(figureChange(denials, 0.0603, false)?.word).toBe("worse");
    expect(figureChange(denials, 0.0963, false)?.word).toBe("better");
  });

  it("is not judged where part of a month stands beside a whole one", () => {
    expect(figureChange(cash, 23_317_100, true)?.word).toBe("less");
    expect(figureChange(cash, 23_317_100, false)?.word).toBe("worse");
  });

  it("is not compared where it stands on fewer than twenty claims", () => {
    expect(figureChange({ ...denials, value: 3 / 12, n: 12 }, 0.05, false)).toBeNull();
  });
});

describe("what a figure stands on", () => {
  it("never makes claims sent and claims judged one whole", () => {
    expect(basisWords(denials)).toBe("Of 851 claims; 552 sent, not judged yet");
  });

  it("tells what is open as a part of the claims", () => {
    const collection = { name: "net_collection_rate", n: 1000, pending: 41 };
    expect(basisWords(collection).replaceAll("\u00a0", " ")).toBe(
      "Of 1,000 claims; 4 % still open",
    );
    expect(basisWords(cash)).toBe("");
  });
});

describe("a figure as it is written", () => {
  it("says how few claims a rate stands on", () => {
    const plain = (each: ReportFigure) => valueWords(each).replaceAll("\u00a0", " ");
    expect(plain({ ...denials, value: 3 / 12, n: 12 })).toBe("3 of 12");
    expect(plain({ ...denials, name: "net_collection_rate", value: 1, n: 1 })).toBe("n = 1");
    expect(plain(denials)).toBe("7.6 %");
    expect(plain(cash)).toBe("$178,120");
  });

  it("asks for no file where files are there and tell of nothing", () => {
    expect(notKnownWords({ needs: null })).not.toMatch(/needs/);
    expect(notKnownWords({ needs: "835 files" })).toBe("Not known: it needs 835 files");
  });
});
