import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { claimsIn, writeBenchFile } from "#bench/files.ts";
import { load } from "#etl/load.ts";
import { largeBytes } from "#etl/read/content.ts";
import { temporaryFolder, warehouseDigest } from "./temporary-home.ts";

const now = new Date("2026-04-01T08:00:00Z");

/** A delivery in a folder of its own, loaded into a home of its own. */
async function loaded(files: Record<string, Uint8Array>) {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const home = temporaryFolder();
  return { home, results: await load([folder], { home, now }) };
}

test("large files, read in parts from the disk, are what they are when read whole", async () => {
  const count = claimsIn(4.5);
  const made = (kind: "835" | "837P") => {
    const path = join(temporaryFolder(), kind);
    const file = writeBenchFile(path, kind, 0, count);
    return { ...file, content: readFileSync(path) };
  };
  const remittance = made("835");
  const claims = made("837P");
  expect(remittance.content.length).toBeGreaterThan(largeBytes);
  const inParts = await loaded({
    "a.837.gz": gzipSync(claims.content),
    "b.835": remittance.content,
  });
  // Members of a .zip are unpacked in memory.
  const zip = zipSync({ "a.837": claims.content, "b.835": remittance.content }, { level: 1 });
  const whole = await loaded({ "both.zip": zip });

  const told = inParts.results.map(({ path: _, ...result }) => result);
  expect(told).toEqual(whole.results.map(({ path: _, ...result }) => result));
  expect(told).toMatchObject(
    [claims, remittance].map((file) => ({
      status: "loaded",
      claims: file.claims,
      lines: file.lines,
      charge_cents: file.chargeCents,
      paid_cents: file.paidCents,
    })),
  );
  expect(await warehouseDigest(inParts.home)).toEqual(await warehouseDigest(whole.home));

  const kept = told[1]?.sha256 ?? "";
  const archived = readFileSync(join(inParts.home, "archive", kept));
  expect(Buffer.compare(archived, remittance.content)).toBe(0);
  expect(readdirSync(join(inParts.home, "archive")).some((name) => name.endsWith(".part"))).toBe(
    false,
  );
}, 300_000);
