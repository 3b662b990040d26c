import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimFile, remittanceFile } from "../etl/x12-files.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { focusByTab } from "./focus-by-tab.ts";
import { axeFindings, settled, visit } from "./visit.ts";

const serviceOn = "2026-10-05";
/** A carrier of Part B: what it paid twice is to be reported and returned. */
const payer = "TWICE PAYING CARRIER";
const list = `/worklist?payer=${encodeURIComponent(payer)}`;
const payment = (trace: string, on: string) => ({
  payer,
  trace,
  on,
  claims: [
    {
      control: "REFUND1",
      icn: trace,
      charge: 200,
      paid: 100,
      serviceOn,
      lines: [{ charge: 200, paid: 100, cas: [["CO", "45", 100] as ["CO", "45", number]] }],
    },
  ],
});

describe.skipIf(!hasBrowser)("a payment made twice", { timeout: 240_000 }, () => {
  let dashboard: Dashboard;
  let browser: Browser;
  let folder: string;

  const put = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dermledger-refund-"));
    dashboard = await startDashboard({ isFilled: true });
    browser = await launchBrowser();
    const bill = { control: "REFUND1", payer, filing: "MB", lines: [{ charge: 200 }], serviceOn };
    await put("refund.837", claimFile([{ ...bill, on: "2026-10-06" }]));
    await put(
      "refund.835",
      remittanceFile([payment("FIRST", "2026-10-20"), payment("SECOND", "2026-11-03")]),
    );
    await dashboard.run("load", folder);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const rowOf = (page: Page) => page.locator("main tbody tr").filter({ hasText: "REFUND1" });

  test("is taken from its queue, marked, its refund logged, and gone once that is posted", async () => {
    const visitor = await visit(browser, dashboard.url, { as: "biller" });
    const { page } = visitor;
    const { keyboard } = page;
    const row = rowOf(page);
    // A running dashboard moves to what was loaded by itself.
    await expect
      .poll(
        async () => {
          await visitor.open(list);
          return await row.count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);

    await focusByTab(page, /^60-day overpayment/);
    await keyboard.press("Enter");
    await page.waitForURL(/queue=overpayment_60_day/);
    await settled(page);
    expect(await row.innerText()).toMatch(/paid the same \$100\.00.*not marked identified yet/s);
    expect(await axeFindings(page)).toEqual([]);

    // What to do, and the clock that a person starts.
    await keyboard.press("j");
    await keyboard.press("Enter");
    await page.waitForURL(/\/claims\//);
    await settled(page);
    const steps = page.getByRole("region", { name: "What to do next" });
    await steps.getByText("Mark when it was identified, then report and return it").waitFor();
    await steps.getByText(/not marked identified yet: 60 days run/).waitFor();
    await keyboard.press("o");
    await page.getByRole("button", { name: "Mark overpayment" }).waitFor();
    await focusByTab(page, /^Mark overpayment$/);
    await keyboard.press("Enter");
    const panel = page.getByRole("region", { name: "Follow-up" });
    // November 20, the dashboard's day, and 60 days.
    await panel.getByText("Report and return by Jan 19, 2027: 60 d left").waitFor();
    await steps
      .getByText(/identified on Nov 20, 2026, report and return by Jan 19, 2027/)
      .waitFor();

    await keyboard.press("l");
    await page.getByRole("button", { name: /^Log contact/, expanded: true }).waitFor();
    await page.getByLabel("Payer’s reference").waitFor();
    await focusByTab(page, /Payer’s reference/);
    await keyboard.type("REFUND-CHECK-88");
    await focusByTab(page, /^Log contact$/);
    await keyboard.press("Enter");
    await page.getByText("REFUND-CHECK-88").first().waitFor();
    const claim = new URL(page.url()).pathname;

    // The cheque is on its way: the credit stands, under its clock, until the practice's books tell of it.
    await visitor.open(`${list}&queue=overpayment_60_day`);
    expect(await row.innerText()).toMatch(/60\sd/);

    await loadInBrowser(
      await put(
        "refund.csv",
        "Date,Claim,Type,Amount,Party\n2026-11-18,REFUND1,refund,100,insurance\n",
      ),
    );
    await expect
      .poll(
        async () => {
          await visitor.open(`${list}&queue=overpayment_60_day`);
          return await row.count();
        },
        { timeout: 60_000 },
      )
      .toBe(0);
    await page.getByText(/Nothing to work in “60-day overpayment”/).waitFor();
    await visitor.open(list);
    expect(await row.count()).toBe(0);

    // What was done stays told; there is nothing left to mark or to do.
    await visitor.open(claim);
    await page.getByText("REFUND-CHECK-88").first().waitFor();
    await panel.getByText(/Overpayment identified Nov 20, 2026/).waitFor();
    expect(await steps.count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Overpayment/ }).count()).toBe(0);
    await visitor.leave();
  });

  /** The manager sends the books' file from the page of loads, by keyboard too. */
  async function loadInBrowser(path: string): Promise<void> {
    const visitor = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = visitor;
    await visitor.open("/loads");
    await focusByTab(page, /^Choose files/);
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(path);
    await page.getByText("1 loaded").first().waitFor();
    await visitor.leave();
  }
});
