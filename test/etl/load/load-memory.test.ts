import { expect, test } from "vitest";
import { loadMemory } from "#etl/warehouse/load-memory.ts";

const gigabytes = (n: number) => n * 1024 ** 3;

test("a load may hold a quarter of the machine's memory, within bounds", () => {
  expect(loadMemory(gigabytes(1))).toBe("512MiB");
  expect(loadMemory(gigabytes(8))).toBe("2048MiB");
  expect(loadMemory(gigabytes(64))).toBe("4096MiB");
});
