import type { Page } from "playwright-core";

/** Presses Tab until the focus is on what is called so. */
export async function focusByTab(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 150; press += 1) {
    const words = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return "";
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : undefined;
      return (at.getAttribute("aria-label") ?? label ?? at.innerText ?? "").trim();
    });
    if (name.test(words)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}.`);
}
