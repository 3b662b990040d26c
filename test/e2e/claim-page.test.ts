import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, sidewaysOverflow, visit } from "./visit.ts";

const told = (page: Page) => page.getByRole("status").filter({ hasText: "Copied" });

describe.skipIf(!hasBrowser)("a claim's page", () => {
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

  /** Opens the first denied claim as a biller who may use the clipboard. */
  async function openClaim(options: { width?: number; scheme?: "light" | "dark" } = {}) {
    const visitor = await visit(browser, dashboard.url, { as: "biller", ...options });
    await visitor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visitor.open("/claims?status=denied&sort=-open");
    const href = await visitor.page
      .locator("tbody a[href*='/claims/']")
      .first()
      .getAttribute("href");
    await visitor.open(href ?? "");
    return visitor;
  }
  const copied = (page: Page) => page.evaluate("navigator.clipboard.readText()");
  const fact = (page: Page, label: string) =>
    page
      .getByRole("region", { name: "For the payer’s portal" })
      .locator("dl > div", { hasText: new RegExp(`^${label}`) })
      .locator("dd > span")
      .innerText();

  test("copies by one key what a portal asks for, and says so", async () => {
    const { page, leave } = await openClaim();
    expect(await page.title()).toBe("Claim · Dermledger");
    await page.keyboard.press("1");
    await told(page).waitFor();
    expect(await copied(page)).toBe(await fact(page, "Control number"));
    await page.keyboard.press("5");
    await page.getByText("Copied birth date").waitFor();
    expect(await copied(page)).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await page.keyboard.press("c");
    await page.getByRole("menu", { name: "Copy" }).waitFor();
    await page.keyboard.type("Rend");
    await page.keyboard.press("Enter");
    await page.getByText("Copied Rendering NPI").waitFor();
    expect(await copied(page)).toBe(await fact(page, "Rendering NPI"));
    await leave();
  });

  test("steps through the claim's days and back, showing what stood then", async () => {
    const { page, leave } = await openClaim();
    const days = page.getByRole("navigation", { name: "Days of the claim" });
    const events = page.locator("#story li");
    const all = await events.count();
    await page.keyboard.press(",");
    await days.getByText("As it stood on").waitFor();
    await page.keyboard.press(",");
    await expect.poll(() => events.count(), { timeout: 60_000 }).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get("as-of")).not.toBeNull();
    expect(new URL(page.url()).searchParams.get("status")).toBe("denied");
    await days.getByRole("link", { name: "Today" }).click();
    await days.getByText("As it stands today").waitFor();
    expect(await events.count()).toBe(all);
    await leave();
  });

  test("gives the focus back when a form of the follow-up is left", async () => {
    const { page, leave } = await openClaim();
    for (const [key, button] of [
      ["s", "Status"],
      ["n", "Note"],
      ["l", "Log contact"],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator("[aria-label='Follow-up'] [aria-busy] :focus").waitFor();
      await page.keyboard.press("Escape");
      const focused = page.locator("[aria-label='Follow-up'] button:focus");
      await focused.waitFor();
      expect(await focused.innerText()).toContain(button);
    }
    await leave();
  });

  test("marks the values of an answer in its text, with their meaning", async () => {
    const { page, leave } = await openClaim();
    await page.locator("#answers").getByRole("link", { name: "’s answer" }).first().click();
    const text = page.locator("#source");
    await text.getByTitle("paid", { exact: true }).first().waitFor();
    expect(await text.getByTitle("control number").first().innerText()).toBe(
      await fact(page, "Control number"),
    );
    await leave();
  });

  test.each([
    { width: 1440, scheme: "light" },
    { width: 1440, scheme: "dark" },
    { width: 390, scheme: "light" },
  ] as const)(
    "reads well at $width, $scheme",
    async (options) => {
      const { page, leave } = await openClaim(options);
      await page.locator("#answers").getByRole("link", { name: "’s answer" }).first().click();
      await page.locator("#source mark").first().waitFor();
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      expect(await axeFindings(page)).toEqual([]);
      await leave();
    },
    60_000,
  );
});
