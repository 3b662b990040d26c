import { generate } from "otplib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, password, people, startDashboard } from "./dashboard.ts";
import { axeFindings, settled, sidewaysOverflow, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("the second factor, by the keyboard alone", () => {
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

  /** Tabs to what has the name, and presses Enter there. */
  const press = async (page: Page, role: "button" | "link", name: string | RegExp) => {
    const target = page.getByRole(role, { name });
    await target.waitFor();
    for (let tabs = 0; tabs < 80; tabs += 1) {
      if (await target.evaluate((each) => each === document.activeElement)) {
        await page.keyboard.press("Enter");
        return;
      }
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  const heading = async (page: Page, name: string) => {
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await settled(page);
  };
  /** Types into what has the focus, and sends the form. */
  const answer = async (page: Page, label: string | RegExp, text: string) => {
    const field = page.getByLabel(label);
    await field.waitFor();
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const signIn = async (page: Page, email: string) => {
    await heading(page, "Sign in");
    await page.getByLabel("E-mail").focus();
    await page.keyboard.type(email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
  };
  const stepNow = () => Math.floor(Date.now() / 30_000);
  /** A code of a step after the one given: a code is taken once, so the next one may have to be waited for. */
  const codeAfter = async (secret: string, step: number) => {
    await expect.poll(stepNow, { timeout: 90_000, interval: 500 }).toBeGreaterThanOrEqual(step);
    const next = Math.max(step + 1, stepNow());
    return { code: await generate({ secret, epoch: next * 30 }), step: next };
  };
  /** From the page that asks for the password to the recovery codes. */
  const enrol = async (page: Page) => {
    await answer(page, "Your password again", password);
    await heading(page, "Scan this with your app");
    expect(await page.getByRole("img", { name: /QR code/ }).count()).toBe(1);
    const secret = ((await page.locator("[data-secret]").textContent()) ?? "").replaceAll(" ", "");
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(page.url()).not.toContain(secret);
    const step = stepNow();
    const found = await axeFindings(page);
    await answer(page, "Six digits", await generate({ secret, epoch: step * 30 }));
    await heading(page, "Keep these recovery codes");
    const codes = await page.locator("[data-recovery-codes] li").allTextContents();
    expect(codes).toHaveLength(10);
    found.push(...(await axeFindings(page)));
    expect(found).toEqual([]);
    return { secret, step, codes };
  };

  for (const [width, scheme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const)
    test(`a sign-in on a new browser is told of in the others, which sign it out, ${scheme}, ${width} pixels`, async () => {
      const who = width === 390 ? "viewer" : "manager";
      const visitor = await visit(browser, dashboard.url, { as: who, width, scheme });
      const { page } = visitor;
      const note = page.getByRole("region", { name: "New sign-ins" });
      await visitor.open("/aging");
      expect(await note.count()).toBe(0);

      const other = await visit(browser, dashboard.url, { as: null, width, scheme });
      await other.open("/login");
      await signIn(other.page, people[who].email);
      await other.page.getByText(/It is this browser; your other browsers say so too/).waitFor();
      await press(other.page, "button", "All right");
      await other.page.getByText(/It is this browser/).waitFor({ state: "hidden" });

      await visitor.open("/aging");
      await note.getByText(/^New sign-in: Chrome on Linux, /).waitFor();
      const found = await axeFindings(page);
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      await press(page, "button", "Sign it out");
      await heading(page, "Your account");
      await page.getByText(/Whoever was there knew your password: change it now/).waitFor();
      await note.waitFor({ state: "hidden" });
      found.push(...(await axeFindings(page)));
      await visitor.open("/account/second-factor");
      found.push(...(await axeFindings(page)));
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      expect(found).toEqual([]);
      await visitor.leave();
      await other.page.goto(`${dashboard.url}/aging`);
      await heading(other.page, "Sign in");
      await other.page.context().close();
    });

  test("an owner sets it up, signs in with a code and with a recovery code, and demands it of all", {
    timeout: 300_000,
  }, async () => {
    const visitor = await visit(browser, dashboard.url, { as: "owner" });
    const { page } = visitor;
    await visitor.open("/account");
    await press(page, "link", "Set it up");
    await heading(page, "Set up the second factor");
    const { secret, step, codes } = await enrol(page);
    const file = await page.getByRole("link", { name: "Download as text" }).getAttribute("href");
    expect(decodeURIComponent(file ?? "")).toContain(codes.join("\r\n"));
    await press(page, "link", "I have kept them, go on");
    await heading(page, "Your account");
    await page.getByText(/10 recovery codes left/).waitFor();

    await press(page, "button", "Sign out here");
    await signIn(page, people.owner.email);
    await heading(page, "Code of your app");
    expect(await axeFindings(page)).toEqual([]);
    // The password alone opens nothing.
    await page.goto(`${dashboard.url}/claims`);
    await heading(page, "Sign in");
    await signIn(page, people.owner.email);
    await heading(page, "Code of your app");
    const next = await codeAfter(secret, step);
    await answer(page, "Six digits", next.code);
    await heading(page, "Claims");

    await visitor.open("/account");
    await press(page, "button", "Sign out here");
    await signIn(page, people.owner.email);
    await heading(page, "Code of your app");
    await press(page, "link", "Use a recovery code");
    await heading(page, "Recovery code");
    await answer(page, "Recovery code", (codes[0] ?? "").toLowerCase());
    await heading(page, "Second factor");
    await page
      .getByText(/You signed in with a recovery code\. 9 recovery codes are left/)
      .waitFor();
    await press(page, "link", "Go on to where you wanted");
    await heading(page, "Overview");

    await visitor.open("/settings/people");
    await press(page, "button", "Demand it of all");
    await page.getByText("A second factor is demanded of all from the next sign-in on.").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const biller = await visit(browser, dashboard.url, { as: null });
    await biller.page.goto(`${dashboard.url}/claims?status=denied`);
    await signIn(biller.page, people.biller.email);
    await heading(biller.page, "Set up the second factor");
    expect(await biller.page.getByRole("navigation").count()).toBe(0);
    await biller.page.goto(`${dashboard.url}/worklist`);
    await heading(biller.page, "Set up the second factor");
    await biller.page.goto(`${dashboard.url}/claims?status=denied`);
    await heading(biller.page, "Set up the second factor");
    await enrol(biller.page);
    await press(biller.page, "link", "I have kept them, go on");
    await biller.page.waitForURL(/\/claims\?status=denied/);
    await biller.page.locator("[data-total]").waitFor();

    // The owner takes the biller's factor off: signed out at once, and led to set it up anew.
    await visitor.open("/settings/people");
    await press(page, "link", people.biller.name);
    // A screen left open is not enough: the own password and a code are asked again.
    const takeOff = page.locator("form").filter({ hasText: /second factor off/ });
    await takeOff.getByLabel("Your own password").focus();
    await page.keyboard.type(password);
    await page.keyboard.press("Tab");
    await page.keyboard.type(codes[1] ?? "");
    await press(page, "button", /Take Bea Lindqvist.s second factor off/);
    await page.getByText(/second factor is off; Bea Lindqvist is signed out/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await biller.page.goto(`${dashboard.url}/claims`);
    await signIn(biller.page, people.biller.email);
    await heading(biller.page, "Set up the second factor");
    await biller.page.context().close();
    await page.context().close();
  });
});
