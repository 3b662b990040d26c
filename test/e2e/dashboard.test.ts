import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "../app/signed-in.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { focusedHref, footCents, listTotal, sumOfColumn } from "./claims-list.ts";
import { type Dashboard, startDashboard, today } from "./dashboard.ts";
import { axeFindings, centsIn, sidewaysOverflow, type VisitOptions, visit } from "./visit.ts";

const filters = "payer-class=commercial&basis=submission";
const pages = [
  "/",
  "/aging",
  "/denials",
  "/payments",
  "/acceptance",
  "/worklist",
  "/claims?status=denied",
  "/audit",
  "/loads",
  "/loads?show=files",
  "/loads?show=issues",
  "/loads?show=cash",
  "/loads?show=tie-out",
  "/definitions?q=denial",
];

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

  test("from a tile through breakdown, list and claim to the raw segment and back, filters stay and sums agree", async () => {
    const visitor = await start();
    const { page } = visitor;
    await visitor.open(`/?${filters}`);
    await page.locator('main a[href^="/aging"]').first().click();
    await page.waitForURL(/\/aging\?/);
    expectFilters(page.url());

    const cells = page.locator('main table a[href^="/claims?"][href*="bucket="]');
    const cell = cells.filter({ hasText: "$" }).first();
    const inCell = await cell.innerText();
    await cell.click();
    await page.waitForURL(/\/claims\?/);
    expectFilters(page.url());
    const list = page.url();
    const { claims, openCents } = await listTotal(page);
    // The cell shows whole dollars.
    expect(Math.round(openCents / 100)).toBe(centsIn(inCell) / 100);
    if (claims <= 100) expect(await sumOfColumn(page, "Open")).toBe(openCents);

    expect(await exportedSum(list, "Open", await signIn(dashboard.url, "owner"))).toBe(openCents);

    await page.locator("main tbody th a").first().click();
    await page.getByText(`1 of ${claims.toLocaleString("en-US")}`, { exact: true }).waitFor();
    expectFilters(page.url());
    const open = await footCents(page, "lines", "Open");
    expect(await footCents(page, "ledger", "Open after")).toBe(open);

    await page.locator('#ledger a[href*="source="]').first().click();
    await page.locator("#source figure li").first().waitFor();
    expectFilters(page.url());
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
    const second = await focusedHref(page);
    expect(second).toMatch(/^\/claims\//);
    await page.keyboard.press("Enter");
    await page.getByText(/^2 of /).waitFor();
    await page.keyboard.press("j");
    await page.getByText(/^3 of /).waitFor();
    await page.keyboard.press("k");
    await page.getByText(/^2 of /).waitFor();
    await page.getByRole("link", { name: /Back to/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\?/);
    await expect.poll(() => focusedHref(page)).toBe(second);
    expectFilters(page.url());
    await visitor.leave();
  });

  test("a drill is a chip in words that can be taken away; an empty list says which filter to loosen", async () => {
    const visitor = await start();
    const { page } = visitor;
    await visitor.open("/claims?status=denied");
    await page.getByRole("searchbox", { name: /Find in this list/ }).fill("NOBODYHASTHISNAME");
    await page.keyboard.press("Enter");
    await page.getByText("No claim fits all of this").waitFor();
    await page
      .getByRole("link", { name: /^Without Found by “NOBODY/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Remove: Status denied" }).waitFor();
    await expect.poll(async () => (await listTotal(page)).claims).toBeGreaterThan(0);
    const denied = await listTotal(page);
    await page.getByRole("link", { name: "Remove: Status denied" }).click();
    await expect.poll(async () => (await listTotal(page)).claims).toBeGreaterThan(denied.claims);
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

  for (const scheme of ["light", "dark"] as const) {
    test(`axe finds nothing on any page, ${scheme}`, { timeout: 240_000 }, async () => {
      const visitor = await start({ scheme });
      const found: string[] = [];
      for (const path of [...pages, `/claims/${await deniedClaim(dashboard)}`]) {
        await visitor.open(path);
        found.push(...(await axeFindings(visitor.page)).map((finding) => `${path} ${finding}`));
      }
      expect(found).toEqual([]);
      await visitor.leave();
    });
  }

  test("at 390 pixels no page scrolls sideways", { timeout: 120_000 }, async () => {
    const visitor = await start({ width: 390, height: 844 });
    const wide: string[] = [];
    for (const path of [...pages, `/claims/${await deniedClaim(dashboard)}`]) {
      await visitor.open(path);
      const pixels = await sidewaysOverflow(visitor.page);
      if (pixels > 0) wide.push(`${path}: ${pixels}`);
    }
    expect(wide).toEqual([]);
    await visitor.leave();
  });
});

/** A claim that was denied: its page has nearly everything a page can have. */
async function deniedClaim(dashboard: Dashboard): Promise<string> {
  const rows: unknown = JSON.parse(
    await dashboard.run("query", "claims", "--as-of", today, "--format", "json"),
  );
  const claims: unknown[] = Array.isArray(rows) ? rows : [];
  for (const claim of claims) {
    if (typeof claim !== "object" || claim === null) continue;
    if ("claim_id" in claim && "status" in claim && claim.status === "denied")
      return String(claim.claim_id);
  }
  throw new Error("No claim of the invented practice was denied.");
}

/** Sum of a column of the list's CSV export. */
async function exportedSum(list: string, column: string, cookie: string): Promise<number> {
  const address = list.replace("/claims?", "/export/claims?");
  const csv = await (await fetch(address, { headers: { Cookie: cookie } })).text();
  const [head = "", ...rows] = csv.trim().split("\r\n");
  // Cells before it may hold quoted commas: count from the end, where none do.
  const fromEnd = head.split(",").indexOf(column) - head.split(",").length;
  const dollars = rows.reduce(
    (sum, row) =>
      sum +
      Number(
        row
          .replaceAll(/"[^"]*"/g, "")
          .split(",")
          .at(fromEnd),
      ),
    0,
  );
  return Math.round(100 * dollars);
}

function expectFilters(url: string): void {
  const search = new URL(url).searchParams;
  expect([search.get("payer-class"), search.get("basis")]).toEqual(["commercial", "submission"]);
}

function sortedSearch(url: string): string {
  const search = new URL(url).searchParams;
  search.sort();
  return search.toString();
}
