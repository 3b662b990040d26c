import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard } from "./dashboard.ts";
import { axeFindings, sidewaysOverflow, visit } from "./visit.ts";

describe.skipIf(!hasBrowser)("the palette", { timeout: 180_000 }, () => {
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

  test("by the keyboard alone: a screen, filters, a claim by each of its numbers, an act on those chosen", async () => {
    const manager = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = manager;
    const { keyboard } = page;
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    type Claim = { claim_id: string; control_number: string; payer: string; open_cents: number };
    const claims: Claim[] = JSON.parse(await dashboard.run("query", "claims", "--format", "json"));
    const told = toldIn(dashboard.files).find(({ number }) =>
      claims.some((claim) => claim.control_number === number && claim.open_cents > 0),
    );
    const claim = claims.find(({ control_number }) => control_number === told?.number);
    if (told === undefined || claim === undefined) throw new Error("No remittance tells a claim.");

    // A screen.
    await manager.open("/");
    await open(page);
    expect(await axeFindings(page)).toEqual([]);
    await keyboard.type("agi");
    await chosen(page, "Aging");
    await keyboard.press("Enter");
    await page.waitForURL("**/aging");
    await page.getByRole("heading", { name: "Aging", level: 1 }).waitFor();

    // A filter and a day, in words.
    await open(page);
    await keyboard.type(`payer ${claim.payer.toLowerCase()}`);
    await chosen(page, `Payer: ${claim.payer}`);
    await keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("payer") === claim.payer);
    await page.getByRole("button", { name: `Payer: ${claim.payer}` }).waitFor();
    await open(page);
    await keyboard.type("as of oct 31");
    await chosen(page, "As of Oct 31, 2026");
    await keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("as-of") === "2026-10-31");
    expect(new URL(page.url()).searchParams.get("payer")).toBe(claim.payer);
    await page.getByRole("button", { name: "As of Oct 31, 2026" }).waitFor();
    // What was chosen last stands first, a filter that is set aside: that can be taken away.
    await open(page);
    const recent = page.getByRole("group", { name: "Recent" }).getByRole("menuitem");
    expect(await recent.allTextContents()).toEqual(["As of Oct 31, 2026", "Aging"]);
    await keyboard.type("clear payer");
    await chosen(page, `Clear payer: ${claim.payer}`);
    await keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("payer") === null);
    await page.getByRole("button", { name: "Payer", exact: true }).waitFor();

    // A claim by each of its words.
    for (const words of [
      claim.control_number,
      `icn ${told.payerNumber}`,
      told.member.toLowerCase(),
      `${told.last}, ${told.first.slice(0, 2)}`,
    ]) {
      await open(page);
      await keyboard.type(words);
      const found = page.locator(`[role=menuitem][data-key="claim ${claim.claim_id}"]`);
      await found.waitFor();
      expect(await found.innerText()).toContain(claim.control_number);
      expect(await found.locator("mark").count()).toBeGreaterThan(0);
      if (words === claim.control_number) expect(await axeFindings(page)).toEqual([]);
      await keyboard.press("Escape");
      await closed(page);
    }
    await open(page);
    await keyboard.type("today");
    await chosen(page, "As of Nov 20, 2026");
    await keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("as-of") === null);
    await page.getByRole("button", { name: "As of Nov 20, 2026" }).waitFor();
    await open(page);
    await keyboard.type(told.payerNumber);
    await chosen(page, claim.control_number);
    await keyboard.press("Enter");
    await page.waitForURL(`**/claims/${claim.claim_id}**`);
    await page.getByRole("region", { name: "Follow-up" }).waitFor();
    // An act on the claim whose page this is: its form is there, ready to be typed into.
    await open(page);
    await page.getByRole("group", { name: "On this claim" }).waitFor();
    await keyboard.type("note");
    await chosen(page, "Note");
    await keyboard.press("Enter");
    await closed(page);
    await page.locator("section[aria-label=Follow-up] textarea:focus").waitFor();
    await keyboard.press("Escape");
    await open(page);
    await keyboard.type("qqxzv nobody");
    await page.getByText("begins with “qqxzv nobody”").waitFor();
    await keyboard.press("Escape");
    await closed(page);

    // An act on what is ticked.
    await manager.open("/claims");
    await page.locator(".long-table").waitFor();
    for (const key of ["j", "x", "j", "x"]) await keyboard.press(key);
    const bar = page.getByRole("region", { name: "Selected claims" });
    await bar.getByText("2 claims selected").waitFor();
    await open(page);
    await page.getByRole("group", { name: "On 2 claims" }).waitFor();
    await keyboard.type("assign");
    await chosen(page, "Assign");
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: /^Assign/ });
    await dialog.getByRole("option").first().waitFor();
    await page.locator("[role=option]:focus").waitFor();
    await keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page
      .getByText(/^Assigned 2 claims/)
      .first()
      .waitFor();

    // None of what was typed stands in an address or in the log.
    for (const secret of [told.last, told.member, told.payerNumber]) {
      const pattern = new RegExp(secret, "i");
      expect(addresses.filter((address) => pattern.test(address))).toEqual([]);
      expect(pattern.test(dashboard.told())).toBe(false);
    }
    await manager.leave();
  });

  test("offers a viewer no claims; on a phone it is the whole screen", async () => {
    const viewer = await visit(browser, dashboard.url, { as: "viewer" });
    const asked: string[] = [];
    viewer.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await viewer.open("/");
    await open(viewer.page);
    await viewer.page.keyboard.type("den");
    await chosen(viewer.page, "Denials");
    await viewer.page.keyboard.type("verley");
    await viewer.page.getByText("Nothing here is called so.").waitFor();
    expect(await viewer.page.getByRole("group", { name: "Claims" }).count()).toBe(0);
    expect(asked).not.toContain("/find");
    await viewer.leave();

    const phone = { width: 390, height: 800, scheme: "dark", as: "biller" } as const;
    const biller = await visit(browser, dashboard.url, phone);
    await biller.open("/denials");
    await biller.page.getByRole("button", { name: /^Go to a screen/ }).click();
    await biller.page.getByRole("dialog", { name: "Go to" }).waitFor();
    await biller.page.keyboard.type("claims");
    await chosen(biller.page, "Claims");
    expect(await sidewaysOverflow(biller.page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(biller.page)).toEqual([]);
    await biller.page.getByRole("button", { name: "Close" }).click();
    await closed(biller.page);
    await biller.leave();
  });
});

async function open(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Go to" }).getByRole("searchbox").waitFor();
}

async function closed(page: Page): Promise<void> {
  await page.getByRole("dialog", { name: "Go to" }).waitFor({ state: "detached" });
}

/** Waits until Enter would take the entry that begins so. */
async function chosen(page: Page, words: string): Promise<void> {
  await page.locator("[role=menuitem][data-focused]").filter({ hasText: words }).waitFor();
}

/** What remittances tell of claims, read where the loader reads it and by none of its code. */
function toldIn(files: string) {
  const paths = readdirSync(files, { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /835[^/]*\.txt$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(files, path), "latin1");
      const claim =
        /CLP\*([\w-]+)\*\d+\*[^*]*\*[^*]*\*[^*]*\*[^*]*\*(\w{6,})\*[^~']*[~']\s*(?:CAS[^~']*[~']\s*)*NM1\*QC\*1\*([A-Z]{4,})\*([A-Z]+)\*[^*]*\*[^*]*\*[^*]*\*MI\*(\w+)/g;
      return [...text.matchAll(claim)].map(
        ([, number = "", payerNumber = "", last = "", first = "", member = ""]) => ({
          number,
          payerNumber,
          last,
          first,
          member,
        }),
      );
    });
}
