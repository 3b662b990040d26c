import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bill, type Cas, claimFile, remittanceFile } from "../etl/x12-files.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { focusByTab } from "./focus-by-tab.ts";
import { axeFindings, settled, visit } from "./visit.ts";

const payer = "BUNDLING HEALTH PLAN";
const serviceOn = "2026-09-14";
const controls = Array.from({ length: 30 }, (_, at) => `BUNDLE${String(at + 1).padStart(2, "0")}`);

/** Thirty visits of $120 beside a destruction of $100: the payer paid the one and counted the other inside it. */
const bills = controls.map(
  (control): Bill => ({
    ...{ control, payer, serviceOn, on: "2026-09-16" },
    lines: [
      { code: "99213", modifiers: ["25"], charge: 120 },
      { code: "17000", charge: 100 },
    ],
  }),
);
const denied: Cas[] = [["CO", "97", 120]];
const contractual: Cas[] = [["CO", "45", 40]];
const remittance = remittanceFile([
  {
    ...{ payer, trace: "BUNDLED", on: "2026-10-05" },
    claims: controls.map((control) => ({
      ...{ control, serviceOn, charge: 220, paid: 60 },
      lines: [
        {
          ...{ code: "99213", modifiers: ["25"], charge: 120, paid: 0, cas: denied },
          remarks: ["N19"],
        },
        { code: "17000", charge: 100, paid: 60, cas: contractual },
      ],
    })),
  },
]);

describe.skipIf(!hasBrowser)("a project, by the keyboard", { timeout: 300_000 }, () => {
  let dashboard: Dashboard;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dermledger-project-"));
    dashboard = await startDashboard({ isFilled: true });
    browser = await launchBrowser();
    await writeFile(join(folder, "bundled.837"), claimFile(bills));
    await writeFile(join(folder, "bundled.835"), remittance);
    await dashboard.run("load", folder);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Goes to what is called so by Tab, and presses Enter on it. */
  async function enter(page: Page, name: RegExp) {
    await focusByTab(page, name);
    await page.keyboard.press("Enter");
  }

  /** Replaces what stands in the field that has the focus. */
  async function write(page: Page, text: string) {
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(text);
  }

  test("from a figure of bundled denials to one call, an appeal of all, and its outcome", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    const { keyboard } = page;
    const dialog = page.getByRole("dialog");
    const make = page.getByRole("link", { name: `Make a project: ${payer}, CO-97` });
    // A running dashboard moves to what was loaded by itself.
    await expect
      .poll(
        async () => {
          await manager.open(`/denials?payer=${encodeURIComponent(payer)}`);
          return await make.count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);

    await enter(page, /^Make a project: /);
    await dialog.getByText(/owed by insurance/).waitFor();
    expect(await dialog.locator("form").innerText()).toMatch(/30 claims/);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("textbox").focus();
    await keyboard.press("Enter");
    await page.waitForURL(/\/projects\/[\w-]{36}/);
    await page.getByText("Made of 30 claims").waitFor();
    await settled(page);
    expect(await page.locator("main tbody tr").count()).toBe(30);
    const project = new URL(page.url()).pathname;

    // One call: one reference, one outcome, one next date, on each claim.
    await keyboard.press("l");
    await dialog.getByLabel("Minutes").fill("20");
    await dialog.getByLabel("Payer’s reference").fill("CALL-31");
    await enter(page, /^\+7 d$/);
    await enter(page, /^Log contact$/);
    await dialog.waitFor({ state: "detached" });
    const done = page.getByRole("list", { name: "What was done" });
    await done.getByText(/reference CALL-31, 20 minutes, on 30 claims/).waitFor();
    await page.getByText(/20 min in 1 contact for all/).waitFor();

    // One packet of all thirty.
    await enter(page, /^Prepare an appeal$/);
    await page.waitForURL(/\/appeals\/new/);
    await page.getByText(`$3,600.00 in dispute with ${payer}, 30 claims`).waitFor();
    await settled(page);
    const ticked = page.getByRole("checkbox", { name: /A visit of its own/ });
    expect(await ticked.isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await enter(page, /^Keep draft$/);
    await page.waitForURL(/\/appeals\/[\w-]{36}$/);
    const status = page
      .getByRole("region", { name: "Where it stands" })
      .getByRole("status")
      .first();
    await status.getByText("Draft").waitFor();
    await settled(page);

    // What no file tells has to be written first.
    await enter(page, /^Make final$/);
    await page
      .getByRole("alert")
      .getByText(/places in brackets are still to be written/)
      .waitFor();
    await settled(page);
    await focusByTab(page, /^Text of: A visit of its own/);
    await write(page, "Each note shows what was evaluated apart from the procedure.");
    await focusByTab(page, /^Phone$/);
    await write(page, "555-0142");
    await enter(page, /^Make final$/);
    await status.getByText("Final, not sent").waitFor();
    await page.getByText("Each note shows what was evaluated").waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);

    // Its PDF names every claim, and carries the packet's mark.
    const href = await page.getByRole("link", { name: "PDF" }).getAttribute("href");
    const answer = await page.request.get(dashboard.url + href);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const pdf = await getDocumentProxy(new Uint8Array(await answer.body()));
    const { text } = await extractText(pdf, { mergePages: true });
    for (const each of [...controls.map((control) => `ICN${control}`), "555-0142", "$3,600.00"])
      expect(text).toContain(each);
    expect(text).toMatch(/Packet [0-9a-f]{12}/);
    expect(text).not.toMatch(/\[[^\]]+\]/);

    // Sent, taken back, sent again.
    const send = async () => {
      await focusByTab(page, /^Tracking or confirmation number$/);
      await write(page, "FAX-77");
      await focusByTab(page, /^Minutes$/);
      await write(page, "15");
      await enter(page, /^Log as sent$/);
      await status.getByText("Sent", { exact: true }).waitFor();
      await settled(page);
    };
    await send();
    await keyboard.press("u");
    await status.getByText("Final, not sent").waitFor();
    await settled(page);
    await send();

    await focusByTab(page, /^No answer/);
    await keyboard.press("Enter");
    const choices = page.getByRole("listbox");
    await choices.waitFor();
    await keyboard.type("Overturned in");
    await keyboard.press("Enter");
    await choices.waitFor({ state: "detached" });
    await enter(page, /^Log outcome$/);
    await status.getByText("Decided").waitFor();
    await page.getByText(/overturned in part on Nov 20, 2026 by mail/).waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);

    // On all thirty: the project's list says it, a claim's story too, each with the way back.
    await enter(page, /^Its project$/);
    await page.waitForURL(new RegExp(project));
    await done.getByText(/reference FAX-77, 15 minutes, on 30 claims/).waitFor();
    await page.getByText("30 claims in packets already").waitFor();
    await settled(page);
    expect(await page.locator("main tbody tr").filter({ hasText: "In review" }).count()).toBe(30);
    await page.locator("main tbody tr a").first().focus();
    await keyboard.press("Enter");
    await page.waitForURL(/\/claims\/c/);
    await page.getByText(`Appeal sent to ${payer} by fax`).waitFor();
    await page
      .getByText(/reference CALL-31/)
      .first()
      .waitFor();
    await settled(page);
    await enter(page, /^The packet$/);
    await page.waitForURL(/\/appeals\/[\w-]{36}$/);
    await settled(page);
    await enter(page, /^Its project$/);
    await page.waitForURL(new RegExp(project));
    await settled(page);

    await enter(page, /^Close the project$/);
    await dialog.getByLabel("What came of it").selectOption("recovered");
    await dialog.getByRole("button", { name: "Close the project" }).focus();
    await keyboard.press("Enter");
    await page
      .getByRole("note")
      .getByText(/^Closed .*: recovered/)
      .waitFor();
    await manager.open("/projects?state=closed");
    await page.locator("main tbody tr").first().getByText("Recovered").waitFor();
    await manager.open("/appeals");
    await page.locator("main tbody tr").first().getByText("Overturned in part").waitFor();
    await manager.leave();
  });

  test("a closing worded anew in Settings closes the next letter, and goes back", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    await manager.open("/settings/letters");
    await enter(page, /^Closing$/);
    await page.waitForURL(/piece=closing/);
    const form = page.getByRole("form", { name: "Closing" });
    const text = form.getByRole("textbox", { name: "Text" });
    await text.waitFor();
    await settled(page);
    const word = async (words: string) => {
      await text.focus();
      await write(page, words);
      await enter(page, /^Save as a new version$/);
    };
    await word("With regards to {payr},");
    await form.getByText(/\{payr\} is no placeholder/).waitFor();
    expect(await text.inputValue()).toBe("With regards to {payr},");
    await word("With regards to {payer},");
    await form
      .getByRole("status")
      .getByText(/^Worded anew/)
      .waitFor();
    await page.getByText("With regards to Invented Health Plan,").waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
    await enter(page, /^Compare the version/);
    await page.getByText("Beside the program’s own text").waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);

    // The letter that is begun next.
    await manager.open(`/claims?payer=${encodeURIComponent(payer)}`);
    await page.locator("main tbody tr a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\/c/);
    await settled(page);
    await enter(page, /^Prepare an appeal$/);
    await page.waitForURL(/\/appeals\/new/);
    const closing = page.getByRole("textbox", { name: "Closing" });
    await closing.waitFor();
    expect(await closing.inputValue()).toBe(`With regards to ${payer},`);

    await manager.open("/settings/letters?piece=closing");
    await enter(page, /^The program’s text$/);
    await form
      .getByRole("status")
      .getByText(/^Went back to the program’s text/)
      .waitFor();
    expect(await text.inputValue()).toBe("Sincerely,");
    await manager.leave();
  });
});
