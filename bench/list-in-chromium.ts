import { existsSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { Page } from "playwright-core";
import { type Measure, medianOf } from "./measure.ts";

const chromium = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/**
 * The list of claims as somebody has it on the screen: until its first rows stand there, until all of it can be scrolled, until
 * another order is drawn, how many frames it draws a second while it is scrolled through, and until it is cut to a payer. None
 * without a Chromium.
 */
export async function listInChromium(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
  runs: number,
): Promise<Measure[]> {
  if (!existsSync(chromium)) return [];
  const { chromium: browsers } = await import("playwright-core");
  const browser = await browsers.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const login = await context.newPage();
    await login.goto(`${url}/login`);
    await login.fill("input[name=email]", email);
    await login.fill("input[name=password]", password);
    await Promise.all([
      login.waitForURL((to) => to.pathname !== "/login"),
      login.keyboard.press("Enter"),
    ]);
    await login.close();
    const taken: { readonly [step: string]: number[] } = {
      first: [],
      whole: [],
      sort: [],
      filter: [],
      frames: [],
    };
    for (let run = 0; run <= runs; run += 1) {
      const page = await context.newPage();
      const seen = await look(page, url, run);
      // The first look finds nothing in the server's and the browser's memory: not counted.
      if (run > 0) for (const [step, took] of Object.entries(seen)) taken[step]?.push(took);
      await page.close();
    }
    const row = (step: string, words: string, note = ""): Measure => {
      return {
        name: `list in Chromium, ${words}`,
        median: medianOf(taken[step] ?? []),
        unit: "ms",
        runs,
        note,
      };
    };
    return [
      row("first", "first rows"),
      row("whole", "all of it"),
      row("sort", "another order"),
      row("filter", "cut to a payer"),
      row("frames", "a frame while scrolling", "16.7 ms is a screen's rate"),
    ];
  } finally {
    await browser.close();
  }
}

async function look(page: Page, url: string, run: number) {
  const start = performance.now();
  const since = () => performance.now() - start;
  await page.goto(`${url}/claims`, { waitUntil: "commit" });
  await page.locator("tbody tr").first().waitFor();
  const first = since();
  await page.locator(".long-table").waitFor();
  const whole = since();
  const sort = await page.evaluate(async () => {
    const begun = performance.now();
    const head = [...document.querySelectorAll<HTMLElement>(".long-table thead a")].find((each) =>
      each.textContent?.includes("Charge"),
    );
    const before = document.querySelector("tbody tr[data-row]")?.getAttribute("data-row");
    head?.click();
    while (document.querySelector("tbody tr[data-row]")?.getAttribute("data-row") === before) {
      if (performance.now() - begun > 10_000) throw new Error("The list was not sorted.");
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - begun;
  });
  const frames = await page.evaluate(async () => {
    const region = document.querySelector(".long-scroll");
    if (region === null) throw new Error("The list does not scroll.");
    const begun = performance.now();
    let drawn = 0;
    for (; performance.now() - begun < 2_000; drawn += 1) {
      region.scrollTop += 120;
      await new Promise(requestAnimationFrame);
    }
    return (performance.now() - begun) / drawn;
  });
  return { first, whole, sort, frames, filter: await cutToPayer(page, run) };
}

/** From the press on a payer, another one in each run, to the list's new total. */
async function cutToPayer(page: Page, run: number): Promise<number> {
  await page.locator("[data-filter=payer]").click();
  const options = page.getByRole("option");
  await options.first().waitFor();
  const option = options.nth(run % (await options.count()));
  await page.evaluate(() => {
    const total = () => document.querySelector("[data-total]")?.textContent;
    const before = total();
    document.addEventListener(
      "pointerdown",
      () => {
        const begun = performance.now();
        const look = () => {
          if (total() === before) requestAnimationFrame(look);
          else document.body.dataset.cutIn = String(performance.now() - begun);
        };
        look();
      },
      { once: true, capture: true },
    );
  });
  await option.click();
  await page.locator("body[data-cut-in]").waitFor();
  return Number(await page.locator("body").getAttribute("data-cut-in"));
}
