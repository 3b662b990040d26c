import fc from "fast-check";
import { expect, test } from "vitest";
import { freeName, safeFileName } from "#app/inbox/file-name.ts";

test("keeps a name as it was told, as far as it is safe", () => {
  expect(safeFileName("ERA 2026-11-20 (Aetna).835")).toBe("ERA 2026-11-20 (Aetna).835");
  expect(safeFileName("Rückläufer März.csv")).toBe("Rückläufer März.csv");
  expect(safeFileName("../../etc/passwd")).toBe("passwd");
  expect(safeFileName("C:\\Users\\me\\a.835")).toBe("a.835");
  expect(safeFileName(".hidden.csv")).toBe("hidden.csv");
  expect(safeFileName("a\u0000b\n<c>.csv")).toBe("a_b__c_.csv");
  expect(safeFileName("...")).toBe("file");
  expect(safeFileName("")).toBe("file");
});

test("any name becomes one of a file in its folder, whose end stays", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (told) => {
      const name = safeFileName(told);
      expect(name).not.toMatch(/[/\\\p{Cc}]|^\.|^$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(230);
      expect(safeFileName(name)).toBe(name);
    }),
  );
  expect(safeFileName(`${"ä".repeat(300)}.csv.gz`)).toMatch(/ä\.csv\.gz$/);
});

test("numbers a name that is taken", () => {
  const taken = new Set(["a.csv", "a (2).csv", "b"]);
  const isTaken = (name: string) => taken.has(name);
  expect(freeName("a.csv", isTaken)).toBe("a (3).csv");
  expect(freeName("b", isTaken)).toBe("b (2)");
  expect(freeName("c.csv", isTaken)).toBe("c.csv");
});
