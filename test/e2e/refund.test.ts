import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimFile, remittanceFile } from "../etl/x12-files.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { focusByTab } from "./focus-by-tab.ts";
import { settled, visit } from "./visit.ts";

const serviceOn = "2026-10-05";
const payer = "TWICE PAYING PLAN";
const queue = `/worklist?queue=credit_duplicate&payer=${encodeURIComponent(payer)}`;
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

describe.skipIf(!hasBrowser)("a payment made twice", { timeout: 180_000 }, () => {
  let dashboard: Dashboard;
  let browser: Browser;
  let folder: string;

  async function load(name: string, text: string): Promise<void> {
    await writeFile(join(folder, name), text);
    await dashboard.run("load", join(folder, name));
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dermledger-refund-"));
    dashboard = await startDashboard({ isFilled: true });
    browser = await launchBrowser();
    await load(
      "refund.837",
      claimFile([
        { control: "REFUND1", payer, lines: [{ charge: 200 }], on: "2026-10-06", serviceOn },
      ]),
    );
    await load(
      "refund.835",
      remittanceFile([payment("FIRST", "2026-10-20"), payment("SECOND", "2026-11-03")]),
    );
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("is taken from its queue, its refund logged, and gone once that is posted", async () => {
    const visitor = await visit(browser, dashboard.url, { as: "biller" });
    const { page } = visitor;
    const row = page.locator("main tbody tr").filter({ hasText: "REFUND1" });
    // A running dashboard moves to what was loaded by itself.
    await expect
      .poll(
        async () => {
          await visitor.open(queue);
          return await row.count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    expect(await row.innerText()).toMatch(/paid the same \$100\.00/);

    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\//);
    await settled(page);
    await focusByTab(page, /^Log contact/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Log contact/, expanded: true }).waitFor();
    await page.getByLabel("Payer’s reference").waitFor();
    await focusByTab(page, /Payer’s reference/);
    await page.keyboard.type("REFUND-CHECK-88");
    await focusByTab(page, /^Log contact$/);
    await page.keyboard.press("Enter");
    await page.getByText("REFUND-CHECK-88").first().waitFor();

    // The cheque is on its way: the credit stands until the practice's books tell of it.
    await visitor.open(queue);
    expect(await row.count()).toBe(1);
    await load(
      "refund.csv",
      "Date,Claim,Type,Amount,Party\n2026-11-18,REFUND1,refund,100,insurance\n",
    );
    await expect
      .poll(
        async () => {
          await visitor.open(queue);
          return await row.count();
        },
        { timeout: 60_000 },
      )
      .toBe(0);
    await visitor.leave();
  });
});
