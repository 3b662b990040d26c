import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { simulatedFiles, temporaryFolder, warehouseDigest } from "../etl/load/temporary-home.ts";
import { run, start } from "./program.ts";

test("kill -9 at any moment leaves the numbers as they were, and loading again completes", async () => {
  const folder = await simulatedFiles(60, 3);
  const days = readdirSync(folder)
    .filter((name) => name !== "truth.json")
    .sort()
    .map((name) => join(folder, name));
  const before = days.slice(0, Math.floor(days.length / 2));

  const whole = temporaryFolder();
  await run(["load", ...before], whole);
  const halfway = await warehouseDigest(whole);
  const started = Date.now();
  await run(["load", folder], whole);
  const took = Date.now() - started;
  const complete = await warehouseDigest(whole);

  const home = temporaryFolder();
  await run(["load", ...before], home);
  for (let kill = 0; kill < 8; kill++) {
    const child = start(["load", folder], home);
    const ended = new Promise((resolve) => child.once("close", resolve));
    // Spread over the whole load, its end included.
    await new Promise((resolve) => setTimeout(resolve, (took * (kill + 0.5)) / 8));
    child.kill("SIGKILL");
    await ended;
    const after = await warehouseDigest(home);
    expect([halfway, complete]).toContainEqual(after);
  }
  expect(await run(["load", folder], home)).toMatchObject({ code: 0 });
  expect(await warehouseDigest(home)).toEqual(complete);
  expect(readdirSync(join(home, "tmp"))).toEqual([]);
  expect(
    readdirSync(join(home, "warehouse")).filter((name) => /building|wal|part/.test(name)),
  ).toEqual([]);
}, 300_000);
