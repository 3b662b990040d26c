import type { Page } from "playwright-core";
import { centsIn, countIn } from "./visit.ts";

/** What the list's headline says: "312 claims · $48,210.17 open". Waits until the list is there. */
export async function listTotal(page: Page): Promise<{ claims: number; openCents: number }> {
  const text = await page.locator("[data-total]").textContent();
  return { claims: countIn(text, "claims?"), openCents: centsIn(text) };
}

/** Sum of a money column over the rows shown; "–" counts nothing. */
export async function sumOfColumn(page: Page, header: string): Promise<number> {
  const heads = await page.locator("main thead tr > *").allTextContents();
  const at = heads.findIndex((text) => text.replace(/[↑↓\s]/g, "") === header);
  const cells = page.locator(`main tbody tr > :nth-child(${at + 1})`);
  const texts = await cells.allTextContents();
  return texts.reduce((sum, text) => sum + (text === "–" ? 0 : centsIn(text)), 0);
}

/** A figure of the claim page's foot rows, in cents. */
export async function footCents(
  page: Page,
  section: "lines" | "ledger",
  header: string,
): Promise<number> {
  const table = page.locator(`#${section} table`);
  const heads = await table.locator("thead th.num").allTextContents();
  const feet = await table.locator("tfoot td.num").allTextContents();
  // Units have a head without a total: count from the end, where heads and totals match.
  return centsIn(feet.at(heads.indexOf(header) - heads.length) ?? null);
}

/** Address of the link that has the focus. */
export async function focusedHref(page: Page): Promise<string | null> {
  return await page.evaluate(() => document.activeElement?.getAttribute("href") ?? null);
}
