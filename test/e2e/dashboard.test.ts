import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import {
  axeFindings,
  centsIn,
  countIn,
  settled,
  sidewaysOverflow,
  type VisitOptions,
  visit,
} from "./visit.ts";

const filters = "payer-class=commercial&basis=submission";

describe.skipIf(!hasBrowser)("the dashboard on an invented practice", () => {
  let dashboard: Dashboard;
  let browser: Browser;

  beforeAll(async () => {
    dashboard = await startDashboard({ isFilled: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  const start = (options: VisitOptions = {}) => visit(browser, dashboard.url, options);

  /** A claim that was denied: its page has everything a page can have. */
  async function deniedClaim(): Promise<string> {
    const rows: unknown = JSON.parse(
      await dashboard.run("query", "claims", "--as-of", "2026-11-20", "--format", "json"),
    );
    if (!Array.isArray(rows)) throw new Error("claims gave no rows");
    const row: unknown =
      rows.find((each) => /denied/.test(each.status) && each.paid_cents > 0) ??
      rows.find((each) => /denied/.test(each.status));
    if (typeof row !== "object" || row === null || !("claim_id" in row))
      throw new Error("no claim was denied");
    return String(row.claim_id);
  }

  test("from a tile through breakdown, list and claim to the raw segment and back, filters stay and sums agree", async () => {
    const visitor = await start();
    const { page } = visitor;
    await visitor.open(`/?${filters}`);
    await page.locator('main a[href^="/aging"]').first().click();
    await page.waitForURL(/\/aging\?/);
    await settled(page);
    expectFilters(page.url());

    const cell = page
      .locator('main table a[href^="/claims?"][href*="bucket="]')
      .filter({ hasText: "$" })
      .first();
    const inCell = centsIn((await cell.getAttribute("title")) ?? (await cell.textContent()));
    await cell.click();
    await page.waitForURL(/\/claims\?/);
    await settled(page);
    expectFilters(page.url());
    const list = page.url();
    const headline = await page
      .locator("main")
      .getByText(/claims? · \$/)
      .first()
      .textContent();
    expect(Math.abs(centsIn(headline) - inCell)).toBeLessThan(100);
    const claims = countIn(headline, "claims?");
    const openSums = await sumOfColumn(page, "Open");
    if (claims <= 100) expect(openSums).toBe(centsIn(headline));

    await page.locator("main tbody th a").first().click();
    await page.waitForURL(/\/claims\/[^?]+\?/);
    await settled(page);
    expectFilters(page.url());
    expect(
      await page.getByText(`1 of ${claims.toLocaleString("en-US")}`, { exact: true }).count(),
    ).toBe(1);
    const lines = await page.locator("#lines tfoot td.num").allTextContents();
    const ledger = await page.locator("#ledger tfoot td.num").allTextContents();
    const heads = await page.locator("#lines thead th.num").allTextContents();
    const open = lines[heads.indexOf("Open") - heads.indexOf("Charge")];
    expect(centsIn(open ?? null)).toBe(centsIn(ledger[0] ?? null));

    await page.locator('#ledger a[href*="source="]').first().click();
    await page.waitForURL(/source=/);
    await settled(page);
    expectFilters(page.url());
    expect(await page.locator("#source [aria-current=true], #source li").count()).toBeGreaterThan(
      0,
    );
    expect(await page.locator("#source").textContent()).toMatch(/as received/);

    await page.getByRole("link", { name: /Back to/ }).click();
    await page.waitForURL(/\/claims\?/);
    expect(sortedSearch(page.url())).toBe(sortedSearch(list));
    await visitor.leave();
  });

  test("the keyboard alone goes down a list, into a claim, on to the next one and back", async () => {
    const visitor = await start();
    const { page } = visitor;
    await visitor.open(`/claims?${filters}`);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(second).toMatch(/^\/claims\//);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\/[^?]+\?/);
    await settled(page);
    expect(await page.getByText(/^2 of /).count()).toBe(1);
    await page.keyboard.press("j");
    await page.getByText(/^3 of /).waitFor();
    await page.keyboard.press("k");
    await page.getByText(/^2 of /).waitFor();
    await page.getByRole("link", { name: /Back to/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\?/);
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(second);
    expectFilters(page.url());
    await visitor.leave();
  });

  test("a drill is a chip in words that can be taken away; an empty list says which filter to loosen", async () => {
    const visitor = await start();
    const { page } = visitor;
    await visitor.open("/claims?status=denied&search=NOBODYHASTHISNAME");
    await page.getByText("No claim fits all of this").waitFor();
    await page.getByRole("link", { name: /Without ““NOBODYHASTHISNAME””/ }).click();
    await page.waitForURL((url) => !url.search.includes("NOBODY"));
    await settled(page);
    const denied = countIn(
      await page
        .locator("main")
        .getByText(/claims? · \$/)
        .first()
        .textContent(),
      "claims?",
    );
    await page.getByRole("link", { name: "Remove: Status denied" }).click();
    await page.waitForURL((url) => !url.search.includes("status"));
    await settled(page);
    const all = countIn(
      await page
        .locator("main")
        .getByText(/claims? · \$/)
        .first()
        .textContent(),
      "claims?",
    );
    expect(all).toBeGreaterThan(denied);
    await visitor.leave();
  });

  test("a month typed in stands beside the bridge with its difference, and goes when emptied", async () => {
    const visitor = await start();
    const { page } = visitor;
    await visitor.open("/loads?show=tie-out");
    await page.getByLabel("Month", { exact: true }).fill("2026-10");
    await page.getByLabel("Charges").fill("1,000.00");
    await page.getByRole("button", { name: "Save the month" }).click();
    await page.getByText("Oct 2026 saved.").waitFor();
    await page.getByRole("cell", { name: "$1,000.00" }).waitFor();
    await page.getByLabel("Month", { exact: true }).fill("2026-10");
    await page.getByRole("button", { name: "Save the month" }).click();
    await page.getByText("Oct 2026 removed.").waitFor();
    await visitor.leave();
  });

  const pages = [
    "/",
    "/aging",
    "/denials",
    "/payments",
    "/acceptance",
    "/claims?status=denied",
    "/loads",
    "/loads?show=files",
    "/loads?show=issues",
    "/loads?show=cash",
    "/loads?show=tie-out",
    "/definitions",
  ];

  for (const scheme of ["light", "dark"] as const) {
    test(`axe finds nothing on any page, ${scheme}`, async () => {
      const visitor = await start({ scheme });
      const found: string[] = [];
      for (const path of [...pages, `/claims/${await deniedClaim()}`]) {
        await visitor.open(path);
        found.push(...(await axeFindings(visitor.page)).map((finding) => `${path} ${finding}`));
      }
      expect(found).toEqual([]);
      await visitor.leave();
    });
  }

  test("at 390 pixels no page scrolls sideways", async () => {
    const visitor = await start({ width: 390, height: 844 });
    const wide: string[] = [];
    for (const path of [...pages, `/claims/${await deniedClaim()}`]) {
      await visitor.open(path);
      const pixels = await sidewaysOverflow(visitor.page);
      if (pixels > 0) wide.push(`${path}: ${pixels}`);
    }
    expect(wide).toEqual([]);
    await visitor.leave();
  });
});

function expectFilters(url: string): void {
  const search = new URL(url).searchParams;
  expect([search.get("payer-class"), search.get("basis")]).toEqual(["commercial", "submission"]);
}

function sortedSearch(url: string): string {
  const search = new URL(url).searchParams;
  search.sort();
  return search.toString();
}

/** Sum of a money column's cells on the page shown. */
async function sumOfColumn(page: import("playwright-core").Page, header: string): Promise<number> {
  const heads = await page.locator("main thead th").allTextContents();
  const at = heads.findIndex((text) => text.replace(/[↑↓\s]/g, "") === header);
  const cells = await page.locator(`main tbody tr > :nth-child(${at + 1})`).allTextContents();
  return cells.reduce((sum, text) => sum + centsIn(text), 0);
}
