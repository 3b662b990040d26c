import { expect, it } from "vitest";
import { ResultCache } from "#queries/result-cache.ts";

const rows = (length: number) => Array.from({ length }, (_, n) => n);

it("keeps what was asked for last, within its limits of rows together", async () => {
  const cache = new ResultCache();
  let made = 0;
  const ask = (key: string, length: number) =>
    cache.get(key, async () => {
      made += 1;
      return rows(length);
    });
  for (let n = 0; n < 40; n++) await ask(`large ${n}`, 10_000);
  expect(made).toBe(40);
  await ask("large 0", 10_000);
  expect(made).toBe(40);
  await ask("one more", 10_000);
  await ask("large 0", 10_000);
  expect(made).toBe(41);
  await ask("large 1", 10_000);
  expect(made).toBe(42);
});

it("shares what is in flight, and keeps neither failures nor very long results", async () => {
  const cache = new ResultCache();
  let made = 0;
  const make = async () => {
    made += 1;
    if (made === 1) throw new Error("once");
    return rows(200_001);
  };
  await expect(Promise.all([cache.get("a", make), cache.get("a", make)])).rejects.toThrow("once");
  expect(made).toBe(1);
  const [one, other] = await Promise.all([cache.get("a", make), cache.get("a", make)]);
  expect(one).toBe(other);
  expect(made).toBe(2);
  await cache.get("a", make);
  expect(made).toBe(3);
});
