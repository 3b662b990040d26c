import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { describe, expect, it } from "vitest";
import { moneyExact } from "#reports/format.ts";
import { cellText } from "#reports/monthly/cell-text.ts";
import { monthlyPdf } from "#reports/monthly/monthly-pdf.tsx";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { inventedReport } from "./invented-report.ts";

/** Text as it stands on the pages, spaces of all kinds as one. */
const plain = (text: string) => text.replace(/\s+/g, " ");

async function read(report: MonthlyReport) {
  const bytes = await monthlyPdf(report);
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf, { mergePages: false });
  return { pages: text.map(plain), bytes, pdf };
}

/** Where every run of text stands on a page, in points from its left and lower edge. */
async function runsOf({ pdf }: Awaited<ReturnType<typeof read>>, page: number) {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.flatMap((item) =>
    "str" in item && item.str.trim()
      ? [{ text: item.str, left: item.transform[4], right: item.transform[4] + item.width }]
      : [],
  );
}

describe("a month's PDF", () => {
  const usual = read(inventedReport());

  it("names itself and its language, embeds its fonts, has no raster picture", async () => {
    const { bytes, pdf } = await usual;
    const { info } = await getMeta(pdf);
    expect(info).toMatchObject({
      Title: "Marrowbone Dermatology: September 2026",
      Language: "en-US",
      PDFFormatVersion: "1.7",
    });
    const raw = Buffer.from(bytes).toString("latin1");
    const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(raw.match(/\/FontFile[23] /g)).toHaveLength(fonts.length);
    expect(raw).not.toContain("/Subtype /Image");
    expect(raw).toContain("/DisplayDocTitle true");
  });

  it("is the same bytes for the same report", async () => {
    const { bytes: once } = await usual;
    const again = await monthlyPdf(structuredClone(inventedReport()));
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  it("tells on each page whose figures it shows, as of when, and which page it is", async () => {
    const { pages } = await usual;
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain("Marrowbone Dermatology · September 2026");
      expect(page).toContain(
        "As of Sep 30, 2026 · Files loaded through Oct 31, 2026 · Definitions version 7",
      );
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  it("opens with the figures, the bridge to the cent and what to do, and keeps to two pages before the appendix", async () => {
    const { pages } = await usual;
    for (const words of [
      "$227,219",
      "↓ 3.8 % less",
      "Of 851 claims; 552 sent, not judged yet",
      "$585,887.60",
    ])
      expect(pages[0]).toContain(words);
    expect(pages[0]).toContain("= Closing A/R $552,665.59");
    expect(pages[0]).toMatch(/31 claims denied by Aetna|\d+ claims denied by Aetna/);
    expect(pages[1]).toContain("Clearinghouse outage");
    expect(pages[2]).toContain("Appendix");
  });

  it("holds every table with every figure, none cut in two", async () => {
    const report = inventedReport({ payers: ["Aetna", "Medicare Part B", "Cigna"] });
    const { pages } = await read(report);
    const whole = pages.join(" ");
    for (const { id, title, columns, rows } of report.tables) {
      expect(whole, id).toContain(plain(title));
      if (id === "actions" || id === "cash-reconciliation") continue;
      for (const row of rows)
        for (const column of columns)
          if (column.kind !== "text")
            expect(whole, `${id} ${column.id}`).toContain(plain(cellText(column, row)));
    }
  });

  it("sets figures of a column flush right", async () => {
    const report = inventedReport();
    const runs = await runsOf(await usual, 1);
    const [bridge] = report.tables.filter(({ id }) => id === "bridge");
    const edges = ["opening_cents", "payments_cents", "refunds_cents", "closing_cents"].map(
      (id) => {
        const text = moneyExact(Number(bridge?.rows[0]?.[id]));
        return runs.find((run) => run.text.includes(text))?.right ?? Number.NaN;
      },
    );
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(1);
  });
});

describe("a practice of which nothing is known", () => {
  it("says so in sentences instead of empty tables", async () => {
    const { pages } = await read(inventedReport({ isEmpty: true }));
    const whole = pages.join(" ");
    expect(pages[0]).toContain("Not known: it needs");
    expect(pages[0]).toContain("No denied, rejected or unanswered claims are open.");
    expect(whole).toContain("Nothing of this in the month.");
    expect(whole).toContain("No 835 is loaded: what payers paid is not known.");
    expect(whole).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});

describe("forty payers with very long names", () => {
  const payers = Array.from(
    { length: 40 },
    (_, index) =>
      `BLUE CROSS AND BLUE SHIELD OF THE GREATER NORTHERN PLAINS AND LAKES, PLAN ${index + 1}`,
  );

  it("wraps names, repeats heads, clips nothing, and still hands over two pages", async () => {
    const report = inventedReport({
      payers,
      practice:
        "Marrowbone Dermatology and Dermatologic Surgery Associates of the Upper Valley, LLC",
    });
    const document = await read(report);
    const { pages, pdf } = document;
    expect(pages[2]).toContain("Appendix");
    expect(pages[1]).toMatch(/\d+ other payers/);
    for (const payer of payers) expect(pages.slice(2).join(" ")).toContain(payer);
    const withHead = pages.filter((page) => page.includes("Open with insurance"));
    expect(withHead.length).toBeGreaterThan(1);
    for (let page = 1; page <= pdf.numPages; page += 1)
      for (const { left, right, text } of await runsOf(document, page)) {
        expect(left, text).toBeGreaterThan(40);
        expect(right, text).toBeLessThan(612 - 40);
      }
  });
});

describe("filters", () => {
  it("stand on the first page and at every foot; checks are not cut by them", async () => {
    const report = inventedReport();
    const { pages } = await read({
      ...report,
      filterWords: [{ title: "Payer", text: "Aetna, Żywiec Health ≥ 2" }],
      tables: report.tables.filter(({ id }) => id !== "cash-reconciliation"),
    });
    expect(pages[0]).toContain("Only Payer: Aetna, Żywiec Health ≥ 2");
    for (const page of pages) expect(page).toContain("· Payer: Aetna");
    expect(pages[0]).toContain("of a part of it there is no such statement");
  });
});
