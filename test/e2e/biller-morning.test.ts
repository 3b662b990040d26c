import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, password, people, startDashboard } from "./dashboard.ts";
import { focusByTab } from "./focus-by-tab.ts";
import { settled, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("a biller's morning", { timeout: 120_000 }, () => {
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

  test("by the keyboard alone: sign in, understand, copy, log a call, go on, undo", async () => {
    const visitor = await visit(browser, dashboard.url, { as: null });
    const { page } = visitor;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const { keyboard } = page;

    await visitor.open("/login");
    // The cursor stands where typing begins.
    await page.locator("input[name=email]:focus").waitFor();
    await keyboard.type(people.biller.email);
    await tabTo(page, "password");
    await keyboard.type(password);
    await keyboard.press("Enter");
    await page.waitForURL(/\/worklist/);
    await settled(page);

    // To the denials: the palette takes any page, filter or view; the queue is a link before the list.
    await page.getByRole("navigation", { name: "Queues" }).waitFor();
    await keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Go to" }).waitFor();
    await keyboard.type("den");
    await keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Go to" }).waitFor({ state: "detached" });
    await focusByTab(page, /^Denied/);
    await keyboard.press("Enter");
    await page.waitForURL(/queue=denied/);
    // The address is there before its list.
    const queues = page.getByRole("navigation", { name: "Queues" });
    await queues
      .locator("a[aria-current=true]")
      .filter({ hasText: /^Denied/ })
      .waitFor();
    await settled(page);

    // The first claim at a glance, then its page.
    await keyboard.press("j");
    await keyboard.press(" ");
    const standing = page.locator("[data-standing]");
    await standing.waitFor();
    const said = await standing.innerText();
    expect(said).toMatch(/denied .*\([A-Z]{2}-\w+/);
    await keyboard.press(" ");
    await standing.waitFor({ state: "detached" });
    await keyboard.press("Enter");
    await page.waitForURL(/\/claims\/[^?]+\?.*list=worklist/);
    await settled(page);
    const first = claimOf(page);
    await page.getByText(said).first().waitFor();
    await page.getByText("What to do next").waitFor();

    // The payer's control number, by the key beside it.
    const copy = page.getByRole("button", { name: /^Copy payer control/i }).first();
    const key = await copy.getAttribute("aria-keyshortcuts");
    await keyboard.press(key ?? "");
    await page
      .getByRole("status")
      .getByText(/copied/i)
      .waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toBe("");
    expect(await page.locator("main").innerText()).toContain(copied);

    // A call with a next date.
    await keyboard.press("l");
    await page.getByRole("button", { name: "Log contact" }).last().waitFor();
    await focusByTab(page, /Payer’s reference/);
    await keyboard.type("CALL-4711");
    await focusByTab(page, /^\+7 d$/);
    await keyboard.press("Enter");
    await focusByTab(page, /^Log contact$/);
    await keyboard.press("Enter");
    await page.getByText("CALL-4711").first().waitFor();

    // The next one is another claim, of the same queue; the first one rests now.
    await keyboard.press("w");
    await page.waitForURL((url) => url.pathname !== `/claims/${first}`);
    await page
      .locator(`input[name=after][value="${claimOf(page)}"]`)
      .waitFor({ state: "attached" });
    expect(new URL(page.url()).searchParams.get("queue")).toBe("denied");
    expect(claimOf(page)).not.toBe(first);

    // A status here, and back again.
    await keyboard.press("s");
    await page.getByRole("listbox", { name: "Status" }).waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText(/in review/i)
      .waitFor();
    await settled(page);
    await blur(page);
    await keyboard.press("u");
    await page
      .getByRole("status")
      .getByText(/taken back/i)
      .waitFor();
    await settled(page);

    // The call stands: the claim rests in the list.
    await visitor.open("/worklist?queue=all&resting=1");
    await page.locator(`main tbody a[href^="/claims/${first}?"]`).waitFor();
    await visitor.leave();
  });

  test("two billers at once never get the same claim, and see what the other has open", async () => {
    const [one, two] = await Promise.all([
      visit(browser, dashboard.url, { as: "biller" }),
      visit(browser, dashboard.url, { as: "biller2" }),
    ]);
    await Promise.all([one.open("/worklist?queue=all"), two.open("/worklist?queue=all")]);
    const open = new Map<Page, string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const got = await Promise.all(
        [one.page, two.page].map(async (page) => {
          const before = page.url();
          await page.keyboard.press("w");
          await page.waitForURL((url) => url.href !== before && /^\/claims\//.test(url.pathname));
          await page
            .locator(`input[name=after][value="${claimOf(page)}"]`)
            .waitFor({ state: "attached" });
          return claimOf(page);
        }),
      );
      expect(got[0]).not.toBe(got[1]);
      // Nor the one that the other had open until this turn, unless they left it.
      open.set(one.page, got[0] ?? "");
      open.set(two.page, got[1] ?? "");
    }
    const theirs = open.get(two.page) ?? "";
    await one.open("/worklist?queue=all");
    const row = one.page.locator(`main tbody tr:has(a[href^="/claims/${theirs}?"])`);
    await row.getByText(`${people.biller2.name} has it open`).waitFor();
    await Promise.all([one.leave(), two.leave()]);
  });
});

function claimOf(page: Page): string {
  return new URL(page.url()).pathname.replace("/claims/", "");
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 30; press += 1) {
    const now = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    if (now === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to the field ${name}.`);
}

async function blur(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
