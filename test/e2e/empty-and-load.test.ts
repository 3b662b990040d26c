import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "../app/signed-in.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { listTotal } from "./claims-list.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, sidewaysOverflow, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("the dashboard on an empty home, and while a load runs", () => {
  let dashboard: Dashboard;
  let browser: Browser;

  beforeAll(async () => {
    dashboard = await startDashboard({ isFilled: false });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  test("an empty warehouse says how to fill it, on every page", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const visitor = await visit(browser, dashboard.url, { width: 390, scheme });
      for (const path of ["/", "/aging", "/claims", "/loads", "/definitions"]) {
        await visitor.open(path);
        const way = path === "/loads" ? /drop files and folders here/ : /load|definition/i;
        expect(await visitor.page.locator("main").textContent()).toMatch(way);
        expect(await sidewaysOverflow(visitor.page)).toBeLessThanOrEqual(0);
        expect(await axeFindings(visitor.page)).toEqual([]);
      }
      await visitor.leave();
    }
  });

  test("a load while the dashboard is up shows its numbers without a restart, and pages answer meanwhile", async () => {
    const visitor = await visit(browser, dashboard.url);
    const { page } = visitor;
    await visitor.open("/claims");
    const cookie = await signIn(dashboard.url, "biller");
    let isLoading = true;
    const loading = dashboard.run("load", dashboard.files, "--json").finally(() => {
      isLoading = false;
    });
    // Awaited below; until then its failure is no unhandled one.
    loading.catch(() => undefined);
    const answers = await askWhile(`${dashboard.url}/claims`, cookie, () => isLoading);
    await loading;
    expect(answers).toBeGreaterThan(1);
    await page.getByRole("link", { name: "Loads" }).first().click();
    await page.waitForURL(/\/loads/);
    await page.getByRole("link", { name: "Claims" }).first().click();
    await page.waitForURL(/\/claims/);
    const { claims } = await listTotal(page);
    expect(claims).toBeGreaterThan(300);
    await visitor.leave();
  });
});

/** Asks for a page again and again; every answer must be good. Gives how many there were. */
async function askWhile(url: string, cookie: string, isOn: () => boolean): Promise<number> {
  let answers = 0;
  while (isOn()) {
    const response = await fetch(url, { headers: { Cookie: cookie } });
    await response.text();
    expect(response.status).toBe(200);
    answers += 1;
  }
  return answers;
}
