import { describe, expect, it } from "vitest";
import { createSignInDelays } from "#app/people/sign-in-delays.ts";
import { clock } from "./office-of-tests.ts";

const start = () => {
  const time = clock();
  return { time, delays: createSignInDelays(time.ms) };
};

describe("delays after failures", () => {
  it("double from the third try of one person at one address, to a quarter of an hour", () => {
    const { time, delays } = start();
    const waits: number[] = [];
    for (let tries = 0; tries < 14; tries += 1) {
      const wait = delays.attempt("ann", "1");
      waits.push(wait);
      // Waiting counts as no try of its own.
      expect(delays.attempt("ann", "1")).toBeGreaterThanOrEqual(wait === 0 ? 0 : wait);
      time.pass(wait * 1000);
      if (wait > 0) expect(delays.attempt("ann", "1")).toBe(0);
    }
    expect(waits).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it("count tries that run side by side before any of them has failed", () => {
    const { delays } = start();
    const waits = Array.from({ length: 50 }, () => delays.attempt("ann", "1"));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(2);
  });

  it("end with a sign-in, and are forgotten after an hour", () => {
    const { time, delays } = start();
    delays.attempt("ann", "1");
    delays.attempt("ann", "1");
    expect(delays.attempt("ann", "1")).toBe(1);
    time.pass(1000);
    expect(delays.attempt("ann", "1")).toBe(0);
    delays.succeeded("ann", "1");
    expect(delays.attempt("ann", "1")).toBe(0);
    for (let tries = 0; tries < 5; tries += 1) {
      time.pass(900_000);
      delays.attempt("ben", "2");
    }
    expect(delays.attempt("ben", "2")).toBeGreaterThan(0);
    time.pass(3_600_000);
    expect(delays.attempt("ben", "2")).toBe(0);
  });

  it("of strangers everywhere slow a person by a minute at most, and not at all where that person signed in before", () => {
    const { time, delays } = start();
    delays.attempt("ann", "home");
    delays.succeeded("ann", "home");
    for (let stranger = 0; stranger < 1_000; stranger += 1) {
      time.pass(61_000);
      delays.attempt("ann", `stranger ${stranger}`);
    }
    expect(delays.attempt("ann", "new place")).toBeGreaterThan(0);
    expect(delays.attempt("ann", "new place")).toBeLessThanOrEqual(60);
    expect(delays.attempt("ann", "home")).toBe(0);
  });

  it("of one address grow with everyone it names", () => {
    const { delays } = start();
    const waits = Array.from({ length: 40 }, (_, each) => delays.attempt(`name ${each}`, "1"));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
    expect(delays.attempt("name 1", "2")).toBe(0);
  });

  it("need no more memory however many are named", () => {
    const { delays } = start();
    for (let each = 0; each < 25_000; each += 1) delays.attempt(`name ${each}`, `address ${each}`);
    delays.attempt("name 24999", "address 24999");
    expect(delays.attempt("name 24999", "address 24999")).toBe(1);
    expect(delays.attempt("name 0", "address 0")).toBe(0);
  });
});
