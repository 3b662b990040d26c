import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "otplib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFactors } from "#app/second-factor/factor-store.ts";
import { newRecoveryCodes } from "#app/second-factor/recovery-codes.ts";
import { createSecretBox } from "#app/second-factor/secret-box.ts";
import { SecretUnreadable } from "#app/second-factor/secret-unreadable.ts";
import { newSecret, stepOf } from "#app/second-factor/totp.ts";
import { query } from "#queries/query.ts";
import { clock, openOffice } from "../people/office-of-tests.ts";

let office: Awaited<ReturnType<typeof openOffice>>;
const folder = mkdtempSync(join(tmpdir(), "dermledger-factor-"));
const keyPath = join(folder, "second-factor.key");
const step = 30_000;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await office.end();
  rmSync(folder, { recursive: true, force: true });
});

const codeAt = (secret: string, atMs: number) =>
  generate({ secret, epoch: Math.floor(atMs / 1000) });

let count = 0;
/** Someone with a factor, a minute after it was set up. */
async function enrolled() {
  const time = clock();
  const open = () => createFactors(office.store(), createSecretBox(keyPath), time.ms);
  const factors = open();
  const personId = `p${++count}`;
  const secret = newSecret();
  const codes = await factors.enroll(personId, secret, await codeAt(secret, time.ms()));
  if (codes === null) throw new Error("The code was refused.");
  time.pass(2 * step);
  const codeIn = (steps: number) => codeAt(secret, time.ms() + steps * step);
  return { time, open, factors, personId, secret, codes, codeIn };
}

describe("a code", () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits, of the seed "12345678901234567890".
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("of the RFC's second %i is %s", async (second, code) => {
    const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(await stepOf(seed, code, second * 1000)).toBe(Math.floor(second / 30));
    expect(await stepOf(seed, code, (second + 90) * 1000)).toBeNull();
  });

  it("is taken from a clock one step off, either way, and no further", async () => {
    for (const [off, judged] of [
      [-2, "wrong"],
      [2, "wrong"],
      [-1, "right"],
      [0, "right"],
      [1, "right"],
    ] as const) {
      const { factors, personId, codeIn } = await enrolled();
      expect([off, await factors.takeCode(personId, await codeIn(off))]).toEqual([off, judged]);
    }
  });

  it("is taken once, nor is an older one after it, also not after a restart", async () => {
    const { time, open, factors, personId, codeIn } = await enrolled();
    const [before, code] = [await codeIn(-1), await codeIn(0)];
    expect(await factors.takeCode(personId, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(
      "right",
    );
    expect(await factors.takeCode(personId, code)).toBe("used");
    expect(await factors.takeCode(personId, before)).toBe("used");
    await office.reopen();
    const again = open();
    expect(await again.takeCode(personId, code)).toBe("used");
    time.pass(step);
    expect(await again.takeCode(personId, code)).toBe("used");
    expect(await again.takeCode(personId, await codeIn(0))).toBe("right");
  });

  it("given twice at once lets one in", async () => {
    const { factors, personId, codeIn } = await enrolled();
    const code = await codeIn(0);
    const judged = await Promise.all(
      Array.from({ length: 8 }, () => factors.takeCode(personId, code)),
    );
    expect(judged.filter((each) => each === "right")).toHaveLength(1);
  });

  it("that set the factor up signs nobody in", async () => {
    const { time, factors, personId, secret } = await enrolled();
    time.pass(-2 * step);
    expect(await factors.takeCode(personId, await codeAt(secret, time.ms()))).toBe("used");
  });

  it("is nobody else's, and nothing else is one", async () => {
    const { factors, personId, codeIn } = await enrolled();
    const other = await enrolled();
    expect(await other.factors.takeCode(other.personId, await codeIn(0))).toBe("wrong");
    expect(await factors.takeCode("nobody", await codeIn(0))).toBe("wrong");
    for (const typed of ["", "12345", "1234567", "abcdef", "１２３４５", "-1", " "])
      expect(await factors.takeCode(personId, typed)).toBe("wrong");
  });
});

describe("a recovery code", () => {
  it("is taken once, however it is typed, also after a restart", async () => {
    const { open, factors, personId, codes } = await enrolled();
    expect(new Set(codes).size).toBe(10);
    const [first = "", second = ""] = codes;
    expect(await factors.takeRecoveryCode(personId, first.toLowerCase().replaceAll("-", " "))).toBe(
      "right",
    );
    expect(await factors.takeRecoveryCode(personId, first)).toBe("wrong");
    await office.reopen();
    const again = open();
    expect(await again.of(personId)).toMatchObject({ codesLeft: 9 });
    expect(await again.takeRecoveryCode(personId, first)).toBe("wrong");
    const both = await Promise.all(
      [second, second].map((code) => again.takeRecoveryCode(personId, code)),
    );
    expect(both.sort()).toEqual(["right", "wrong"]);
    expect(await again.of(personId)).toMatchObject({ codesLeft: 8 });
  });

  it("ends when new ones are made, and is one person's alone", async () => {
    const { factors, personId, codes } = await enrolled();
    const other = await enrolled();
    expect(await other.factors.takeRecoveryCode(other.personId, codes[0] ?? "")).toBe("wrong");
    const renewed = (await factors.renewRecoveryCodes(personId)) ?? [];
    expect(renewed).toHaveLength(10);
    expect(await factors.takeRecoveryCode(personId, codes[3] ?? "")).toBe("wrong");
    expect(await factors.takeRecoveryCode(personId, renewed[3] ?? "")).toBe("right");
  });

  it("reads O and I as the digits that they look like, and has 80 bits", () => {
    const codes = Array.from({ length: 50 }, newRecoveryCodes).flat();
    for (const code of codes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(32);
  });
});

describe("the factor", () => {
  it("is not there before a code of the app has shown that it works", async () => {
    const { factors } = await enrolled();
    const secret = newSecret();
    expect(await factors.enroll("unsure", secret, "000000x")).toBeNull();
    expect(await factors.enroll("unsure", secret, await codeAt(newSecret(), 0))).toBeNull();
    expect(await factors.of("unsure")).toBeNull();
  });

  it("of another phone takes the place of the one before, its recovery codes too", async () => {
    const { time, open, factors, personId, codes, codeIn } = await enrolled();
    const old = await codeIn(0);
    const secret = newSecret();
    await factors.enroll(personId, secret, await codeAt(secret, time.ms()));
    time.pass(step);
    for (const each of [factors, open()]) {
      expect(await each.takeCode(personId, old)).toBe("wrong");
      expect(await each.takeRecoveryCode(personId, codes[0] ?? "")).toBe("wrong");
    }
    expect(await factors.takeCode(personId, await codeAt(secret, time.ms()))).toBe("right");
  });

  it("taken off is gone, also after a restart", async () => {
    const { open, factors, personId, codes, codeIn } = await enrolled();
    expect(await factors.remove(personId, "owner")).toBe(true);
    expect(await factors.remove(personId, "owner")).toBe(false);
    await office.reopen();
    const again = open();
    expect(await again.of(personId)).toBeNull();
    expect(await again.takeCode(personId, await codeIn(0))).toBe("wrong");
    expect(await again.takeRecoveryCode(personId, codes[0] ?? "")).toBe("wrong");
    expect(await again.renewRecoveryCodes(personId)).toBeNull();
  });

  it("leaves neither secret nor code in the office", async () => {
    const { secret, codes, personId } = await enrolled();
    const rows = await office.store().read(everything, {});
    const text = rows.map((row) => row.text).join("\n");
    expect(text).toContain(personId);
    for (const told of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
      expect(text).not.toContain(told);
  });
});

describe("the key file", () => {
  it("is its owner's alone, and stays as it is", async () => {
    await enrolled();
    const key = readFileSync(keyPath, "utf8");
    expect(statSync(keyPath).mode & 0o777).toBe(0o600);
    await enrolled();
    expect(readFileSync(keyPath, "utf8")).toBe(key);
  });

  it("missing, damaged or another one: no code is taken, recovery codes are, and a key put back counts", async () => {
    const { factors, personId, codes, codeIn } = await enrolled();
    const key = readFileSync(keyPath, "utf8");
    const code = await codeIn(0);
    for (const damage of [
      () => rmSync(keyPath),
      () => writeFileSync(keyPath, "short\n"),
      () => writeFileSync(keyPath, `${Buffer.alloc(32).toString("base64url")}\n`),
    ]) {
      damage();
      await expect(factors.takeCode(personId, code)).rejects.toThrow(SecretUnreadable);
      // Never as if there were none.
      expect(await factors.of(personId)).not.toBeNull();
    }
    expect(await factors.takeRecoveryCode(personId, codes[0] ?? "")).toBe("right");
    writeFileSync(keyPath, key);
    expect(await factors.takeCode(personId, code)).toBe("right");
  });

  it("gone or another one: says what to do, and no new factor is set up beside those that stand", async () => {
    const { factors, codeIn, personId } = await enrolled();
    const key = readFileSync(keyPath, "utf8");
    const secret = newSecret();
    const enroll = async (who: string) =>
      factors.enroll(who, secret, await codeAt(secret, time.ms()));
    const time = clock();
    time.pass(2 * step);
    for (const [damage, left] of [
      [() => rmSync(keyPath), null],
      [() => writeFileSync(keyPath, `${Buffer.alloc(32).toString("base64url")}\n`), "AAAA"],
    ] as const) {
      damage();
      await expect(enroll(`late ${left}`)).rejects.toThrow(
        /second-factor\.key is .*backup.*recovery codes.*user remove-second-factor/,
      );
      expect(await factors.of(`late ${left}`)).toBeNull();
      expect(await factors.trouble()).toMatch(/Bring it back from the backup/);
      // Nothing was made in its place.
      expect(existsSync(keyPath) ? readFileSync(keyPath, "utf8").slice(0, 4) : null).toBe(left);
    }
    writeFileSync(keyPath, key);
    expect(await factors.trouble()).toBeNull();
    expect(await enroll("late")).toHaveLength(10);
    expect(await factors.takeCode(personId, await codeIn(0))).toBe("right");
  });

  it("lost for good is made anew by the first to set a factor up once all are off, or by the only one who has one", async () => {
    const alone = await openOffice();
    const path = join(folder, "alone.key");
    const time = clock();
    const factors = createFactors(alone.store(), createSecretBox(path), time.ms);
    const enroll = async (who: string) => {
      const secret = newSecret();
      return await factors.enroll(who, secret, await codeAt(secret, time.ms()));
    };
    await enroll("ann");
    rmSync(path);
    expect(await enroll("ann")).toHaveLength(10);
    await enroll("bob");
    rmSync(path);
    await expect(enroll("ann")).rejects.toThrow(SecretUnreadable);
    await factors.remove("ann", null);
    await factors.remove("bob", null);
    expect(await enroll("ann")).toHaveLength(10);
    expect(await factors.trouble()).toBeNull();
    await alone.end();
  });

  it("opens a seal for the words it was made with alone, and none that was changed", async () => {
    const box = createSecretBox(keyPath);
    const sealed = await box.seal("secret", "ann 1", []);
    expect(await box.open(sealed, "ann 1")).toBe("secret");
    await expect(box.open(sealed, "bob 1")).rejects.toThrow(SecretUnreadable);
    const changed = sealed.replace(/.$/, (last) => (last === "A" ? "Q" : "A"));
    await expect(box.open(changed, "ann 1")).rejects.toThrow(SecretUnreadable);
    await expect(box.open("nonsense", "ann 1")).rejects.toThrow(SecretUnreadable);
  });
});

it("the demand of all stands since it was last made, also after a restart", async () => {
  const { time, open, factors } = await enrolled();
  expect(await factors.demandedSince()).toBeNull();
  expect(await factors.demand(true, "owner")).toBe(true);
  const since = time.ms();
  time.pass(step);
  expect(await factors.demand(true, "owner")).toBe(false);
  await office.reopen();
  expect(await open().demandedSince()).toBe(since);
  const again = open();
  expect(await again.demand(false, "owner")).toBe(true);
  expect(await open().demandedSince()).toBeNull();
});

const everything = query({
  name: "second-factor-events",
  title: "-",
  unit: "mixed",
  definition: {
    words: "-",
    numerator: "-",
    denominator: "-",
    basis: "-",
    excludes: "-",
    source: "-",
  },
  target: null,
  sql: "select to_json(e)::varchar as text from second_factor_event as e",
  params: {},
  columns: { text: "VARCHAR" },
});
