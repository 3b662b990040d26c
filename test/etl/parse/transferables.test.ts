import { expect, it } from "vitest";
import { parseFile } from "#etl/parse/parse-file.ts";
import { transferables } from "#etl/parse/parsed-file.ts";

it("moves one file's columns to another thread, and the next file's too", () => {
  const bytes = new TextEncoder().encode("ISA*00*          *00*          *ZZ*A");
  const move = () => {
    const file = parseFile(bytes, { name: "a.txt" });
    return structuredClone(file, { transfer: transferables(file) });
  };
  const first = move();
  expect(move()).toEqual(first);
});
