import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, password, people, startDashboard } from "./dashboard.ts";
import { axeFindings, settled, sidewaysOverflow, type Visitor, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("people", () => {
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

  const fill = async ({ page }: Visitor, email: string, given: string) => {
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(given);
    await page.getByRole("button", { name: "Sign in" }).click();
  };

  test("someone signs in, lands where they wanted, signs out, and the way back shows nothing", async () => {
    const visitor = await visit(browser, dashboard.url, { as: null });
    const { page } = visitor;
    await visitor.open("/claims?status=denied");
    expect(new URL(page.url()).pathname).toBe("/login");
    expect(await page.locator("nav").count()).toBe(0);
    expect(await page.content()).not.toMatch(/figures made|Data through/);
    await fill(visitor, people.biller.email, password);
    await page.waitForURL(/\/claims\?status=denied/);
    await page.locator("[data-total]").waitFor();
    const other = await page.context().newPage();
    await other.goto(`${dashboard.url}/denials`);
    await settled(other);
    await page.getByRole("button", { name: /Bea Lindqvist, biller/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/login$/);
    await other.waitForURL(/\/login\?next=%2Fdenials$/);
    // The way back may be cut short by the page's own leaving.
    await page.goBack().catch(() => null);
    await page.waitForURL(/\/login/);
    await settled(page);
    expect(await page.locator("[data-total]").count()).toBe(0);
    // What a page asks after the sign-out is refused, and the console says so: no leave() here.
    await page.context().close();
  });

  test("without scripts the sign-in, the account and the sign-out work", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${dashboard.url}/account`);
    await page.getByLabel("E-mail").fill(people.manager.email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/account$/);
    await page.getByLabel("Name").fill("Marcus T. Hale");
    await page.getByRole("button", { name: "Save the name" }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByRole("button", { name: "Sign out here" }).click();
    await page.waitForURL(/\/login$/);
    await context.close();
  });

  test("a session that ended elsewhere leaves the page at the next click, and leads back to it", async () => {
    const visitor = await visit(browser, dashboard.url, { as: "viewer" });
    const { page } = visitor;
    await visitor.open("/aging");
    await page.context().clearCookies();
    await page.getByRole("link", { name: "Denials", exact: true }).first().click();
    await page.waitForURL(/\/login/);
    expect(await page.locator("table").count()).toBe(0);
    await fill(visitor, people.viewer.email, password);
    await page.waitForURL(/\/aging/);
    await page.context().close();
  });

  test("a person sees no way to what the role does not allow, and plain words where the address is typed", async () => {
    const visitor = await visit(browser, dashboard.url, { as: "viewer" });
    const { page } = visitor;
    await visitor.open("/");
    for (const title of ["Loads", "Settings", "Audit", "Worklist"])
      expect(await page.getByRole("link", { name: title, exact: true }).count()).toBe(0);
    await page.goto(`${dashboard.url}/loads`);
    expect(await page.getByRole("heading").textContent()).toBe("Not for your role");
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test("an owner adds someone by a link, changes what the person may do, and locks the person out", async () => {
    const owner = await visit(browser, dashboard.url, { as: "owner" });
    await owner.open("/settings/people");
    await owner.page.getByRole("link", { name: "Add a person" }).click();
    await owner.page.getByLabel("Name", { exact: true }).fill("Nora New");
    await owner.page.getByLabel("E-mail").fill("Nora@Practice.Example");
    await owner.page.getByRole("radio", { name: /^manager/ }).check();
    await owner.page.getByRole("button", { name: "Add the person" }).click();
    const link = (await owner.page.locator("code").textContent()) ?? "";
    expect(link).toMatch(new RegExp(`^${dashboard.url}/setup/[\\w-]{32}$`));

    const nora = await visit(browser, dashboard.url, { as: null });
    await nora.open(new URL(link).pathname);
    await nora.page.getByLabel("Password", { exact: true }).fill("four words in a row");
    await nora.page.getByLabel("Password again").fill("four words in a row");
    await nora.page.getByRole("button", { name: "Set the password and sign in" }).click();
    await nora.page.getByRole("button", { name: /Nora New, manager/ }).waitFor();
    await nora.open("/loads");
    expect(await nora.page.getByRole("heading", { level: 1 }).textContent()).toBe("Loads");
    await nora.open(new URL(link).pathname);
    await nora.page.getByText("This link has ended").waitFor();

    await owner.page.getByRole("link", { name: "Nora New" }).click();
    await owner.page.getByRole("radio", { name: /^viewer/ }).check();
    await owner.page.getByRole("button", { name: "Save", exact: true }).click();
    await owner.page.getByText("Nora New was saved.").waitFor();
    await nora.page.goto(`${dashboard.url}/loads`);
    expect(await nora.page.getByRole("heading").textContent()).toBe("Not for your role");

    await owner.page.getByRole("button", { name: "Disable Nora New" }).click();
    await owner.page.getByText(/can no longer sign in and was signed out/).waitFor();
    await nora.page.goto(`${dashboard.url}/aging`);
    expect(new URL(nora.page.url()).pathname).toBe("/login");
    await fill(nora, "nora@practice.example", "four words in a row");
    await nora.page.getByText("E-mail or password do not fit.").waitFor();
    await nora.page.context().close();
    await owner.leave();
  });

  test("the last owner cannot be taken away", async () => {
    const visitor = await visit(browser, dashboard.url, { as: "owner" });
    const { page } = visitor;
    await visitor.open("/settings/people");
    await page.getByRole("link", { name: people.owner.name }).click();
    await page.getByRole("button", { name: `Disable ${people.owner.name}` }).click();
    await page.getByText(/This is the last owner/).waitFor();
    await page.context().close();
  });

  for (const [width, scheme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const)
    test(`axe finds nothing and nothing scrolls sideways, ${scheme}, ${width} pixels`, async () => {
      const found: string[] = [];
      const look = async (visitor: Visitor, path: string) => {
        await visitor.open(path);
        found.push(...(await axeFindings(visitor.page)).map((finding) => `${path} ${finding}`));
        if ((await sidewaysOverflow(visitor.page)) > 0) found.push(`${path} is too wide`);
      };
      const stranger = await visit(browser, dashboard.url, { as: null, width, scheme });
      for (const path of ["/login", "/setup/ended"]) await look(stranger, path);
      await stranger.leave();
      const owner = await visit(browser, dashboard.url, { width, scheme });
      for (const path of ["/account", "/settings/people", "/settings/people?add"])
        await look(owner, path);
      await owner.page.getByRole("button", { name: /account and sign-out/ }).click();
      await owner.page.getByRole("link", { name: "Your account" }).waitFor();
      found.push(...(await axeFindings(owner.page)).map((finding) => `menu ${finding}`));
      await owner.leave();
      expect(found).toEqual([]);
    });
});

describe.skipIf(!hasBrowser)("the first start", () => {
  test("has one link to make the owner; everything else says where it stands", async () => {
    const dashboard = await startDashboard({ isFilled: false, hasPeople: false });
    const browser = await launchBrowser();
    try {
      const visitor = await visit(browser, dashboard.url, { as: null });
      const { page } = visitor;
      for (const path of ["/", "/claims", "/login"]) {
        await visitor.open(path);
        await page.getByText(/Nobody can sign in yet/).waitFor();
      }
      const setup = /\/setup\/\S+/.exec(dashboard.told())?.[0] ?? "";
      await visitor.open(setup);
      await page.getByLabel("Name").fill("Olivia Owens");
      await page.getByLabel("E-mail").fill("olivia@practice.example");
      await page.getByLabel("Password", { exact: true }).fill("four words in a row");
      await page.getByLabel("Password again").fill("four words in a row");
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "Make the owner and sign in" }).click();
      await page.getByText("Nothing is loaded yet").waitFor();
      await visitor.open(setup);
      await page.getByText("This link has ended").waitFor();
      await visitor.leave();
    } finally {
      await browser.close();
      await dashboard.stop();
    }
  });
});

describe.skipIf(!hasBrowser)("the idle end", () => {
  test("before the idle end someone is asked; nobody there, the page is left, also in the other tab", {
    timeout: 180_000,
  }, async () => {
    // Half a minute, so that a test can wait for it.
    const env = { DERMLEDGER_IDLE_MINUTES: "0.5" };
    const dashboard = await startDashboard({ isFilled: false, env });
    const browser = await launchBrowser();
    const visitor = await visit(browser, dashboard.url, { as: "biller" });
    const { page } = visitor;
    const other = await page.context().newPage();
    await other.goto(`${dashboard.url}/denials`);
    await visitor.open("/claims");
    const dialog = page.getByRole("alertdialog");
    await dialog.waitFor({ timeout: 60_000 });
    expect(await dialog.textContent()).toMatch(/You will be signed out in \d+ s/);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Stay signed in" }).click();
    await dialog.waitFor({ state: "hidden" });

    // Work in the other tab counts here.
    await dialog.waitFor({ timeout: 60_000 });
    await other.bringToFront();
    await other.keyboard.press("Shift");
    await dialog.waitFor({ state: "hidden" });

    // A page that asks by itself keeps nothing alive.
    await page.bringToFront();
    await page.evaluate(() => {
      setInterval(() => void fetch("/session"), 2_000);
    });
    await page.waitForURL(/\/login\?next=%2Fclaims/, { timeout: 60_000 });
    await other.waitForURL(/\/login/, { timeout: 60_000 });
    await browser.close();
    await dashboard.stop();
  });
});
