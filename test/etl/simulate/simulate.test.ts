import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { simulate } from "#etl/simulate/simulate.ts";
import { filesIn, temporaryFolder } from "./folder.ts";

const folder = temporaryFolder();
const until = "2026-08-14";

describe("simulate", () => {
  test("the same seed gives the same files, another seed others", async () => {
    const [one, two, three] = ["one", "two", "three"].map((name) => join(folder, name));
    await simulate(one ?? "", { claims: 120, months: 5, seed: 4, until });
    await simulate(two ?? "", { claims: 120, months: 5, seed: 4, until });
    await simulate(three ?? "", { claims: 120, months: 5, seed: 5, until });
    expect(filesIn(two ?? "")).toEqual(filesIn(one ?? ""));
    expect(filesIn(three ?? "")).not.toEqual(filesIn(one ?? ""));
  });

  test("what is forgotten on the way is in the truth all the same", async () => {
    const options = { claims: 700, months: 14, seed: 6, until, practices: 2 };
    const [kept, forgotten] = ["kept", "forgotten"].map((name) => join(folder, name));
    const all = await simulate(kept ?? "", { ...options, remembers: true });
    const rest = await simulate(forgotten ?? "", options);
    expect(filesIn(forgotten ?? "")).toEqual(filesIn(kept ?? ""));
    const claimsOf = ({ offices }: typeof all) =>
      offices.reduce((sum, { claims }) => sum + claims.length, 0);
    expect(claimsOf(rest)).toBeLessThan(claimsOf(all) / 2);
  });

  test.each([1, 7, 50])("%i claims are enough", async (claims) => {
    const { offices } = await simulate(join(folder, `small-${claims}`), {
      claims,
      months: 4,
      until,
      remembers: true,
    });
    const served = offices
      .flatMap((office) => office.claims)
      .filter((claim) => !claim.isBeforeHistory);
    expect(served.length).toBeGreaterThanOrEqual(claims);
    expect(served.length).toBeLessThanOrEqual(claims + 1);
  });

  test("one month is enough", async () => {
    await simulate(join(folder, "month"), { claims: 40, months: 1, until });
    expect(filesIn(join(folder, "month")).has("truth.json")).toBe(true);
  });

  test("several practices share payers, not numbers", async () => {
    const { offices } = await simulate(join(folder, "group"), {
      claims: 150,
      months: 4,
      until,
      practices: 3,
      remembers: true,
    });
    expect(new Set(offices.map((office) => office.practice.npi)).size).toBe(3);
    const numbers = offices.flatMap((office) => office.claims).map((claim) => claim.controlNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(offices[0]?.claims.length).toBeGreaterThan(offices[2]?.claims.length ?? 0);
  });

  test("kinds of file can be left out", async () => {
    const dir = join(folder, "without");
    await simulate(dir, {
      claims: 60,
      months: 4,
      until,
      without: ["acknowledgements", "transactions"],
    });
    const names = [...filesIn(dir).keys()];
    expect(names.filter((name) => /999|277ca|transactions/.test(name))).toEqual([]);
    expect(names.some((name) => /835/.test(name))).toBe(true);
  });

  test.each([
    { claims: 0 },
    { months: 0 },
    { practices: 1.5 },
    { without: ["weather"] },
    { until: "yesterday" },
  ])("refuses %j", async (wrong) => {
    const run = simulate(join(folder, "wrong"), { claims: 5, months: 1, until, ...wrong });
    await expect(run).rejects.toThrow(RangeError);
  });

  test("tells how far it is", async () => {
    const seen: number[] = [];
    await simulate(join(folder, "progress"), { claims: 20, months: 3, until }, ({ done }) =>
      seen.push(done),
    );
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
  });
});
