import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { expect, it, vi } from "vitest";
import type { MonthlyReport, ReportTable } from "#reports/monthly/monthly-report.ts";
import { monthlyXlsx } from "#reports/monthly/monthly-xlsx.ts";
import { sheetNames } from "#reports/monthly/sheet-names.ts";

const aging: ReportTable = {
  id: "aging-by-payer",
  title: "Open money by payer and age",
  note: "",
  query: "aging-by-payer",
  params: { asOf: "2026-09-30", payer: ["AETNA", "CIGNA"], basis: "service" },
  columns: [
    { id: "payer", title: "Payer", kind: "text" },
    { id: "month", title: "Month", kind: "month" },
    { id: "last_on", title: "Last 835", kind: "date" },
    { id: "open_cents", title: "Open", kind: "money" },
    { id: "claims", title: "Claims", kind: "count" },
    { id: "over_90_rate", title: "Over 90", kind: "rate" },
    { id: "is_overdue", title: "Overdue", kind: "flag" },
  ],
  rows: [
    {
      payer: "=HYPERLINK(1)",
      month: "2026-09",
      last_on: "2026-01-01",
      open_cents: -1234567,
      claims: 12,
      over_90_rate: 0.25,
      is_overdue: true,
    },
    {
      payer: null,
      month: "2026-10",
      last_on: null,
      open_cents: 5,
      claims: 0,
      over_90_rate: null,
      is_overdue: false,
    },
  ],
  total: {
    payer: null,
    month: null,
    last_on: null,
    open_cents: -1234562,
    claims: 12,
    over_90_rate: null,
    is_overdue: null,
  },
};

const figures: ReportTable = {
  ...aging,
  id: "figures",
  title: "Figures",
  query: "",
  columns: [
    { id: "title", title: "Figure", kind: "text" },
    { id: "value", title: "This month", kind: "figure" },
  ],
  rows: [
    { title: "Cash", unit: "money", value: 1050 },
    { title: "Denied", unit: "rate", value: 0.078 },
    { title: "Days in A/R", unit: "days", value: 41.25 },
  ],
  total: null,
};

const report: MonthlyReport = {
  format: 1,
  month: "2026-09",
  asOf: "2026-09-30",
  practice: "Invented Dermatology",
  filters: {
    asOf: "2026-09-30",
    from: "2026-09-01",
    to: "2026-09-30",
    basis: "service",
    practice: [],
    location: [],
    provider: [],
    payer: ["AETNA", "CIGNA"],
    payerClass: [],
    cptFamily: [],
  },
  filterWords: [{ title: "Payer", text: "AETNA, CIGNA" }],
  definitionVersion: "3",
  publishedAt: "2026-10-01T06:00:00Z",
  figures: [],
  tables: [figures, aging],
  notes: [{ day: "2026-09-04", text: "Clearinghouse down", by: "Ona" }],
  unknown: ["No acknowledgement is loaded."],
  cutOff: "2026-09-29",
  files: [],
};

const read = async (bytes: Uint8Array) =>
  new Map((await readXlsxFile(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data]));

it("writes a sheet per table with real numbers and dates, whatever the time zone", async () => {
  for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Auckland"]) {
    process.env.TZ = zone;
    const sheets = await read(await monthlyXlsx(report));
    expect([...sheets.keys()]).toEqual([
      "Filters",
      "Figures",
      "Open money by payer and age",
      "Totals",
      "Queries",
    ]);
    expect(sheets.get("Open money by payer and age")).toEqual([
      ["Payer", "Month", "Last 835", "Open", "Claims", "Over 90", "Overdue"],
      [
        "=HYPERLINK(1)",
        new Date("2026-09-01T00:00:00Z"),
        new Date("2026-01-01T00:00:00Z"),
        -12345.67,
        12,
        0.25,
        "yes",
      ],
      [null, new Date("2026-10-01T00:00:00Z"), null, 0.05, 0, null, "no"],
    ]);
    expect(sheets.get("Figures")?.slice(1)).toEqual([
      ["Cash", 10.5],
      ["Denied", 0.078],
      ["Days in A/R", 41.25],
    ]);
    expect(sheets.get("Totals")?.slice(1)).toEqual([
      ["Open money by payer and age", "Open", -12345.62],
      ["Open money by payer and age", "Claims", 12],
    ]);
  }
  delete process.env.TZ;
});

it("says as-of, cut-off, filters, definitions and what is not known", async () => {
  const sheets = await read(await monthlyXlsx(report));
  const said = sheets.get("Filters")?.map(([name, value]) => `${name}: ${value}`);
  for (const line of [
    "As of: Sep 30, 2026",
    "Files loaded through: Sep 29, 2026",
    "Payer: AETNA, CIGNA",
    "Definition version: 3",
    "Not known: No acknowledgement is loaded.",
    "Note of 2026-09-04: Clearinghouse down (Ona)",
  ])
    expect(said).toContain(line);
  expect(sheets.get("Queries")).toContainEqual([
    "Open money by payer and age",
    "aging-by-payer",
    "payer",
    "AETNA, CIGNA",
  ]);
});

it("freezes the head, merges nothing, writes texts as texts, and the same bytes each time", async () => {
  const bytes = await monthlyXlsx(report);
  const parts = unzipSync(bytes);
  const sheet = Buffer.from(parts["xl/worksheets/sheet3.xml"] ?? []).toString();
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).not.toMatch(/<mergeCell|<f>/);
  const styles = Buffer.from(parts["xl/styles.xml"] ?? []).toString();
  for (const format of ["mmm yyyy", "yyyy-mm-dd", "#,##0.00", "0.0%"])
    expect(styles).toContain(`formatCode="${format}"`);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-05T05:05:05Z") });
  expect(Buffer.compare(await monthlyXlsx(report), bytes)).toBe(0);
  vi.useRealTimers();
});

it("names sheets as Excel allows", () => {
  expect(
    sheetNames([
      "Days to payment: by payer / month, all of them",
      "Days to payment: by payer / month, those paid",
      "Filters",
      "[x]",
    ]),
  ).toEqual(["Days to payment  by payer", "Days to payment  by payer 2", "Filters 2", "x"]);
});
