import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "apache-arrow";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allExports } from "#app/exports/all-exports.server.ts";
import { tableIds } from "#reports/monthly/monthly-report.ts";
import { type Dashboard, startDashboard } from "../../e2e/dashboard.ts";
import { aClaim } from "../a-claim.ts";
import { signIn } from "../signed-in.ts";
import { type DrawnTable, shows, tablesOf } from "./tables-of-a-page.ts";

/** A page's address with filters and an order, and the caption by which its table is found there. */
type Place = { readonly at: string; readonly caption?: string };

/** Only where a month is closed and files came after: test/e2e has one. */
const ofClosedMonths = ["report-changes", "report-late-files"];

const span = "from=2026-06-01&to=2026-10-31";
const cut = `${span}&payer-class=commercial`;
/** Of each table, where it stands; without a caption it is a list, or behind its chart's button. */
const places: { readonly [name: string]: Place } = {
  "actions-worth-most": { at: "/" },
  "last-load": { at: "/" },
  "ar-by-month": { at: "/?ar-sort=-open" },
  "aging-by-payer": {
    at: `/aging?party=insurance&basis=submission&${cut}`,
    caption: "Open money by payer and age, with the number of claims",
  },
  "share-over-90": { at: `/aging?share-sort=-day&${cut}` },
  "days-in-ar": { at: `/aging?${cut}` },
  "open-by-party": { at: `/aging?${cut}` },
  "denials-by-cause": { at: `/denials?${cut}` },
  "denials-by-code": {
    at: `/denials?by=provider&${span}`,
    caption: "Denied money by provider and code",
  },
  "initial-denials": { at: `/denials?${cut}` },
  "denials-by-month": { at: `/denials?trend-sort=-month&${cut}` },
  "days-to-payment": {
    at: `/payments?payer-sort=-p90&${span}`,
    caption: "Days to payment by payer",
  },
  "days-by-step": { at: `/payments?${span}`, caption: "Median days of each step by payer" },
  "cash-by-month": { at: `/payments?cash-sort=-cash&${cut}` },
  "provider-adjustments": {
    at: `/payments?plb-sort=payer&${span}`,
    caption: "Provider-level adjustments by payer and reason",
  },
  "largest-unmatched-cash": {
    at: `/payments?unmatched-sort=amount&${span}`,
    caption: "Unmatched cash",
  },
  "first-pass-by-gate": { at: `/acceptance?${cut}` },
  "first-pass-by-month": { at: `/acceptance?pass-sort=-month&${cut}` },
  "rejections-by-reason": {
    at: `/acceptance?reason-sort=-charge&${span}`,
    caption: "Rejections by reason",
  },
  "first-pass-by-payer": {
    at: `/acceptance?payer-sort=payer&${span}`,
    caption: "First pass by payer",
  },
  "what-moved": { at: `/moved?kpi=initial_denial_rate&${span}` },
  claims: { at: "/claims?sort=-charge&status=denied", caption: "Claims" },
  worklist: { at: "/worklist" },
  appeals: { at: "/appeals", caption: "Appeals" },
  projects: { at: "/projects", caption: "Projects" },
  "project-claims": { at: "/projects/:id", caption: "Claims of the project" },
  productivity: { at: `/productivity?${span.replace("10-31", "11-20")}`, caption: "People" },
  "productivity-words": { at: `/productivity?${span.replace("10-31", "11-20")}` },
  "productivity-weeks": {
    at: `/productivity?${span.replace("10-31", "11-20")}`,
    caption: "By week",
  },
  "projects-closed": { at: "/productivity", caption: "Projects closed" },
  "follow-ups": { at: "/productivity/follow-ups?what=touch&sort=-claims", caption: "Follow-ups" },
  alerts: { at: "/alerts" },
  inputs: { at: "/loads" },
  "start-of-history": { at: "/loads" },
  "payer-freshness": { at: "/loads?fresh-sort=-open", caption: "Freshness by payer" },
  "payer-coverage": { at: "/loads?payers-sort=-claims", caption: "Coverage by payer" },
  checks: { at: "/loads" },
  loads: { at: "/loads?show=files", caption: "Loads" },
  files: { at: "/loads?show=files&kind=835", caption: "Files" },
  "issues-by-kind": { at: "/loads?show=issues&kinds-sort=code", caption: "Issues by kind" },
  issues: { at: "/loads?show=issues&severity=warning", caption: "Issues" },
  "ledger-to-cash": { at: `/loads?show=cash&${span}` },
  "unmatched-cash": {
    at: `/loads?show=cash&unmatched-sort=-amount&${span}`,
    caption: "Unmatched cash",
  },
  "unclassified-codes": { at: "/loads?show=cash", caption: "Unclassified codes" },
  remittances: {
    at: "/loads?show=cash&remittances-sort=-check&from=2026-10-01&to=2026-10-31",
    caption: "Remittances and their checks",
  },
  "tie-out": { at: `/loads?show=tie-out&${span}` },
  months: { at: "/reports?sort=-closing", caption: "Months" },
  ...Object.fromEntries(
    tableIds
      .filter((id) => !["figures", "definitions"].includes(id))
      .map((id) => [`report-${id}`, { at: `/reports/:month?${id}-sort=-claims` }]),
  ),
  audit: { at: "/audit?act=signed_in" },
  "claim-story": { at: "/claims/:id" },
  "claim-adjudications": { at: "/claims/:id" },
  "claim-lines": { at: "/claims/:id", caption: "Lines" },
  "claim-ledger": { at: "/claims/:id", caption: "Ledger" },
  "other-claims-of-the-patient": { at: "/claims/:id", caption: "Other claims of the patient" },
  "payers-as-loaded": { at: "/settings/payers?payers-sort=-open", caption: "Payers as loaded" },
  "payer-names": { at: "/settings/payers?payer=:payer", caption: "Names and ids in files" },
  "payer-names-set": { at: "/settings/payers" },
  "own-fees": { at: "/settings/fees" },
  "allowed-by-code": {
    at: "/settings/fees?allowed-sort=-lines",
    caption: "What is allowed, by code",
  },
  "filing-limits": { at: "/settings/limits?sort=-days", caption: "Limits in use" },
  targets: { at: "/settings/targets" },
  "worklist-weights": { at: "/settings/worklist" },
  "deadline-urgency": { at: "/settings/worklist" },
  "chances-by-month": { at: "/learned", caption: "Chances by month predicted" },
  "chances-by-step": { at: "/learned", caption: "Chances by what was predicted" },
  "expected-by-month": { at: "/learned", caption: "Expected amounts by month" },
  "chance-judgements": {
    at: "/learned/judgements?result=paid&sort=-denied",
    caption: "Chances, denial by denial",
  },
  "expected-amounts": {
    at: "/learned/amounts?month=2026-09&sort=-allowed",
    caption: "Expected amounts, line by line",
  },
  "settings-saves": { at: "/settings/history" },
  people: { at: "/settings/people?sort=-email", caption: "People" },
  definitions: { at: "/definitions?q=denial" },
};

/** Tables that are taken away in no file of their own, and why. */
const without: { readonly [file: string]: string } = {
  "app/tables/data-table.tsx": "the table itself",
  "app/lists/long/long-table.tsx": "drawn on a page that has a menu",
  "app/lists/peek-body.tsx": "a look at a claim: its page has the same lines",
  "app/people/sessions-table.tsx": "one's own browsers, to sign out of",
  "app/routes/loads/verdict-table.tsx": "the answer to an upload: its files stand under Files",
  "app/routes/loads/mapping/mapping-form.tsx": "a form",
  "app/routes/report/statement.tsx": "drawn by panels that have a menu",
  "app/routes/settings-fees/import-preview.tsx": "the answer to what was typed, not yet kept",
  "app/routes/claim/answers.tsx": "claim-adjudications has every answer",
};

type Row = { readonly [column: string]: unknown };
type Files = { csv: Row[]; parquet: Row[]; arrow: Row[]; xlsx: unknown[][]; about: string };

let dashboard: Dashboard;
let cookie: string;
let claim: string;
let project: string;
let payer: string;
const pages = new Map<string, Promise<string>>();

beforeAll(async () => {
  dashboard = await startDashboard({ isFilled: true });
  cookie = await signIn(dashboard.url, "owner");
  claim = await claimWithOthers();
  project = await projectOf(claim);
  await followUp({ intent: "contact", claim, channel: "phone", outcome: "paid", minutes: "12" });
  const payers = await rowsOf(await get("/export/payers-as-loaded?format=csv"), "csv");
  payer = String(payers[0]?.Payer);
}, 240_000);
afterAll(() => dashboard.stop());

const get = (address: string) => fetch(dashboard.url + address, { headers: { Cookie: cookie } });

/** A denied claim: it has answers, adjustments and a ledger to compare. */
async function claimWithOthers(): Promise<string> {
  const list = await (await get("/claims?status=denied")).text();
  return /href="\/claims\/(c\w{11})/.exec(list)?.[1] ?? (await aClaim(dashboard.url, cookie));
}

/** A project of one claim, made by hand. */
async function projectOf(claimId: string): Promise<string> {
  const body = new URLSearchParams({ intent: "make", claim: claimId, name: "Bundled" });
  const headers = { Cookie: cookie, Origin: dashboard.url };
  const answer = await fetch(`${dashboard.url}/projects/acts`, { method: "POST", headers, body });
  const { to }: { to: string } = await answer.json();
  return to.split("/").at(-1) ?? "";
}

const pathOf = (at: string) =>
  at
    .replace("/projects/:id", `/projects/${project}`)
    .replace(":id", claim)
    .replace(":month", "2026-09")
    .replace(":payer", encodeURIComponent(payer));

/** Something that people did. */
async function followUp(fields: { readonly [name: string]: string }): Promise<void> {
  const headers = { Cookie: cookie, Origin: dashboard.url };
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${dashboard.url}/follow-up`, { method: "POST", headers, body });
  expect(answer.status).toBe(200);
}

/** The file's address as the page's menu gives it. */
function exportAddress(name: string, at: string, format: string): string {
  const search = new URL(pathOf(at), dashboard.url).searchParams;
  if (at.startsWith("/claims/:id")) search.set("claim", claim);
  if (at.startsWith("/projects/:id")) search.set("project", project);
  if (at.startsWith("/reports/:month")) search.set("month", "2026-09");
  search.set("format", format);
  return `/export/${name}?${search}`;
}

async function rowsOf(answer: Response, format: "csv" | "parquet"): Promise<Row[]> {
  const path = join(dashboard.home, `read-back.${format}`);
  const { writeFile } = await import("node:fs/promises");
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const from = format === "csv" ? `read_csv('${path}', header = true, all_varchar = true)` : path;
  const read = await connection.runAndReadAll(`from ${format === "csv" ? from : `'${from}'`}`);
  return read.getRowObjectsJson();
}

async function filesOf(name: string, at: string): Promise<Files> {
  const take = async (format: string) => {
    const answer = await get(exportAddress(name, at, format));
    expect(answer.status, `${name} as ${format}`).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toMatch(
      new RegExp(`filename="dermledger-${name}-2026-(11-20|09)(-about\\.txt|\\.${format})"`),
    );
    return answer;
  };
  const bytes = async (format: string) => new Uint8Array(await (await take(format)).arrayBuffer());
  return {
    csv: await rowsOf(await take("csv"), "csv"),
    parquet: await rowsOf(await take("parquet"), "parquet"),
    arrow: tableFromIPC(await bytes("arrow"))
      .toArray()
      .map((row: { toJSON(): Row }) => row.toJSON()),
    xlsx: await readSheet(Buffer.from(await bytes("xlsx")), "Rows"),
    about: await (await take("about")).text(),
  };
}

const page = (at: string): Promise<string> => {
  const path = pathOf(at);
  const known = pages.get(path) ?? get(path).then((answer) => answer.text());
  pages.set(path, known);
  return known;
};

it("knows every table that can be taken away, and where it stands", () => {
  const known = [...Object.keys(places), ...ofClosedMonths];
  expect(known.sort()).toEqual(allExports.map(({ name }) => name).sort());
  const paths = Object.entries(places).map(([name, { at }]) => [name, at.split("?")[0]]);
  expect(paths).toEqual(
    Object.keys(places).map((name) => [name, allExports.find((each) => each.name === name)?.path]),
  );
});

it("has a menu for each of them, and a table nowhere without one", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => ({ path: join("app", path), text: readFileSync(join("app", path), "utf8") }));
  const ofReport = /table: `report-\$\{table\.id\}`/;
  for (const { name } of allExports) {
    const menu = new RegExp(`(table: |table=|file\\(\\s*)"${name}"`);
    const isOffered = ({ text }: { text: string }) =>
      menu.test(text) || (name.startsWith("report-") && ofReport.test(text));
    expect(files.some(isOffered), name).toBe(true);
  }
  const withTable = files.filter(({ text }) => /<(DataTable|table)[\s>]/.test(text));
  const forgotten = withTable.filter(
    ({ path, text }) =>
      !(path in without) && !/exported=|ExportMenu/.test(text) && !isDrawnBeside(path, files),
  );
  expect(forgotten.map(({ path }) => path)).toEqual([]);
});

/** Its panel, with the menu, is drawn by the file that uses it. */
function isDrawnBeside(path: string, files: readonly { path: string; text: string }[]): boolean {
  const name = path.split("/").at(-1) ?? "";
  const users = files.filter(({ text }) => text.includes(`/${name}"`));
  return users.length > 0 && users.every(({ text }) => /exported=|ExportMenu/.test(text));
}

describe.each(Object.entries(places))("%s", (name, { at, caption }) => {
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(name, at);
  });

  it("says the same in four formats, to the cent", () => {
    const { csv, parquet, arrow, xlsx } = files;
    const [head = [], ...cells] = xlsx;
    const names = Object.keys(parquet[0] ?? {});
    const headers = Object.keys(csv[0] ?? {});
    expect([parquet.length, arrow.length, cells.length]).toEqual([
      csv.length,
      csv.length,
      csv.length,
    ]);
    if (csv.length === 0) return;
    expect(head).toEqual(headers);
    expect(names).toHaveLength(headers.length);
    expect(Object.keys(arrow[0] ?? {})).toEqual(names);
    csv.forEach((row, at) => {
      headers.forEach((header, column) => {
        const said = row[header] as string | null;
        const key = names[column] ?? "";
        const where = `${name}, row ${at + 1}, ${header}`;
        expect(plain(key, parquet[at]?.[key]), where).toBe(plainCsv(key, said));
        expect(plain(key, arrow[at]?.[key]), where).toBe(plainCsv(key, said));
        expect(plainCell(cells[at]?.[column]), where).toBe(plainCell(said));
      });
    });
    for (const key of names.filter((each) => each.endsWith("_cents")))
      expect(sum(parquet.map((row) => Number(row[key] ?? 0))), key).toBe(
        sum(csv.map((row) => cents(row[headers[names.indexOf(key)] ?? ""] as string | null))),
      );
  });

  if (caption)
    it("has the rows, columns and order of its page", async () => {
      const drawn = tablesOf(await page(at)).find((table) => table.caption === caption);
      if (files.csv.length === 0) return;
      expect(drawn, `a table "${caption}" at ${at}`).toBeDefined();
      if (drawn) expectSame(name, drawn, files.csv);
    });

  it("is offered on its page by this address", async () => {
    // Behind a page's own condition, such as rows to export.
    if (files.csv.length === 0) return;
    const html = (await page(at)).replaceAll("&amp;", "&");
    expect(html).toContain(`"${exportAddress(name, at, "parquet")}"`);
  });
});

/** Every head of the page that a file has too holds, row by row, what the page shows; others are drawings and buttons. */
function expectSame(name: string, drawn: DrawnTable, csv: readonly Row[]): void {
  // A long list stands page by page; its file has all of it.
  expect(drawn.rows.length, `${name}: rows`).toBe(Math.min(csv.length, 100));
  const headers = Object.keys(csv[0] ?? {});
  const shared = headers.filter((header) => headAt(drawn, header) >= 0);
  expect(
    shared.length,
    `${name}: ${drawn.heads.join(" | ")} / ${headers.join(" | ")}`,
  ).toBeGreaterThan(1);
  const missing = drawn.heads.filter(
    (head) => !isUndrawable(head) && !headers.some((header) => isHead(head, header)),
  );
  expect(missing, `${name}: on the page alone`).toEqual([]);
  csv.slice(0, drawn.rows.length).forEach((row, at) => {
    for (const header of shared) {
      const cell = drawn.rows[at]?.[headAt(drawn, header)] ?? "";
      const value = row[header] as string | null;
      if (!shows(cell, value))
        expect.fail(`${name}, row ${at + 1}, ${header}: "${cell}" for ${value}`);
    }
  });
}

const headAt = (drawn: DrawnTable, header: string) =>
  drawn.heads.findIndex((head) => isHead(head, header));
/** `CO-97 · words` in a file is two lines on the page. */
const isHead = (head: string, header: string) =>
  head !== "" && [" · ", " "].some((between) => head.replaceAll(/\s*\n\s*/g, between) === header);
/** What is only drawn, pressed or followed. */
const isUndrawable = (head: string) =>
  ["", "Range", "Days as a bar", "Undo", "Change", "Set"].includes(head);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const cents = (value: string | null) => Math.round(Number(value ?? 0) * 100);

/** A value of Parquet or Arrow as text: BIGINT, DATE (Arrow: an instant), DOUBLE, text. */
function plain(key: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number" && key.endsWith("_cents")) return String(value);
  if (typeof value === "number" && value > 1e11) return new Date(value).toISOString().slice(0, 10);
  return typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value);
}

/** The same of a CSV: dollars as cents, a month as its first day, guarded text without its guard. */
function plainCsv(key: string, value: string | null): string {
  if (value === null || value === "") return "";
  if (key.endsWith("_cents")) return String(cents(value));
  if (/^\d{4}-\d{2}$/.test(value)) return `${value}-01`;
  if (/^'[=+\-@\t\r]/.test(value)) return value.slice(1);
  return /^-?\d*\.\d+$/.test(value) ? String(Number(Number(value).toPrecision(12))) : value;
}

/** A cell of XLSX, or of the CSV, as a reader of either sees it. */
function plainCell(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value).replace(/^'(?=[=+\-@\t\r])/, "");
  if (/^\d{4}-\d{2}$/.test(text)) return `${text}-01`;
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text)
    ? String(Number(Number(text).toPrecision(12)))
    : text.trim();
}
