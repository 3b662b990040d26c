import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { simulatedFiles, temporaryFolder } from "../etl/load/temporary-home.ts";
import { ended, run, start } from "./program.ts";

test("publish makes the numbers anew with today's settings, once", async () => {
  const home = temporaryFolder();
  const nothing = await run(["publish"], home);
  expect(nothing).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/Nothing is loaded yet/),
  });
  await run(["load", await simulatedFiles(25, 2)], home);
  expect(await run(["publish"], home)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Nothing to do: /),
  });

  mkdirSync(join(home, "settings"), { recursive: true });
  const setting = "payer,class,is_capitated\nSOME PLAN,Medicaid,no\nOTHER PLAN,Medicade,no\n";
  writeFileSync(join(home, "settings", "payer-setting.csv"), setting);
  const first = await run(["publish", "--json", "--progress", "json"], home);
  const told = JSON.parse(first.stdout);
  expect(first.code).toBe(0);
  expect(told).toMatchObject({
    published: true,
    settings_issues: [expect.stringMatching(/payer-setting\.csv, line 3: .*class must be/)],
  });
  const stages = first.stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).stage);
  expect(new Set(stages)).toEqual(new Set(["publishing"]));
  const again = JSON.parse((await run(["publish", "--json"], home)).stdout);
  expect(again).toEqual({ ...told, published: false });
  expect((await run(["generations"], home)).stdout).toContain(`* ${told.generation}`);
});

test("publish waits for a running load, and says for whom", async () => {
  const home = temporaryFolder();
  const load = start(["load", await simulatedFiles(25, 2)], home);
  const loaded = ended(load);
  await new Promise((resolve) => load.stderr?.once("data", resolve));
  const published = await run(["publish"], home);
  expect(await loaded).toMatchObject({ code: 0 });
  expect(published).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to do/) });
  expect(published.stderr).toContain(`process ${load.pid}`);
});

test("publish takes no more than it says", async () => {
  expect(await run(["publish", "now"], temporaryFolder())).toMatchObject({ code: 2, stdout: "" });
});
