import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { monthInterval, niceTicks } from "#reports/charts/axis.ts";
import { BarsByMonth } from "#reports/charts/bars-by-month.tsx";
import { ChartTip } from "#reports/charts/chart-tip.tsx";
import { LineByMonth } from "#reports/charts/line-by-month.tsx";
import { Sparkline } from "#reports/charts/sparkline.tsx";
import { moneyExact, moneyShort } from "#reports/format.ts";

const months = ["2026-08", "2026-09", "2026-10", "2026-11"];
const size = { width: 640, height: 200, short: moneyShort, exact: moneyExact };

describe("bars by month", () => {
  const draw = () =>
    renderToStaticMarkup(
      <BarsByMonth
        id="cash"
        title="Cash by month"
        rows={months.map((month, index) => ({
          month,
          values: { payers: 1000000 * (index + 1), patients: 200000 },
        }))}
        series={[
          { key: "payers", title: "Payers", color: "blue" },
          { key: "patients", title: "Patients", color: "green" },
        ]}
        openMonth="2026-11"
        {...size}
      />,
    );

  it("draws on the server, the same each time", () => {
    expect(draw()).toBe(draw());
    expect(draw()).toContain("<title>Cash by month</title>");
  });

  it("draws a bar for each month and series, the open month hatched, from zero", () => {
    const svg = draw();
    expect(svg.match(/class="recharts-layer recharts-bar-rectangle"/g)).toHaveLength(8);
    expect(svg.match(/fill="url\(#cash-(payers|patients)-open\)"/g)).toHaveLength(2);
    expect(svg).toContain("$0");
    expect(svg).toContain("Nov");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("line by month", () => {
  const draw = (values: (number | null)[], unsettledFrom?: string) =>
    renderToStaticMarkup(
      <LineByMonth
        id="rate"
        title="Rate"
        rows={months.map((month, index) => ({ month, values: { a: values[index] ?? null, b: 1 } }))}
        series={[
          { key: "a", title: "Accepted", color: "blue" },
          { key: "b", title: "Resolved", color: "green" },
        ]}
        unsettledFrom={unsettledFrom}
        {...size}
      />,
    );

  it("names each series at its last point", () => {
    const svg = draw([1, 2, 3, 4]);
    expect(svg).toContain(">Accepted</text>");
    expect(svg).toContain(">Resolved</text>");
  });

  it("dashes what is not settled and leaves gaps where nothing is known", () => {
    expect(draw([1, 2, 3, 4])).not.toContain("stroke-dasharray");
    expect(draw([1, 2, 3, 4], "2026-11")).toContain('stroke-dasharray="3 4"');
    expect(draw([null, null, null, null])).not.toContain("Accepted");
    expect(draw([1, 2, 3, null])).not.toContain(">Accepted</text>");
    expect(draw([null, 2, 3, 4])).not.toMatch(/NaN|undefined/);
    expect(draw([null, null, null, null])).not.toMatch(/NaN|Infinity/);
  });
});

describe("what a line is held against", () => {
  const draw = () =>
    renderToStaticMarkup(
      <LineByMonth
        id="aim"
        title="Rate"
        rows={months.map((month, index) => ({
          month,
          values: { a: 0.1 * index },
          ...(index === 1 ? { few: { a: "3 of 12" } } : {}),
        }))}
        series={[{ key: "a", title: "Rate", color: "blue" }]}
        lines={[{ at: 0.25, title: "Target at most 25 %", since: "2026-10" }]}
        band={{ from: 0, to: 0.05 }}
        {...size}
      />,
    );

  it("is a named line, and the published band a ground without good or bad", () => {
    const svg = draw();
    expect(svg).toContain("Target at most 25 %");
    expect(svg).toContain('fill="var(--ink-3)"');
    expect(svg).not.toMatch(/--good|--bad|NaN/);
  });

  it("draws the point of a rate of few hollow, and no other", () => {
    expect(draw().match(/<circle/g)).toHaveLength(1);
    expect(draw()).toMatch(/<circle[^>]*fill="var\(--surface\)"/);
  });

  it("tells a month’s figures once each on hover, few as their count", () => {
    const tip = renderToStaticMarkup(
      <ChartTip
        active
        monthTitle={(each) => each}
        write={(value) => `${value}`}
        openMonth="2026-09"
        few={new Map([["2026-09", { a: "3 of 12" }]])}
        payload={[
          { dataKey: "a", name: "Rate", value: 0.25, payload: { month: "2026-09" } },
          { dataKey: "a open", name: "Rate", value: 0.25, payload: { month: "2026-09" } },
        ]}
      />,
    );
    expect(tip.match(/3 of 12/g)).toHaveLength(1);
    expect(tip).toContain("unfinished");
    expect(tip).not.toContain("0.25");
  });
});

describe("sparkline", () => {
  it("is nothing under two values, a path over them, dashed at the end where it is open", () => {
    expect(renderToStaticMarkup(<Sparkline values={[null, 4]} />)).not.toContain("<path");
    const svg = renderToStaticMarkup(<Sparkline values={[1, 1, 1, 1]} unsettled={1} />);
    expect(svg).toContain("stroke-dasharray");
    expect(svg).not.toContain("NaN");
  });
});

describe("axes", () => {
  it("step roundly from zero to above the largest value", () => {
    expect(niceTicks([23, 87], true)).toEqual([0, 25, 50, 75, 100]);
    expect(niceTicks([40.2], true)).toEqual([0, 15, 30, 45]);
    expect(niceTicks([], true)).toEqual([0, 0.25]);
    expect(niceTicks([-5, 10], true).at(0)).toBeLessThanOrEqual(-5);
  });
  it("leave out labels that would not fit", () => {
    expect(monthInterval(13, 800)).toBe(0);
    expect(monthInterval(13, 330)).toBe(2);
  });
});
