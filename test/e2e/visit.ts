import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { signIn } from "../app/signed-in.ts";
import type { Who } from "./dashboard.ts";

export type Visitor = {
  readonly page: Page;
  /** Opens an address of the dashboard and waits until the page is alive. */
  readonly open: (path: string) => Promise<void>;
  /** Ends the visit; fails if the console said anything wrong meanwhile. */
  readonly leave: () => Promise<void>;
};
export type VisitOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  /** Who signs in first; null: nobody. The owner, where nothing is said. */
  readonly as?: Who | null;
};

/** A visit with a fresh profile. Errors and warnings of the console, and failed requests, fail the test that leaves. */
export async function visit(
  browser: Browser,
  url: string,
  options: VisitOptions = {},
): Promise<Visitor> {
  const { width = 1440, height = 900, scheme = "light" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  const { as = "owner" } = options;
  if (as !== null) {
    const [name = "", value = ""] = (await signIn(url, as)).split("=");
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
  }
  const page = await context.newPage();
  // Two files of tests, two browsers and two servers share two cores: half a minute has been missed.
  page.setDefaultTimeout(60_000);
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    async open(path) {
      await page.goto(url + path);
      await settled(page);
    },
    async leave() {
      await context.close();
      expect(troubles).toEqual([]);
    },
  };
}

/** Waits until nothing is under way: scripts run, navigations done. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}

/** What axe finds wrong, in a few words each. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(" "))
        .join(" | ")}`,
  );
}

/** By how many pixels the page is wider than the window. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** `$48,210.17`, `($12.00)` in a text as cents, the first of them. */
export function centsIn(text: string | null): number {
  const found = /(\()?\$([\d,]+)(?:\.(\d\d))?/.exec(text ?? "");
  if (found === null) throw new Error(`No amount in “${text}”.`);
  const cents = Number(found[2]?.replaceAll(",", "")) * 100 + Number(found[3] ?? 0);
  return found[1] === undefined ? cents : -cents;
}

/** The whole number before a word: 312 of "312 claims · $48,210.17 open". */
export function countIn(text: string | null, word: string): number {
  const found = new RegExp(`([\\d,]+) ${word}`).exec(text ?? "");
  if (found === null) throw new Error(`No count of ${word} in “${text}”.`);
  return Number(found[1]?.replaceAll(",", ""));
}
