import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { focusedHref, listTotal } from "./claims-list.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, centsIn, settled, sidewaysOverflow, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("a long list", { timeout: 180_000 }, () => {
  let dashboard: Dashboard;
  let browser: Browser;
  beforeAll(async () => {
    dashboard = await startDashboard({ isFilled: true });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  test("is all of it, in every order as its files are, without a page of it being asked for", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const kept: (string | undefined)[] = [];
    page.on("response", (response) => {
      if (/claims\/(columns|names)/.test(response.url()))
        kept.push(response.headers()["cache-control"]);
    });
    await manager.open("/claims");
    const { claims } = await listTotal(page);
    await page.locator(`table[aria-rowcount="${claims + 2}"]`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator("tbody tr[data-row]").count()).toBeLessThan(80);
    const files = page.url().replace("/claims", "/export/claims");
    await isWalkedAs(page, await exported(page, files));

    for (const [head, sort] of [
      ["Payer", "payer"],
      ["Age", "-age"],
      ["Age", "age"],
      ["Service", "service"],
      ["Claim", "control"],
    ] as const) {
      asked.length = 0;
      await page.getByRole("link", { name: head, exact: true }).click();
      await page.waitForURL(`**sort=${sort}`);
      await settled(page);
      await isWalkedAs(page, await exported(page, `${files}?sort=${sort}`));
      const lists = asked.filter(
        (url) => /claims(\.data|\/columns)/.test(url) && !url.endsWith("_routes=root"),
      );
      expect(lists.length).toBe(sort === "control" ? 1 : 0);
      // What tells one patient or claim from another stands in no address.
      expect(
        asked.filter((url) => /c[\w-]{11}(?![\w-])/.test(url.split("/claims").at(-1) ?? "")),
      ).toEqual([]);
    }
    expect(new Set(kept)).toEqual(new Set(["no-store"]));
    await manager.leave();
  });

  test("by the keyboard: screens, ends, a range to the end, a look; and back where it was left", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    const { keyboard } = page;
    await manager.open("/claims?sort=-charge");
    const { claims, openCents } = await listTotal(page);
    await page.locator(`table[aria-rowcount="${claims + 2}"]`).waitFor();
    const place = () =>
      page.evaluate(() =>
        Number(document.activeElement?.closest("tr")?.getAttribute("aria-rowindex")),
      );
    await keyboard.press("j");
    expect(await place()).toBe(2);
    await keyboard.press("x");
    await keyboard.press("End");
    expect(await place()).toBe(claims + 1);
    await keyboard.press("X");
    const bar = page.getByRole("region", { name: "Selected claims" });
    await bar.getByText(`${claims} claims selected`).waitFor();
    expect(centsIn(await bar.innerText())).toBe(openCents);
    await keyboard.press("Escape");
    await bar.waitFor({ state: "detached" });
    await keyboard.press("PageUp");
    expect(await place()).toBeLessThan(claims - 5);
    await keyboard.press("Home");
    expect(await place()).toBe(2);
    await keyboard.press("PageDown");
    await keyboard.press("PageDown");
    const at = await place();
    expect(at).toBeGreaterThan(20);
    await keyboard.press(" ");
    await page.locator("[data-standing]").waitFor();
    expect(await place()).toBe(at);
    await keyboard.press(" ");

    const scrolled = () => page.locator(".long-scroll").evaluate((node) => node.scrollTop);
    const [top, href] = [await scrolled(), await focusedHref(page)];
    expect(top).toBeGreaterThan(300);
    await page.waitForTimeout(200);
    await keyboard.press("Enter");
    await page.waitForURL(/\/claims\/c/);
    await settled(page);
    await page.goBack();
    await page.locator(`a[href="${href}"]`).waitFor();
    await expect.poll(scrolled).toBe(top);
    await manager.leave();
  });

  test("is cut to a payer before the server answers, to what the server says", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/claims");
    const all = await listTotal(page);
    await page.locator(`table[aria-rowcount="${all.claims + 2}"]`).waitFor();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    let answer = () => {};
    const isLet = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/claims.data*", async (route) => {
      await isLet;
      await route.continue();
    });
    await page.getByRole("button", { name: "Payer", exact: true }).press("Enter");
    await page.getByRole("dialog", { name: "Payer" }).getByRole("option").first().click();
    await expect.poll(async () => (await listTotal(page)).claims).toBeLessThan(all.claims);
    const here = await listTotal(page);
    await page.locator(`table[aria-rowcount="${here.claims + 2}"]`).waitFor();
    expect(new URL(page.url()).search).toBe("");
    answer();
    await page.waitForURL("**payer=**");
    await settled(page);
    expect(await listTotal(page)).toEqual(here);
    expect(asked.filter((url) => url.includes("/claims/columns"))).toEqual([]);
    await page.keyboard.press("Escape");
    const files = page.url().replace("/claims", "/export/claims");
    expect(await walked(page)).toEqual(await exported(page, files));
    // And back to all of it, which is still here.
    await page.getByRole("button", { name: "Clear payer" }).click();
    await page.waitForURL((url) => url.search === "");
    await settled(page);
    expect(await listTotal(page)).toEqual(all);
    expect(asked.filter((url) => url.includes("/claims/columns"))).toEqual([]);
    await manager.leave();
  });

  test("fits a phone, the dark and the paper; without scripts it is by pages", async () => {
    const narrow = await visit(browser, dashboard.url, { width: 390, height: 800, scheme: "dark" });
    await narrow.open("/claims");
    await narrow.page.locator(".long-table").waitFor();
    expect(await sidewaysOverflow(narrow.page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(narrow.page)).toEqual([]);
    await narrow.page.emulateMedia({ media: "print" });
    const paper = await narrow.page.locator("main").evaluate((node) => node.scrollHeight);
    expect(paper).toBeLessThan(4_000);
    await narrow.leave();

    const cookies = await browser.newContext({ javaScriptEnabled: false });
    const signedIn = await visit(browser, dashboard.url);
    await cookies.addCookies(await signedIn.page.context().cookies());
    const plain = await cookies.newPage();
    await plain.goto(`${dashboard.url}/claims?page=2`);
    expect(await plain.locator("tbody tr").count()).toBe(100);
    await plain.getByRole("navigation", { name: "Pages of the list" }).waitFor();
    await cookies.close();
    await signedIn.leave();
  });
});

/** A new order is drawn a moment after its address: the walk is taken again until it has come. */
async function isWalkedAs(page: Page, claims: readonly string[]): Promise<void> {
  await expect.poll(() => walked(page), { timeout: 90_000, interval: 500 }).toEqual(claims);
}

/** The claims of the list from its top to its end, as somebody who scrolls through sees them. */
async function walked(page: Page): Promise<string[]> {
  const region = page.locator(".long-scroll");
  const seen = new Map<number, string>();
  const height = await region.evaluate((node) => node.scrollHeight);
  for (let top = 0; top < height; top += 500) {
    await region.evaluate((node, to) => {
      node.scrollTop = to;
    }, top);
    // Rows are drawn when the browser tells of the scroll, names come after: what is read must be the screen scrolled to.
    await page.waitForFunction(() => {
      const {
        left,
        top: from,
        height: all,
      } = document.querySelector(".long-scroll")?.getBoundingClientRect() ?? {
        left: 0,
        top: 0,
        height: 0,
      };
      const isDrawn = [0.3, 0.6, 0.9].every((share) =>
        document.elementFromPoint(left + 60, from + all * share)?.closest("tr"),
      );
      const names = [...document.querySelectorAll("tbody tr[data-row] th")];
      return isDrawn && !names.some((each) => each.textContent === "…");
    });
    const rows = await page
      .locator("tbody tr[data-row]")
      .evaluateAll((each) =>
        each.map(
          (row) =>
            [
              Number(row.getAttribute("data-place")),
              row.querySelector("th")?.textContent ?? "",
            ] as const,
        ),
      );
    for (const [place, text] of rows) seen.set(place, text);
  }
  await region.evaluate((node) => {
    node.scrollTop = 0;
  });
  return [...seen].sort(([a], [b]) => a - b).map(([, text]) => text);
}

async function exported(page: Page, address: string): Promise<string[]> {
  const csv = await (await page.request.get(address)).text();
  return csv
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[0] ?? "");
}
