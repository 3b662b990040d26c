import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { listTotal } from "./claims-list.ts";
import { type Dashboard, people, startDashboard, today } from "./dashboard.ts";
import { axeFindings, centsIn, countIn, settled, sidewaysOverflow, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("a manager hands out claims", { timeout: 180_000 }, () => {
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

  test("the denials of one payer, ticked and assigned, are in the biller's list; undo takes them back", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    const denied = `denier=${encodeURIComponent(await mostDenyingPayer(dashboard))}&status=denied`;
    await manager.open(`/claims?${denied}`);
    const { claims, openCents } = await listTotal(page);
    expect(claims).toBeGreaterThan(1);

    // The first by key, then all to the last by a press with shift.
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page
      .locator("main tbody input[type=checkbox]")
      .last()
      .click({ modifiers: ["Shift"] });
    const bar = page.getByRole("region", { name: "Selected claims" });
    await bar.getByText(`${claims} claims selected`).waitFor();
    expect(centsIn(await bar.innerText())).toBe(openCents);

    // Sorting changes nothing about what is ticked.
    await page.getByRole("link", { name: "Age", exact: true }).click();
    await page.waitForURL(/sort=/);
    await settled(page);
    await bar.getByText(`${claims} claims selected`).waitFor();

    await page.keyboard.press("a");
    const option = page.getByRole("option", { name: new RegExp(people.biller.name) });
    await option.waitFor();
    await page.keyboard.type(people.biller.name.slice(0, 3));
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText(/^Assigned/)
      .waitFor();

    const biller = await visit(browser, dashboard.url, { as: "biller" });
    await biller.open("/worklist?whose=mine");
    const mine = countIn(await biller.page.locator("[data-total]").innerText(), "claims?");
    expect(mine).toBeGreaterThan(0);
    expect(mine).toBeLessThanOrEqual(claims);
    await biller.page
      .getByRole("navigation", { name: "Pages" })
      .first()
      .getByText(`${mine} of yours`)
      .waitFor();
    const owners = await biller.page.locator("main tbody").innerText();
    expect(owners).toContain(people.biller.name);

    await page.keyboard.press("u");
    await page
      .getByRole("status")
      .getByText(/taken back/i)
      .waitFor();
    await biller.open("/worklist?whose=mine");
    await biller.page.getByText("All owners:").waitFor();
    await Promise.all([manager.leave(), biller.leave()]);
  });

  test("a list can be ticked beyond its page: as many and as much as its headline says", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/claims");
    const { claims, openCents } = await listTotal(page);
    expect(claims).toBeGreaterThan(100);
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    const bar = page.getByRole("region", { name: "Selected claims" });
    await bar.getByText("1 claim selected").waitFor();
    await bar.getByRole("button", { name: /^Select all/ }).click();
    await bar.getByText(`${claims} claims selected`).waitFor();
    expect(centsIn(await bar.innerText())).toBe(openCents);
    // A filter makes it another list: nothing is ticked there.
    await page.goto(`${dashboard.url}/claims?status=denied`);
    await bar.waitFor({ state: "detached" });
    await manager.leave();
  });

  test("a view is kept, shared, made the billers' start, and found by them", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/worklist?queue=no_response");
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByLabel("Keep this page as").fill("Silent payers");
    await page.getByLabel("for everyone").check();
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText(/Silent payers/)
      .waitFor();
    await settled(page);
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByRole("button", { name: "Change the view Silent payers" }).click();
    await page.getByLabel("Start of the worklist for").selectOption("biller");
    await page
      .getByRole("status")
      .getByText(/starts with/)
      .waitFor();

    const biller = await visit(browser, dashboard.url, { as: "biller" });
    await biller.open("/worklist");
    expect(new URL(biller.page.url()).searchParams.get("queue")).toBe("no_response");
    // The way to everything stays open.
    await biller.page.getByRole("link", { name: /^All queues/ }).click();
    await biller.page.waitForURL(/queue=all/);
    await page.getByRole("button", { name: "Delete" }).click();
    await page
      .getByRole("status")
      .getByText(/^Deleted/)
      .waitFor();
    await biller.open("/worklist");
    expect(new URL(biller.page.url()).searchParams.get("queue")).toBeNull();
    await Promise.all([manager.leave(), biller.leave()]);
  });

  test("what people did stands by name, down to the claim; a biller sees their own alone", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/worklist?queue=denied");
    await page.keyboard.press("j");
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Minutes").fill("12");
    await dialog.getByRole("button", { name: "Log contact" }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText(/^Logged a call/)
      .waitFor();

    await manager.open("/projects");
    await page.getByRole("link", { name: "Productivity", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/productivity/);
    const row = page.getByRole("table", { name: "People" }).locator("tbody tr");
    await row.getByText(people.manager.name).waitFor();
    await settled(page);
    expect(await row.count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    // One contact, one claim, twelve minutes: the first figure leads to the call, the call to its claim.
    expect((await row.locator("td").allInnerTexts()).slice(0, 4)).toEqual(["1", "1", "1", "12"]);
    await row.locator("td a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/productivity\/follow-ups\?.*what=contact/);
    const calls = page.getByRole("table", { name: "Follow-ups" }).locator("tbody tr");
    await calls.getByText(/^A call: in process/).waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
    await calls.getByRole("link").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\/c/);

    const biller = await visit(browser, dashboard.url, { as: "biller" });
    await biller.open("/productivity");
    await biller.page.getByText("No follow-ups of yours in this period.").waitFor();
    expect(await biller.page.locator("main").innerText()).not.toContain(people.manager.name);

    const phone = { as: "manager", scheme: "dark", width: 390, height: 844 } as const;
    const small = await visit(browser, dashboard.url, phone);
    for (const path of ["/productivity", "/productivity/follow-ups"]) {
      await small.open(path);
      expect(await sidewaysOverflow(small.page)).toBeLessThanOrEqual(0);
      expect(await axeFindings(small.page)).toEqual([]);
    }
    await Promise.all([manager.leave(), biller.leave(), small.leave()]);
  });

  test("a note is put on the charts by the keyboard; a viewer reads it, and the report on the command line", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/denials");
    const notes = page.getByRole("list", { name: "Notes on this chart" }).first();
    expect(await notes.count()).toBe(0);
    await page.getByRole("button", { name: "Add a note" }).first().focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Add a note to the charts" });
    await dialog.waitFor();
    await page.keyboard.type("Clearinghouse down");
    await dialog.getByLabel("Day").fill("2026-09-14");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await notes.getByText("Sep 14, 2026 · Clearinghouse down").waitFor();
    await page.locator(".chart-note").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Show as table" }).first().click();
    await notes.getByText("Clearinghouse down").waitFor();

    const viewer = await visit(browser, dashboard.url, { as: "viewer", width: 390, height: 844 });
    await viewer.open("/payments");
    await viewer.page.getByText("Sep 14, 2026 · Clearinghouse down").first().waitFor();
    expect(await viewer.page.getByRole("button", { name: /a note|Change note/ }).count()).toBe(0);
    expect(await sidewaysOverflow(viewer.page)).toBeLessThanOrEqual(0);

    // The dashboard has the office open, and tells.
    const out = join(dashboard.home, "..", "report");
    await dashboard.run("report", "monthly", "--month", "2026-09", "--format", "csv", "--out", out);
    const csv = readFileSync(join(out, "dermledger-report-2026-09-csv", "notes.csv"), "utf8");
    expect(csv).toContain("2026-09-14,Clearinghouse down,Marcus Hale");

    await page.getByRole("button", { name: "Change note 1" }).first().click();
    await page.getByRole("button", { name: "Delete note" }).click();
    await notes.waitFor({ state: "detached" });
    await Promise.all([manager.leave(), viewer.leave()]);
  });

  test("a search for a patient stands in no address, and ends with the session", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/claims?bucket=open");
    const name =
      (await page.locator("main tbody tr td:nth-child(3)").first().innerText()).split(",")[0] ?? "";
    await page.getByRole("searchbox", { name: /Find in this list/ }).fill(name);
    await page.keyboard.press("Enter");
    await page.getByText(`Found by “${name}”`).waitFor();
    const address = page.url();
    expect(address).toMatch(/found=/);
    expect(address.toUpperCase()).not.toContain(name.toUpperCase());
    const csv = await page.request.get(address.replace("/claims?", "/export/claims?"));
    expect((await csv.text()).trim().split("\r\n").length - 1).toBe((await listTotal(page)).claims);
    const other = await visit(browser, dashboard.url, { as: "biller" });
    await other.open(address.slice(dashboard.url.length));
    await other.page.getByText("This search has ended; search again.").waitFor();
    await Promise.all([manager.leave(), other.leave()]);
  });

  test("a viewer's list has no names, no search and nothing to tick", async () => {
    const viewer = await visit(browser, dashboard.url, { as: "viewer" });
    await viewer.open("/claims");
    const heads = await viewer.page.locator("main thead th").allTextContents();
    expect(heads.length).toBeGreaterThan(4);
    expect(heads.join(" ")).not.toContain("Patient");
    expect(await viewer.page.getByRole("searchbox").count()).toBe(0);
    expect(await viewer.page.locator("main tbody input[type=checkbox]").count()).toBe(0);
    expect(await viewer.page.locator("main tbody a").count()).toBe(0);
    await viewer.leave();
  });

  test("no key of a list acts while a field or a dialog has the focus", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/claims");
    await page.keyboard.press("j");
    const field = page.getByRole("searchbox", { name: /Find in this list/ });
    await field.focus();
    await page.keyboard.type("jx asdn");
    expect(await field.inputValue()).toBe("jx asdn");
    await page.getByRole("link", { name: "Skip to content" }).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("x");
    await page.keyboard.press("a");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.getByRole("region", { name: "Selected claims" }).count()).toBe(0);
    await manager.leave();
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the worklist, ${scheme}`, async () => {
      const visitor = await visit(browser, dashboard.url, { as: "manager", scheme });
      const { page } = visitor;
      const found: string[] = [];
      await visitor.open("/worklist?reasons=1");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.keyboard.press(" ");
      await page.locator("[data-standing]").waitFor();
      found.push(...(await axeFindings(page)));
      await page.keyboard.press("s");
      await page.getByRole("listbox", { name: "Status" }).waitFor();
      found.push(...(await axeFindings(page)));
      await visitor.open("/worklist?queue=denied&whose=others");
      found.push(...(await axeFindings(page)));
      expect(found).toEqual([]);
      await visitor.leave();
    });
  }

  test("at 390 pixels nothing scrolls sideways; a press shows the claim, a box ticks it", async () => {
    const visitor = await visit(browser, dashboard.url, { as: "biller", width: 390, height: 844 });
    const { page } = visitor;
    await visitor.open("/worklist?queue=all");
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await page.locator("main tbody input[type=checkbox]").first().check();
    await page.getByRole("region", { name: "Selected claims" }).waitFor();
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await page.locator("main tbody tr").nth(1).locator("td.num").first().click();
    await page.locator("[data-standing]").waitFor();
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await visitor.leave();
  });
});

/** The payer with the most claims that are denied now. */
async function mostDenyingPayer(dashboard: Dashboard): Promise<string> {
  const text = await dashboard.run("query", "claims", "--as-of", today, "--format", "json");
  const rows: { payer: string; status: string }[] = JSON.parse(text);
  const counts = new Map<string, number>();
  for (const { payer, status } of rows)
    if (status === "denied") counts.set(payer, (counts.get(payer) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) throw new Error("Nothing is denied in the invented practice.");
  return most[0];
}
