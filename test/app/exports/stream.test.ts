import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { queriedRows, type TableExport } from "#app/exports/table-export.ts";
import type { Person } from "#app/people/person.ts";
import { query } from "#queries/query.ts";
import { clearTempFiles, newTempFile } from "#queries/temp-file.ts";
import type { SqlColumn } from "#reports/file-sql.ts";
import { simulatedHome } from "../../simulated-home.ts";
import { exportHome } from "./home.ts";

const practice = exportHome("export-stream-");
const left = () =>
  readdirSync(join(practice.home, "tmp")).filter((name) => name.includes("-file-"));

/** As many claims as are asked for, wide enough that half a million are a hundred megabytes. */
const generated = query({
  name: "generated",
  title: "",
  unit: "claims",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: `select i::bigint as n, 'C' || i as control, repeat('patient ', 20) as patient, (i * 7)::bigint as open_cents
    from range($rows::bigint) r(i) order by i desc`,
  params: { rows: "BIGINT" },
  columns: { n: "BIGINT", control: "VARCHAR", patient: "VARCHAR", open_cents: "BIGINT" },
});
const columns: SqlColumn[] = [
  { name: "n", header: "N", kind: "count", sql: "n" },
  { name: "control", header: "Claim", kind: "text", sql: "control" },
  { name: "patient", header: "Patient", kind: "text", sql: "patient" },
  { name: "open_cents", header: "Open", kind: "money", sql: "open_cents" },
];

const person: Person = {
  id: "p1",
  email: "o@practice.example",
  name: "Ona",
  role: "owner",
  practices: null,
  locations: null,
};

/** The answer to someone who takes so many generated claims. */
async function take(
  rows: number,
  format: "csv" | "parquet" | "arrow" | "xlsx",
  signal?: AbortSignal,
) {
  const { answerFile } = await import("#app/exports/answer.server.ts");
  const { openPage } = await import("#app/page.server.ts");
  const request = new Request("http://localhost/export/generated", signal ? { signal } : {});
  const context = { person } as unknown as AppLoadContext;
  const page = await openPage({ request, context });
  const table: TableExport = {
    name: "generated",
    title: "Generated",
    path: "/",
    read: "see_figures",
    open: async () => source,
  };
  const source = queriedRows(page.reader, generated, { rows }, columns);
  const asked = { ...page, request, context, search: new URLSearchParams() };
  return await answerFile(table, source, format, [["Title", "Generated"]], asked, () => undefined);
}

/** What is held outside of DuckDB; the garbage of a moment ago may be among it. */
const heldBytes = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

beforeAll(() => simulatedHome("young", practice.home));
afterAll(practice.close);

it.each(["csv", "arrow"] as const)(
  "streams 500,000 rows as %s and holds none of them",
  { timeout: 120_000 },
  async (format) => {
    const before = heldBytes();
    const answer = await take(500_000, format);
    expect(left()).toEqual([]);
    const length = Number(answer.headers.get("Content-Length"));
    expect(length).toBeGreaterThan(90_000_000);
    let bytes = 0;
    let most = 0;
    const reading = answer.body?.getReader();
    for (let part = await reading?.read(); part?.value; part = await reading?.read()) {
      bytes += part.value.length;
      most = Math.max(most, heldBytes());
    }
    expect(bytes).toBe(length);
    expect(most - before).toBeLessThan(80_000_000);
  },
);

it("keeps the order of the query, to the last of 500,000 rows", { timeout: 120_000 }, async () => {
  const text = await (await take(500_000, "csv")).text();
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(500_001);
  expect(lines[0]).toBe("N,Claim,Patient,Open");
  expect(lines[1]).toMatch(/^499999,C499999,.*,34999\.93$/);
  expect(lines.at(-1)).toMatch(/^0,C0,.*,0\.00$/);
});

it("offers CSV or Parquet for more than Excel's 50,000 rows, and leaves nothing behind", async () => {
  const refusal = await take(50_001, "xlsx").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Response);
  if (!(refusal instanceof Response)) return;
  expect(refusal.status).toBe(413);
  expect(await refusal.text()).toContain("take it as CSV or Parquet");
  expect(left()).toEqual([]);
});

it("ends with a client that is gone, while it writes and while it is read", async () => {
  const client = new AbortController();
  const writing = take(500_000_000, "csv", client.signal).catch((error: unknown) => error);
  while (left().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const [name = ""] = left();
  expect(statSync(join(practice.home, "tmp", name)).mode & 0o777).toBe(0o600);
  client.abort();
  const refusal = await writing;
  expect(refusal instanceof Response && refusal.status).toBe(499);
  expect(left()).toEqual([]);
  const answer = await take(200_000, "csv");
  const reading = answer.body?.getReader();
  await reading?.read();
  await reading?.cancel();
  expect(left()).toEqual([]);
  // The one connection for files is free again.
  expect((await take(10, "parquet")).status).toBe(200);
});

it("clears what a killed server left, not what a running process writes", async () => {
  const folder = join(practice.home, "tmp");
  const running = await newTempFile(practice.home);
  writeFileSync(join(folder, "spill-999999999-file-left"), "rows");
  writeFileSync(join(folder, `spill-${process.ppid}-file-running`), "rows");
  await clearTempFiles(practice.home);
  expect(left()).toEqual([`spill-${process.ppid}-file-running`]);
  expect(() => statSync(running)).toThrow();
});
