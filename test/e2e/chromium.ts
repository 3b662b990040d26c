import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this machine: CHROMIUM_PATH, else where systems put it; undefined where there is none. */
export const chromiumPath =
  process.env.CHROMIUM_PATH ?? usualPlaces.find((path) => existsSync(path));

/**
 * True where journeys can run. Without a browser they are left out, and say so loudly;
 * DERMLEDGER_REQUIRE_BROWSER=1 makes that a failure, so that a build machine cannot leave them out by accident.
 */
export const hasBrowser = tellBrowser();

function tellBrowser(): boolean {
  if (chromiumPath !== undefined && existsSync(chromiumPath)) return true;
  const words = `No Chromium at ${chromiumPath ?? usualPlaces.join(", ")}: set CHROMIUM_PATH.`;
  if (process.env.DERMLEDGER_REQUIRE_BROWSER === "1") throw new Error(words);
  process.stderr.write(`\n*** THE BROWSER TESTS ARE LEFT OUT. ${words} ***\n\n`);
  return false;
}

/** A browser with a fresh profile. */
export async function launchBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("There is no browser to launch.");
  return await chromium.launch({ executablePath: chromiumPath, args: flags });
}
