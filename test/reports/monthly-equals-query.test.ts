import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { queryCommand } from "#cli/query.ts";
import type { PlainRow } from "#queries/rows.ts";
import { moneyExact } from "#reports/format.ts";
import { tableIds } from "#reports/monthly/monthly-report.ts";
import { run } from "../cli/program.ts";
import { simulatedHome } from "../simulated-home.ts";
import { readPdf, readTableCsv, readXlsx, type TextRow } from "./read-back.ts";

const month = "2026-07";
const folder = mkdtempSync(join(tmpdir(), "monthly-"));
const home = join(folder, "home");

const asked = new Map<string, Promise<PlainRow[]>>();

/** Asks `dermledger query`, as a person does who doubts a figure; the same question once. */
function ask(name: string, args: readonly string[]): Promise<PlainRow[]> {
  const question = JSON.stringify([name, args]);
  const answer = asked.get(question) ?? query(name, args);
  asked.set(question, answer);
  return answer;
}

async function query(name: string, args: readonly string[]): Promise<PlainRow[]> {
  const out = join(folder, "rows.json");
  const program = new Command("dermledger").exitOverride();
  queryCommand(program);
  await program.parseAsync([
    "node",
    "dermledger",
    "query",
    name,
    ...args,
    "--format",
    "json",
    "--out",
    out,
  ]);
  return JSON.parse(readFileSync(out, "utf8"));
}

type Made = { readonly out: string; readonly csv: string; readonly tables: string[] };

async function report(name: string, ...filters: string[]): Promise<Made> {
  const out = join(folder, name);
  const { code, stderr } = await run(
    ["report", "monthly", "--month", month, "--out", out, ...filters],
    home,
  );
  expect([code, stderr]).toEqual([0, ""]);
  const csv = join(out, `dermledger-report-${month}-csv`);
  const asked = await readTableCsv(csv, "filters");
  return { out, csv, tables: [...new Set(asked.map(({ table }) => table ?? ""))] };
}

/** What the report says it asked a table's query with, as options of `dermledger query`. */
async function askedFor({ csv }: Made, table: string) {
  const rows = (await readTableCsv(csv, "filters")).filter((row) => row.table === table);
  const args = rows.flatMap(({ param, value }): string[] =>
    value ? [`--${(param ?? "").replace(/[A-Z]/g, (a) => `-${a.toLowerCase()}`)}`, value] : [],
  );
  return { query: rows[0]?.query ?? "", args };
}

/** The query's own row of all: it stands in totals.csv. */
const isTotal: { readonly [table: string]: (row: PlainRow) => boolean } = {
  "aging-by-payer": (row) => row.payer === null,
  "modifier-25": (row) => row.payer === null,
  "denials-by-cause": (row) => row.root_cause === "total",
  "denials-recovered": (row) => row.root_cause === "total",
};

/** Columns of codes: sheets and pages say them in words. */
const codes = ["kind", "line"];

const text = (value: PlainRow[string] | undefined) =>
  value === null || value === undefined ? null : String(value);

beforeAll(async () => {
  vi.stubEnv("DERMLEDGER_HOME", home);
  await simulatedHome("grown", home);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ["whole", []],
  ["cut by payer", ["--payer", "BLUE HERON HEALTH PLAN", "PINEBELT MEDICARE PART B"]],
  ["cut by line", ["--cpt-family", "mohs", "--basis", "submission"]],
])("the report, %s", (name, filters) => {
  let made: Made;
  beforeAll(async () => {
    made = await report(name, ...filters);
  }, 120_000);

  it("has every row of every table as dermledger query prints it", async () => {
    expect(made.tables.length).toBeGreaterThan(15);
    for (const table of made.tables) {
      const { query, args } = await askedFor(made, table);
      const got = await readTableCsv(made.csv, table);
      const rows = (await ask(query, args)).filter((row) => !isTotal[table]?.(row));
      const want = (table === "actions" ? rows.slice(0, 3) : rows).map((row) => cut(row, got[0]));
      expect([table, got]).toEqual([table, want]);
    }
  }, 120_000);

  it("adds up what adds up, and leaves the query's own totals as they are", async () => {
    const totals = await readTableCsv(made.csv, "totals");
    expect(totals.length).toBeGreaterThan(30);
    for (const { table, column, value } of totals) {
      const { query, args } = await askedFor(made, table ?? "");
      const rows = await ask(query, args);
      const whole = rows.find((row) => isTotal[table ?? ""]?.(row));
      const sum = rows.reduce((total, row) => total + Number(row[column ?? ""]), 0);
      expect([table, column, value]).toEqual([
        table,
        column,
        text(whole ? whole[column ?? ""] : sum),
      ]);
    }
  }, 120_000);

  it("closes its bridge, and each month opens with what the one before closed with", async () => {
    const months = await readTableCsv(made.csv, "bridge-months");
    for (const [index, row] of months.entries()) {
      const cents = (column: string) => Number(row[`${column}_cents`]);
      const flow =
        cents("charges") - cents("payments") - cents("contractual") - cents("write_offs");
      expect(cents("opening") + flow + cents("refunds")).toBe(cents("closing"));
      const next = months[index + 1];
      if (next) expect(Number(next.opening_cents)).toBe(cents("closing"));
    }
    expect(await readTableCsv(made.csv, "bridge")).toEqual(months.slice(-1));
    const open = (await readTableCsv(made.csv, "totals")).find(
      ({ table, column }) => table === "aging-by-payer" && column === "net_cents",
    );
    expect(open?.value).toBe(months.at(-1)?.closing_cents);
  });

  it("opens with the figures of the overview, beside those of the months before", async () => {
    const figures = await readTableCsv(made.csv, "figures");
    const { args } = await askedFor(made, "bridge");
    const overview = await ask("kpi-summary", args);
    const months = await ask("month-figures", (await askedFor(made, "months")).args);
    expect(months.length).toBe(13);
    const columns = {
      cash: "cash_cents",
      charges: "charges_cents",
      days_in_ar: "days_in_ar",
      net_collection_rate: "net_collection_rate",
      initial_denial_rate: "initial_denial_rate",
    } as const;
    expect(figures.map(({ name }) => name)).toEqual(Object.keys(columns));
    for (const figure of figures) {
      const column = columns[figure.name as keyof typeof columns];
      const values = months.map((row) => row[column] ?? null);
      const told = overview.find((row) => row.name === figure.name);
      if (told) expect(Number(figure.value)).toBeCloseTo(Number(told.value), 9);
      expect([figure.name, figure.value, figure.last_month, figure.last_year]).toEqual([
        figure.name,
        text(values[12]),
        text(values[11]),
        // The history began seventeen months before the end: a year ago it was complete.
        text(values[0]),
      ]);
      const year = values
        .slice(0, 12)
        .filter((value) => value !== null)
        .map(Number);
      const below = year.filter((value) => value < Number(figure.median_12)).length;
      const above = year.filter((value) => value > Number(figure.median_12)).length;
      expect([figure.name, Number(figure.median_months)]).toEqual([figure.name, year.length]);
      expect(Math.max(below, above)).toBeLessThanOrEqual(year.length / 2);
    }
  });

  it("has the same figures in its workbook, as numbers and days", async () => {
    const [first, ...sheets] = await readXlsx(join(made.out, `dermledger-report-${month}.xlsx`));
    expect(first?.sheet).toBe("Filters");
    const tables = tableIds.filter((id) => existsSync(join(made.csv, `${id}.csv`)));
    for (const [index, table] of tables.entries()) {
      const rows = await readTableCsv(made.csv, table);
      const data = sheets[index]?.data.slice(1) ?? [];
      expect([table, data.map((cells, at) => asInCsv(cells, rows[at]))]).toEqual([table, rows]);
    }
  });

  it("says in its PDF every figure of its tables, as often as they do", async () => {
    const said = await readPdf(join(made.out, `dermledger-report-${month}.pdf`));
    const words = said.split(" ");
    const wanted = new Map<string, number>();
    for (const table of made.tables) {
      const rows = await readTableCsv(made.csv, table);
      for (const figure of rows.flatMap((row) => figuresOf(table, row)))
        wanted.set(figure, (wanted.get(figure) ?? 0) + 1);
    }
    expect(wanted.size).toBeGreaterThan(100);
    const timesSaid = (figure: string) =>
      /^[\d,]+$/.test(figure)
        ? words.filter((word) => word === figure).length
        : said.split(figure).length - 1;
    const short = [...wanted].filter(([figure, times]) => timesSaid(figure) < times);
    expect(short).toEqual([]);
  });
});

/** A row's columns as the CSV has them. */
function cut(row: PlainRow, like: TextRow | undefined): TextRow {
  return Object.fromEntries(Object.keys(like ?? {}).map((name) => [name, text(row[name])]));
}

/** What each rate stands on, and whether it is one over money. */
const standsOn: { readonly [rate: string]: readonly [n: string, isMoney?: true] } = {
  over_90_rate: ["claims", true],
  ar_over_90_rate: ["open_claims", true],
  net_collection_rate: ["collected_claims", true],
  initial_denial_rate: ["first_adjudicated"],
  first_pass_acceptance_rate: ["judged"],
  first_pass_resolution_rate: ["adjudicated"],
  paid_by_day_30_rate: ["cohort"],
  pay_rate: ["lines"],
  denial_rate: ["lines"],
};

/** The figures of a row as they stand on paper: money to the cent, its sign left to the layout. */
function figuresOf(table: string, row: TextRow): string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    const number = Number(value);
    if (value === null || Number.isNaN(number) || name.endsWith("_id")) return [];
    // Said once where it is all that an action is worth.
    if (table === "actions" && name === "open_cents" && value === row.worth_cents) return [];
    if (name.endsWith("cents")) return [moneyExact(Math.abs(number))];
    if (/(^|_)days(_|$)/.test(name))
      return [`${Number.isInteger(number) ? value : number.toFixed(1)} d`];
    const [n, isMoney] = standsOn[name] ?? [];
    if (n === undefined) return [new Intl.NumberFormat("en-US").format(number)];
    const of = Number(row[n]);
    if (of >= 20) return [`${(number * 100).toFixed(1)} %`];
    return [isMoney ? `n = ${of}` : `${Math.round(number * of)} of ${of}`];
  });
}

/** A row of a sheet as its CSV file has it; codes, which a sheet says in words, are taken from there. */
function asInCsv(cells: readonly unknown[], like: TextRow | undefined): TextRow {
  const entries = Object.entries(like ?? {}).map(([name, text], at) => {
    const cell = cells[at] ?? null;
    if (cell === null) return [name, null];
    if (cell instanceof Date) return [name, cell.toISOString().slice(0, name === "month" ? 7 : 10)];
    const isMoney =
      name.endsWith("cents") || (like?.unit === "money" && /^(value|last|median_12)/.test(name));
    if (typeof cell === "number") return [name, String(isMoney ? Math.round(cell * 100) : cell)];
    if (name.startsWith("is_")) return [name, String(cell === "yes")];
    return [name, codes.includes(name) ? text : String(cell)];
  });
  return Object.fromEntries(entries);
}
