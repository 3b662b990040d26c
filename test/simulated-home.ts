import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { prepared } from "./prepared.ts";

/** Invented practices whose histories end on 2026-08-19; loaded the morning after. */
const practices = {
  /** Half a year: lists and claims, each with their story. */
  young: { claims: 300, months: 6, seed: 5 },
  /** A whole year to look back upon, in two practices. */
  grown: { claims: 1400, months: 17, seed: 21, practices: 2 },
};

/**
 * Fills a home with a simulated practice. It is simulated and loaded by the test file that asks first, which
 * takes longer than most tests on it; the others copy it and may change their copy.
 */
export async function simulatedHome(name: keyof typeof practices, home: string): Promise<void> {
  const loaded = await prepared(`simulated-${name}`, async (made) => {
    const files = await mkdtemp(join(tmpdir(), "dermledger-simulated-"));
    try {
      await simulate(files, { until: "2026-08-19", ...practices[name] });
      await load([files], { home: made, now: new Date("2026-08-20T06:00:00Z") });
    } finally {
      await rm(files, { recursive: true, force: true });
    }
  });
  await cp(loaded, home, { recursive: true });
}
