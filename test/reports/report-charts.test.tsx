import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PartBar } from "#reports/charts/part-bar.tsx";
import { Waterfall } from "#reports/charts/waterfall.tsx";
import { moneyExact } from "#reports/format.ts";
import { bridgeSteps } from "#reports/monthly/bridge-steps.ts";
import { cashSteps } from "#reports/monthly/cash-steps.ts";
import { agingParts } from "#reports/monthly/pdf/ages.ts";
import { bridge } from "#reports/monthly/pdf/bridge.tsx";
import { printChart } from "#reports/monthly/pdf/print-chart.tsx";
import { inventedReport } from "./invented-report.ts";

const row = {
  opening_cents: 100_000,
  charges_cents: 50_000,
  payments_cents: 30_000,
  contractual_cents: 20_000,
  write_offs_cents: 5_000,
  refunds_cents: 1_000,
  closing_cents: 96_000,
};

const rects = (svg: string) =>
  [...svg.matchAll(/<rect ([^>]*stroke-width="1"[^>]*)\/?>/g)].map(([, attributes = ""]) => {
    const of = (name: string) => Number(new RegExp(` ?${name}="([^"]*)"`).exec(attributes)?.[1]);
    return { top: of("y"), bottom: of("y") + of("height"), height: of("height") };
  });

describe("the waterfall", () => {
  const svg = renderToStaticMarkup(
    <Waterfall id="w" title="Bridge" rows={bridgeSteps(row)} width={560} height={240} />,
  );

  it("hangs each change on the step before and ends where the closing stands", () => {
    const [opening, charges, payments, contractual, writeOffs, refunds, closing] = rects(svg);
    expect(charges?.bottom).toBeCloseTo(opening?.top ?? 0, 6);
    expect(payments?.top).toBeCloseTo(charges?.top ?? 0, 6);
    expect(contractual?.top).toBeCloseTo(payments?.bottom ?? 0, 6);
    expect(writeOffs?.top).toBeCloseTo(contractual?.bottom ?? 0, 6);
    expect(refunds?.bottom).toBeCloseTo(writeOffs?.bottom ?? 0, 6);
    expect(closing?.top).toBeCloseTo(refunds?.top ?? 0, 6);
    expect((opening?.height ?? 0) / (closing?.height ?? 1)).toBeCloseTo(100 / 96, 6);
  });

  it("names its steps, signs its changes and hatches what takes away", () => {
    expect(svg).toContain("<title>Bridge</title>");
    for (const words of [">Opening<", ">+$500<", ">−$300<", ">$960<"]) expect(svg).toContain(words);
    expect(svg.match(/url\(#w-less\)/g)).toHaveLength(3);
  });
});

describe("a month in which more payments were taken back than made", () => {
  const back = { ...row, payments_cents: -5_000, closing_cents: 131_000 };

  it("rises by them", () => {
    const payments = bridgeSteps(back).find(({ key }) => key === "payments_cents");
    expect(payments).toMatchObject({ words: "− Payments", cents: 5_000, lineCents: -5_000 });
  });

  it("has them below zero on paper, so that its lines still add up", () => {
    const usual = inventedReport();
    const tables = usual.tables.map((table) =>
      table.id === "bridge" ? { ...table, rows: [back] } : table,
    );
    expect(JSON.stringify(bridge({ ...usual, tables }))).toContain(moneyExact(-5_000));
  });
});

describe("bars by age", () => {
  it("are as long as what is open, and draw no credit", () => {
    const widthsOf = (open: readonly number[]) => {
      const bar = { id: "a", of: 50_000, width: 500, height: 8 };
      const svg = renderToStaticMarkup(<PartBar {...bar} parts={agingParts(open)} />);
      return [...svg.matchAll(/<rect [^>]*?width="([^"]*)"/g)].map(([, width]) => Number(width));
    };
    expect(widthsOf([40_000, 0, 0, 0, 10_000])).toEqual([400, 100]);
    expect(widthsOf([20_000, 5_000, -900, 0, 0])).toEqual([200, 50]);
  });
});

describe("from the bridge's payments to cash", () => {
  const lines = {
    ledger_remitted: 700,
    before_history: 40,
    reversal_without_original: 0,
    unexplained: 0,
    provider_adjustments: -25,
    unbalanced: 0,
    checks: 715,
    posted_insurance: 90,
    patient_payments: 160,
    patient_refunds: -10,
    unapplied_patient: 5,
    cash: 960,
    told_by_next_payer: 50,
  };
  const rows = Object.entries(lines).map(([line, cents]) => ({ line, cents }));

  it("adds up twice: to the payments, and from there to the cash", () => {
    const steps = cashSteps(rows, 1000);
    const at = steps.findIndex(({ kind }) => kind === "sum");
    const sum = (some: typeof steps) => some.reduce((all, { cents }) => all + cents, 0);
    expect(sum(steps.slice(0, at))).toBe(1000);
    const rest = steps.slice(at).filter(({ kind }) => kind !== "of");
    expect(sum(rest.slice(0, -1))).toBe(960);
    expect(rest.at(-1)).toEqual({ words: "Cash of the month", cents: 960, kind: "sum" });
  });

  it("shows what the bridge calls payments and no line tells, instead of hiding it", () => {
    const words = cashSteps(rows, 1007).filter(({ cents }) => Math.abs(cents) === 7);
    expect(words.map(({ cents }) => cents)).toEqual([7, -7]);
  });
});

describe("a chart for paper", () => {
  it("has no variable, class or style of the screen, and fails on a colour that print lacks", () => {
    const { svg } = printChart(
      <Waterfall id="w" title="Bridge" rows={bridgeSteps(row)} width={560} height={240} />,
      300,
    );
    expect(svg).not.toMatch(/var\(|class=|style=/);
    expect(() =>
      printChart(
        <svg aria-hidden="true">
          <rect fill="var(--unheard-of)" />
        </svg>,
        10,
      ),
    ).toThrow(/unheard-of/);
  });
});
