import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { homePaths } from "#etl/warehouse/home.ts";
import { withLoadLock } from "#etl/warehouse/lock.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, settled, sidewaysOverflow, visit } from "./visit.ts";

/** Makes the figures those of another version, without a table that this one has. */
async function makeOlder(home: string): Promise<void> {
  const current = (await readFile(join(home, "warehouse", "current"), "utf8")).trim();
  const { connection, close } = await openDuckdb({ path: join(home, "warehouse", current), home });
  await connection.run("drop table denial");
  await connection.run(
    "update warehouse_state set definition_version = '0', settings_hash = 'old'",
  );
  close();
}

describe.skipIf(!hasBrowser)("after an upgrade", { timeout: 300_000 }, () => {
  let dashboard: Dashboard;
  let browser: Browser;
  /** Lets the new figures be made: until then this test is the load that they wait for. */
  let letThemBeMade: () => void = () => undefined;

  beforeAll(async () => {
    const before = async (home: string) => {
      await makeOlder(home);
      const held = new Promise<void>((resolve) => {
        letThemBeMade = resolve;
      });
      await new Promise<void>((isHeld) => {
        void withLoadLock(
          homePaths(home),
          () => undefined,
          async () => {
            isHeld();
            await held;
          },
        );
      });
    };
    dashboard = await startDashboard({ isFilled: true, before });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    letThemBeMade();
    await browser?.close();
    await dashboard?.stop();
  });

  test("pages say that figures are being made anew, and follow by themselves", async () => {
    const { page, open } = await visit(browser, dashboard.url, { as: "manager" });
    await open("/");
    const note = "The figures are being made anew after an update of Dermledger";
    await page.getByText(note).waitFor();
    await page.getByRole("progressbar", { name: note }).waitFor();
    await page.getByRole("heading", { name: "This page needs the new figures" }).waitFor();
    // Nothing that leads back to the page as if it were another.
    expect(await page.getByRole("link", { name: "Go to the overview" }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);

    const phone = await visit(browser, dashboard.url, { as: "viewer", width: 390, scheme: "dark" });
    await phone.open("/alerts");
    await phone.page.getByText(/^Not looked at yet: the figures are being made anew/).waitFor();
    await phone.page.getByText(note).waitFor();
    expect(await phone.page.getByText(/Nothing stands out/).count()).toBe(0);
    expect(await axeFindings(phone.page)).toEqual([]);
    expect(await sidewaysOverflow(phone.page)).toBeLessThanOrEqual(0);

    letThemBeMade();
    const waited = { state: "hidden", timeout: 240_000 } as const;
    await page.getByText(note).waitFor(waited);
    await page.getByRole("heading", { name: "This page needs the new figures" }).waitFor(waited);
    await page
      .getByRole("link", { name: /Days in A\/R/ })
      .first()
      .waitFor();
    await phone.page.getByText(note).waitFor(waited);
    await phone.page.getByText(/^(Not|Being) looked at/).waitFor(waited);
    await settled(phone.page);
    expect(await axeFindings(phone.page)).toEqual([]);
    await page.context().close();
    await phone.page.context().close();
  });
});
