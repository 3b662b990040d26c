import { afterAll, beforeAll, expect, it } from "vitest";
import type { FiguresState } from "#app/settings/figures-state.ts";
import { openPractice, today } from "../follow-up/practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;

beforeAll(async () => {
  practice = await openPractice({ cAbCdEf12345: { location: "L1" } });
});
afterAll(() => practice.close());

it("says that nothing stands out only once it was looked at, and with figures that hold", async () => {
  const { alertsLook, watchAlerts } = await import("#app/alerts/watch-alerts.server.ts");
  const { nothingWords } = await import("#app/routes/alerts/nothing-words.ts");
  const words = async (figures: FiguresState | null = null) =>
    nothingWords(await alertsLook(), figures, false);
  expect(await words()).toMatch(/^Being looked at/);

  const reader = await practice.app().warehouse();
  const store = await practice.app().office();
  let day = today;
  const watch = watchAlerts(reader, store, async () => day);
  await watch.look();
  expect(await words()).toMatch(/^Nothing stands out/);
  const left = { words: "", share: null, secondsLeft: null };
  expect(await words({ kind: "publishing", ...left })).toMatch(/figures are being made anew/);
  expect(await words({ kind: "older", failure: null })).toMatch(/another version/);
  // The day's turn: what was looked at was of yesterday.
  day = "2026-11-21";
  expect(await words()).toMatch(/^Being looked at/);
  await watch.look();
  expect(await words()).toMatch(/^Nothing stands out/);
  await watch.stop();

  const broken = watchAlerts(
    { ...reader, run: () => Promise.reject(new Error("broken by the test")) },
    store,
    async () => day,
  );
  await broken.look();
  expect(await words()).toMatch(/^Not looked at: an error stopped it/);
  await broken.stop();
});
