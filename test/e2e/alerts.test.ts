import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "../app/signed-in.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { listTotal } from "./claims-list.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, settled, sidewaysOverflow, visit } from "./visit.ts";

/** A month after the last file: by then nobody's 835s arrive any more. */
const later = { DERMLEDGER_TODAY: "2026-12-20" };

describe.skipIf(!hasBrowser)("an alert", { timeout: 240_000 }, () => {
  let dashboard: Dashboard;
  let browser: Browser;

  beforeAll(async () => {
    dashboard = await startDashboard({ isFilled: false, env: later });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  test("comes after a load, is on the bell, leads to its claims, and is marked seen", async () => {
    await dashboard.run("load", dashboard.files, "--json");
    const cookie = await signIn(dashboard.url, "manager");
    const count = async () => {
      const answer = await fetch(`${dashboard.url}/alerts`, { headers: { Cookie: cookie } });
      return /No 835 from anyone since/.test(await answer.text());
    };
    await expect.poll(count, { timeout: 120_000, interval: 1_000 }).toBe(true);

    const visitor = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = visitor;
    await visitor.open("/aging");
    await page.locator("[data-new-alerts]").waitFor();
    await page.getByRole("link", { name: /^Alerts, \d+ new/ }).click();
    await page.waitForURL(/\/alerts/);
    await settled(page);
    const item = page.locator("[data-alert]").filter({ hasText: "No 835 from anyone since" });
    await item.getByText("Why it fired").click();
    await item.getByText(/much longer than it ever takes/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);

    await item.getByRole("link", { name: "See the claims" }).click();
    await page.waitForURL(/\/claims\?/);
    expect((await listTotal(page)).claims).toBeGreaterThan(5);
    await visitor.open("/alerts");
    await item.getByRole("button", { name: /^Mark seen/ }).click();
    const seen = page.locator("section").filter({ hasText: "Seen, still so" });
    await seen.getByText(/No 835 from anyone since/).waitFor();

    await visitor.open("/settings/alerts");
    await page.locator("[data-smtp]").filter({ hasText: "nothing leaves this machine" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await visitor.leave();
  });

  test("is set in one form: a wrong amount is said beside its field, a right one is written as one reads it", async () => {
    const { page, open } = await visit(browser, dashboard.url, { as: "manager" });
    await open("/settings/alerts");
    const least = page.locator("[data-rule=remittances_stop]").getByLabel("From, $");
    expect(await least.inputValue()).toBe("1,000");
    await least.fill("some");
    await page.getByRole("button", { name: "Save the rules" }).click();
    await page.getByText("✕ Write dollars, such as 1,000. Nothing was saved.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(() => least.evaluate((each) => each === document.activeElement)).toBe(true);
    // By the keyboard alone: corrected, sent, and written as one reads it.
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2500");
    await page.keyboard.press("Enter");
    await page.getByText("Saved: 835s stop arriving, on, from $2,500").first().waitFor();
    await expect.poll(() => least.inputValue()).toBe("2,500");
    // The refused amount stands in the console, so the visit is not held to have said nothing.
    await page.context().close();
  });
});
