import { describe, expect, it } from "vitest";
import { faultOfPassword, fitsPassword, hashPassword, noPassword } from "#app/people/password.ts";
import { createSetupLinks } from "#app/people/setup-links.ts";
import { clock } from "./office-of-tests.ts";

describe("a password", () => {
  it.each([
    ["short", /12 characters/],
    ["elevenchars", /12 characters/],
    ["x".repeat(257), /256/],
    ["ann.lee@practice.example", /e-mail/],
    ["ANN.LEE@practice.example", /e-mail/],
    ["ann.lee1234", /12 characters/],
    ["ann.leeann.lee", /e-mail/],
    ["aaaaaaaaaaaaaaa", /first that are guessed/],
    ["123456789012345", /first that are guessed/],
    ["qwertyuiopasdf", /first that are guessed/],
    ["Password12345!", /first that are guessed/],
    ["dermledger2026", /first that are guessed/],
  ])("%s is refused", (password, words) => {
    expect(faultOfPassword(password, "ann.lee@practice.example")).toMatch(words);
  });

  it.each([
    "four words in a row",
    "eine-Ländliche-Straße",
    "kqzv kqzv wmtp",
    "🌧️ rain on tin roofs",
  ])("%s will do", (password) => {
    expect(faultOfPassword(password, "ann.lee@practice.example")).toBeNull();
  });

  it("is kept as argon2id at OWASP's cost, and fits however its accents were typed", async () => {
    const hash = await hashPassword("cafe\u0301 at the corner");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await fitsPassword(hash, "café at the corner")).toBe(true);
    expect(await fitsPassword(hash, "cafe at the corner")).toBe(false);
    expect(await fitsPassword(noPassword, noPassword)).toBe(false);
  });

  it("takes as much work to refuse where nobody has that e-mail", async () => {
    const hash = await hashPassword("four words in a row");
    const time = async (kept: string | null) => {
      const times: number[] = [];
      for (let run = 0; run < 9; run += 1) {
        const started = performance.now();
        await fitsPassword(kept, "another set of words");
        times.push(performance.now() - started);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    await time(null);
    const [someone, nobody] = [await time(hash), await time(null)];
    expect(nobody).toBeGreaterThan(someone / 3);
  });
});

describe("a link", () => {
  it("ends by use, by a newer one, and after a day", () => {
    const time = clock();
    const links = createSetupLinks(time.ms);
    const ann = { kind: "password", personId: "ann" } as const;
    const ben = { kind: "password", personId: "ben" } as const;
    const [first, other] = [links.make(ann), links.make(ben)];
    const newer = links.make(ann);
    expect([first, other, newer].map(links.find)).toEqual([undefined, ben, ann]);
    expect([links.take(other), links.take(other)]).toEqual([ben, undefined]);
    expect(links.find(other)).toBeUndefined();
    time.pass(24 * 3_600_000);
    expect(links.find(newer)).toBeUndefined();
    const owner = links.make({ kind: "first_owner" });
    time.pass(240 * 3_600_000);
    expect(links.find(owner)).toEqual({ kind: "first_owner" });
  });
});
