import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, settled, visit } from "./visit.ts";

/** Focuses what is there, and presses a key on it: nothing here is done by the mouse. */
async function press(page: Page, name: RegExp | string, role: "link" | "button", key = "Enter") {
  const one = page.getByRole(role, { name }).first();
  await one.waitFor();
  await one.focus();
  await page.keyboard.press(key);
}

describe.skipIf(!hasBrowser)("a project, by the keyboard", { timeout: 180_000 }, () => {
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

  test("from a figure of bundled denials to one call on all of them, and its outcome", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/denials");
    await press(page, /^Make a project: .*, CO-97$/, "link");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/owed by insurance/).waitFor();
    const claims = Number(/(\d+) claims?/.exec(await dialog.locator("form").innerText())?.[1]);
    await expect(dialog.getByRole("textbox").inputValue()).resolves.toMatch(/, bundled, /);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("textbox").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/projects\/[\w-]{36}/);
    await page.getByText(`Made of ${claims} claim`).waitFor();
    await settled(page);
    expect(await page.locator("main tbody tr").count()).toBe(claims);

    // One call: one reference, one outcome, one next date, on each claim.
    await page.keyboard.press("l");
    await dialog.getByLabel("Minutes").fill("20");
    await dialog.getByLabel("Payer’s reference").fill("CALL-31");
    await dialog.getByRole("button", { name: "+7 d" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Log contact" }).focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    const done = page.getByRole("list", { name: "What was done" });
    await done.getByText(/reference CALL-31, 20 minutes/).waitFor();
    await page.getByText(/20 min in 1 contact for all/).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // Its claim says so, and leads back.
    const address = new URL(page.url()).pathname;
    const claim = page.locator("main tbody tr a").first();
    await claim.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\/c/);
    await page
      .getByText(/reference CALL-31/)
      .first()
      .waitFor();
    if (claims > 1)
      await page
        .getByText(new RegExp(`with ${claims - 1} other claims?`))
        .first()
        .waitFor();
    await page.locator(`a[href^="${address}"]`).first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(address));
    await settled(page);

    await press(page, "Close the project", "button");
    await dialog.getByLabel("What came of it").selectOption("recovered");
    await dialog.getByRole("button", { name: "Close the project" }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("note")
      .getByText(/^Closed .*: recovered/)
      .waitFor();
    await manager.open("/projects?state=closed");
    await page.locator("main tbody tr").first().getByText("Recovered").waitFor();
    await manager.leave();
  });
});
