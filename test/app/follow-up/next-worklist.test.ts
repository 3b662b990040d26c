import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Person } from "#app/people/person.ts";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { temporaryFolder } from "../../etl/load/temporary-home.ts";
import { openPractice, today } from "./practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let workers: Person[];

beforeAll(async () => {
  practice = await openPractice({ a: { location: "north" } });
  rmSync(`${practice.home}/warehouse`, { recursive: true });
  const files = temporaryFolder();
  await simulate(files, { claims: 400, months: 6, seed: 7, until: today });
  await load([files], { home: practice.home, now: new Date() });
  rmSync(files, { recursive: true });
  workers = await Promise.all(
    ["Ann", "Ben", "Cal"].map((name) => practice.hire(`${name} Biller`, "biller")),
  );
});
afterAll(() => practice.close());

async function next(person: Person, after: string | null): Promise<string | null> {
  const { action } = await import("#app/routes/worklist-next/route.ts");
  const body = new URLSearchParams(after === null ? {} : { after });
  const request = new Request("http://127.0.0.1/worklist/next", { method: "POST", body });
  const answer = await action({ request, context: { person }, params: {} });
  const to = answer.headers.get("Location");
  return to && (/^\/claims\/([^?]+)\?list=worklist$/.exec(to)?.[1] ?? `odd: ${to}`);
}

it("passes over what someone opened by hand", async () => {
  const [eve, fay] = [await practice.hire("Eve", "biller"), await practice.hire("Fay", "biller")];
  const { desk, openedByHand } = practice.app();
  const best = (await next(eve, null)) ?? "";
  desk.close(best, eve);
  openedByHand(fay, best);
  const second = await next(eve, null);
  expect([null, best]).not.toContain(second);
  expect(await next(fay, null)).toBe(best);
  for (const person of [eve, fay]) for (const id of [best, second]) desk.close(id ?? "", person);
});

it("never gives three people who ask at once the same claim, and each leads on", async () => {
  const given = new Map<string, string>();
  const app = practice.app();
  await Promise.all(
    workers.map(async (person) => {
      let after: string | null = null;
      for (let step = 0; step < 4; step += 1) {
        const claimId: string | null = await next(person, after);
        expect(claimId).not.toBeNull();
        if (claimId === null) return;
        expect(claimId).not.toBe(after);
        expect(given.get(claimId) ?? person.id).toBe(person.id);
        given.set(claimId, person.id);
        if (step % 2 === 0)
          await app.assign({ person, today, claimIds: [claimId], assignee: "me" });
        else await app.setNextDate({ person, today, claimIds: [claimId], nextOn: "2026-12-01" });
        app.desk.close(claimId, person);
        after = claimId;
      }
    }),
  );
  expect(given.size).toBeGreaterThanOrEqual(3 * 3);
});
