import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import readExcel from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, settled, sidewaysOverflow, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("an owner's month", { timeout: 240_000 }, () => {
  let dashboard: Dashboard;
  let browser: Browser;

  beforeAll(async () => {
    dashboard = await startDashboard({ isFilled: false });
    // September's transactions come late.
    const days = await readdir(dashboard.files);
    await rename(dashboard.files, `${dashboard.files}-all`);
    const all = `${dashboard.files}-all`;
    const september = days.filter((day) => day.startsWith("2026-09"));
    for (const day of september)
      for (const name of await readdir(join(all, day)))
        if (name.startsWith("transactions"))
          await rename(join(all, day, name), join(all, `.late-${day}-${name}`));
    await dashboard.run("load", all, "--json");
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  test("from the overview to what moved, the report, its closing and its files, by keyboard", async () => {
    const owner = await visit(browser, dashboard.url);
    const { page } = owner;
    await owner.open("/");
    await page.getByRole("link", { name: "What moved it" }).first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/moved/);
    await settled(page);

    await page.keyboard.press("Control+k");
    await page.keyboard.type("Reports");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reports(\?|$)/);
    await page.getByRole("heading", { name: "Months", exact: true }).waitFor();
    // November runs, October, September.
    for (const key of ["j", "j", "j", "Enter"]) await page.keyboard.press(key);
    await page.waitForURL(/\/reports\/2026-09/);
    await page.getByRole("heading", { name: "September 2026" }).waitFor();
    await settled(page);
    await page.keyboard.press("]");
    await page.getByRole("heading", { name: "October 2026" }).waitFor();
    await page.keyboard.press("[");
    await page.getByRole("heading", { name: "September 2026" }).waitFor();
    const cash = await cashTile(page);

    await page.getByRole("link", { name: "Close the month" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Close September 2026" });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const missing = dialog.getByRole("checkbox", {
      name: /^There are no transactions .* from Sep 1, 2026/,
    });
    const confirm = dialog.getByRole("button", { name: "Close September 2026" });
    // Nothing is closed while a tick is missing.
    await confirm.press("Enter");
    await dialog.waitFor();
    for (const box of await dialog.getByRole("checkbox").all()) {
      await box.focus();
      await page.keyboard.press("Space");
    }
    expect(await missing.isChecked()).toBe(true);
    await confirm.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByText(/^closed .* by Olivia Owens$/).waitFor();
    await page.getByText(/Confirmed when it was closed: There are no transactions/).waitFor();
    expect(await cashTile(page)).toBe(cash);
    expect(await axeFindings(page)).toEqual([]);

    const pdf = await download(page, /Download as PDF/);
    expect(pdf.name).toBe("dermledger-report-2026-09.pdf");
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const { text, totalPages } = await extractText(
      await getDocumentProxy(new Uint8Array(pdf.bytes)),
      { mergePages: true },
    );
    expect(totalPages).toBeGreaterThan(2);
    expect(text).toContain(cash);
    const xlsx = await download(page, /Download as Excel/);
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
    expect((await readExcel(xlsx.bytes)).length).toBeGreaterThan(0);
    const zip = await download(page, /Download as CSV/);
    expect([zip.name, zip.bytes.subarray(0, 2).toString()]).toEqual([
      "dermledger-report-2026-09.zip",
      "PK",
    ]);
    await owner.leave();
  });

  test("files that come late are told, the numbers stay, and reopening says why", async () => {
    const all = `${dashboard.files}-all`;
    for (const name of await readdir(all))
      if (name.startsWith(".late-")) await rename(join(all, name), join(all, name.slice(1)));
    const owner = await visit(browser, dashboard.url, { scheme: "dark" });
    const { page } = owner;
    await owner.open("/reports/2026-09");
    const cash = await cashTile(page);
    expect(await page.getByRole("heading", { name: "Changed since closing" }).count()).toBe(0);
    await dashboard.run("load", all, "--json");

    // The new numbers are shown when what people ask first has been asked of them.
    const isTold = async () => {
      await owner.open("/reports");
      return (await page.getByText("Changed since closing").count()) > 0;
    };
    await expect.poll(isTold, { timeout: 60_000, interval: 1_000 }).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "See what changed" }).click();
    await page.getByRole("heading", { name: "Changed since closing" }).waitFor();
    await page
      .getByText(/late-2026-09-\d\d-transactions/)
      .first()
      .waitFor();
    expect(await cashTile(page)).toBe(cash);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole("link", { name: "Reopen" }).click();
    const dialog = page.getByRole("dialog", { name: "Reopen September 2026" });
    await dialog.getByLabel("Why").fill("The transactions came.");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Reopen September 2026" }).click();
    await page.getByText(/^Reopened .* by Olivia Owens: The transactions came\.$/).waitFor();
    expect(await cashTile(page)).not.toBe(cash);
    await owner.open("/audit?act=month_reopened");
    await page.locator("main tbody").getByText("Reopened a month").first().waitFor();
    await owner.leave();
  });

  test("a viewer reads and takes it away, and closes nothing; 390 pixels are enough", async () => {
    const viewer = await visit(browser, dashboard.url, { as: "viewer", width: 390, height: 844 });
    const { page } = viewer;
    for (const path of ["/reports", "/reports/2026-09"]) {
      await viewer.open(path);
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    }
    expect(await page.getByRole("link", { name: "Close the month" }).count()).toBe(0);
    expect((await download(page, /Download as Excel/)).bytes.length).toBeGreaterThan(1000);
    await viewer.leave();
  });
});

/** The cash of the month, as its tile writes it. */
async function cashTile(page: Page): Promise<string> {
  const text = await page.getByLabel("The month in five figures").innerText();
  const [, cash = ""] = /Cash\s+(\$[\d,]+)/.exec(text) ?? [];
  expect(cash).not.toBe("");
  return cash;
}

async function download(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
