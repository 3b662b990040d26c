import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { takeTempFile } from "#app/exports/temp-file.server.ts";
import { oneByOne } from "#app/exports/turns.server.ts";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { exportHome } from "./home.ts";

const practice = exportHome("export-turns-");
const folder = mkdtempSync(join(tmpdir(), "turns-"));
beforeAll(async () => {
  const files = join(practice.folder, "files");
  await simulate(files, { until: "2026-08-19", claims: 20, months: 2, seed: 3 });
  await load([files], { home: practice.home, now: new Date("2026-08-20T06:00:00Z") });
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await practice.close();
});

const viewer = { id: "v1", role: "viewer" } as const;
const ask = (as: { id: string; role: "viewer" } = viewer, signal?: AbortSignal) =>
  practice.ask("claims?as-of=2026-08-20", as, signal);

it("gives one person four files at a time, and the next when one of them is taken", async () => {
  const gone = new AbortController();
  const open = [await ask(), await ask(), await ask(), await ask(viewer, gone.signal)];
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const fifth = await ask();
  expect(fifth.status).toBe(429);
  expect(fifth.headers.get("Retry-After")).toBe("10");
  // Nobody else waits for it.
  const other = await ask({ id: "v2", role: "viewer" });
  expect(other.status).toBe(200);
  await other.text();

  await open[0]?.text();
  const next = await ask();
  expect(next.status).toBe(200);
  expect((await ask()).status).toBe(429);
  // Not taken to its end, or never begun to be.
  await next.body?.cancel();
  gone.abort();
  const last: Response[] = [];
  await vi.waitFor(
    async () => {
      const answer = await ask();
      if (answer.status === 200) last.push(answer);
      expect(last).toHaveLength(2);
    },
    { timeout: 20_000 },
  );
  for (const each of [...last, ...open.slice(1, 3)]) await each.text();
});

it("counts no file that came to nothing, nor words about one", async () => {
  for (let tries = 0; tries < 6; tries++) {
    expect((await practice.ask("claims?found=gone", viewer)).status).toBe(410);
    expect((await practice.ask("claims?format=about", viewer)).status).toBe(200);
  }
  const answer = await ask();
  expect(answer.status).toBe(200);
  await answer.text();
});

it("lets go of a file whose answer is dropped unread", async () => {
  const path = join(folder, "dropped");
  writeFileSync(path, "x".repeat(100));
  const gone = new AbortController();
  let ends = 0;
  const { body } = await takeTempFile(path, { signal: gone.signal, onEnd: () => ends++ });
  gone.abort();
  await vi.waitFor(() => expect(ends).toBe(1));
  expect(existsSync(path)).toBe(false);
  expect(await new Response(body).text()).toBe("");
  expect(ends).toBe(1);
});

it("holds one whole file in memory at a time, and none for who is gone", async () => {
  const gone = new AbortController();
  let [now, most, done] = [0, 0, 0];
  const work = async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now--;
    done++;
  };
  const { signal } = new AbortController();
  const first = oneByOne(signal, work);
  const failing = oneByOne(signal, () => Promise.reject(new Error("no")));
  const dropped = oneByOne(gone.signal, work);
  gone.abort();
  const others = [oneByOne(signal, work), oneByOne(signal, work)];
  await expect(failing).rejects.toThrow("no");
  await expect(dropped).rejects.toMatchObject({ status: 499 });
  await Promise.all([first, ...others]);
  expect([most, done]).toEqual([1, 3]);
});
