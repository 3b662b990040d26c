import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Desk, HOLD_MS } from "#app/follow-up/desk.ts";
import { type Item, nextClaim } from "#app/follow-up/next-claim.ts";

const today = "2026-11-20";
const ann = { id: "ann", name: "Ann Biller" };
const ben = { id: "ben", name: "Ben Biller" };

const item = (claim_id: string, other: Partial<Item> = {}): Item => ({
  claim_id,
  claim_ids: null,
  assignee_id: null,
  next_on: null,
  ...other,
});
const list =
  (...items: Item[]) =>
  async (limit: number, offset: number) =>
    items.slice(offset, offset + limit);

describe("who has a claim open", () => {
  it("is known to others until its page goes or falls silent", () => {
    let now = 0;
    const desk = new Desk(() => now);
    desk.open("a", ann, "1");
    desk.open("a", ann, "2");
    expect(desk.takenBy(["a", "b"], "ben")).toEqual(new Map([["a", "Ann Biller"]]));
    expect(desk.takenBy(["a"], "ann").size).toBe(0);
    desk.close("a", ann, "1");
    expect(desk.takenBy(["a"], "ben").size).toBe(1);
    desk.close("a", ann, "2");
    expect(desk.takenBy(["a"], "ben").size).toBe(0);
    desk.open("a", ann, "1");
    now = HOLD_MS - 1;
    expect(desk.takenBy(["a"], "ben").size).toBe(1);
    now = HOLD_MS;
    expect(desk.takenBy(["a"], "ben").size).toBe(0);
  });
});

describe("next claim", () => {
  it("is the best that is free, mine or nobody's, and awake", async () => {
    const desk = new Desk();
    desk.open("opened", ben);
    const read = list(
      item("opened"),
      item("part of a batch", { claim_ids: ["x", "opened"] }),
      item("of ben", { assignee_id: "ben" }),
      item("rests", { next_on: "2026-11-21" }),
      item("mine", { assignee_id: "ann", next_on: today }),
      item("later"),
    );
    expect(await nextClaim(desk, ann, today, read, null)).toBe("mine");
  });

  it("leads on, and round only when all were seen", async () => {
    const desk = new Desk();
    const read = list(item("a"), item("b"), item("c"));
    const seen: (string | undefined)[] = [];
    let after: string | null = null;
    for (let step = 0; step < 5; step += 1) {
      const next: string | undefined = await nextClaim(desk, ann, today, read, after);
      seen.push(next);
      if (after !== null) desk.close(after, ann);
      after = next ?? null;
    }
    expect(seen).toEqual(["a", "b", "c", "a", "b"]);
    expect(await nextClaim(desk, ben, today, list(item("only")), "only")).toBeUndefined();
  });

  it("reads on where the first rows are all taken", async () => {
    const desk = new Desk();
    const items = Array.from({ length: 450 }, (_, index) => item(`c${index}`));
    for (const { claim_id } of items.slice(0, 449)) desk.open(claim_id, ben);
    expect(await nextClaim(desk, ann, today, list(...items), null)).toBe("c449");
  });

  it("gives nothing by rows read before someone else worked on them", async () => {
    const desk = new Desk();
    let answer = (_items: Item[]) => {};
    const rows = new Promise<Item[]>((resolve) => {
      answer = resolve;
    });
    const bens = nextClaim(desk, ben, today, () => rows, null);
    // Ann takes the claim, works on it and leaves it while Ben's rows are on their way.
    expect(await nextClaim(desk, ann, today, list(item("a")), null)).toBe("a");
    await desk.change(["a"], "ann", async () => {});
    desk.close("a", ann);
    answer([item("a"), item("b")]);
    expect(await bens).toBe("b");
  });

  it("never gives two people the same claim, however their requests interleave", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.nat({ max: 29 }), { maxLength: 4 }),
        async (scheduler, people, claims, opened) => {
          const desk = new Desk(() => 0);
          const workers = Array.from({ length: people }, (_, index) => ({
            id: `p${index}`,
            name: `P ${index}`,
          }));
          // What the office holds: whose each claim is, as any read sees it at its moment.
          const owner = new Map<string, string>();
          const items = () =>
            Array.from({ length: claims }, (_, index) =>
              item(`c${index}`, { assignee_id: owner.get(`c${index}`) ?? null }),
            );
          const given = new Map<string, string>();
          const read = async (limit: number, offset: number) => {
            const rows = items().slice(offset, offset + limit);
            await scheduler.schedule(Promise.resolve(), "rows under way");
            return rows;
          };
          const byHand = { id: "hand", name: "By hand" };
          for (const index of opened) desk.open(`c${index}`, byHand);
          const work = async (worker: (typeof workers)[number]) => {
            let after: string | null = null;
            for (let step = 0; step < 3; step += 1) {
              const next: string | undefined = await nextClaim(desk, worker, today, read, after);
              if (next === undefined) return;
              expect(opened).not.toContain(Number(next.slice(1)));
              expect(given.get(next) ?? worker.id).toBe(worker.id);
              given.set(next, worker.id);
              // Takes it for good (an assignment, on its way to the office), then leaves its page.
              await desk.change([next], worker.id, async () => {
                await scheduler.schedule(Promise.resolve(), "append under way");
                owner.set(next, worker.id);
              });
              desk.close(next, worker);
              after = next;
            }
          };
          const all = Promise.all(workers.map(work));
          await scheduler.waitFor(all);
          if (claims > people * 3 + opened.length) expect(given.size).toBe(people * 3);
        },
      ),
      { numRuns: 300 },
    );
  });
});
