import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noKnownFiles } from "#etl/known-files.ts";
import { openParsePool } from "#etl/parse/parse-pool.ts";
import { openArchive } from "#etl/read/archive.ts";
import { largeBytes } from "#etl/read/content.ts";
import { readSources } from "#etl/read/read-sources.ts";
import { openStage } from "#etl/stage/stage.ts";
import { stageSources } from "#etl/stage/stage-sources.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { makeHome } from "#etl/warehouse/home.ts";
import { temporaryFolder } from "./temporary-home.ts";

const times = { loadId: "load", receivedAt: "2026-04-01T08:00:00Z" };

test("a large file that cannot be read any more is refused, and those behind it are read", async () => {
  const folder = temporaryFolder();
  const [large, small] = [join(folder, "a.zip"), join(folder, "b.837")];
  writeFileSync(large, Buffer.alloc(largeBytes));
  writeFileSync(small, "ISA");
  const archive = await openArchive(await makeHome(temporaryFolder()));
  // As one whose size no memory holds, or whose disk fails once it is kept.
  const keepLarge = () => ({ sha256: "a", byteSize: largeBytes, file: join(folder, "gone") });
  const found = [large, small].map((path) => ({ path, name: path }));
  const read = [];
  for await (const each of readSources(found, { ...archive, keepLarge }, { ...times, folder }))
    read.push(each);
  expect(read).toMatchObject([
    { refusal: expect.stringContaining("no such file") },
    { path: small },
  ]);
});

test("a file that fails after some of its parts were staged stops the load", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "a.837");
  writeFileSync(
    file,
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*0800*^*00501*000000001*0*P*:~",
  );
  const { connection, connect, close } = await openDuckdb({ home: folder });
  const pool = openParsePool();
  const failing: typeof pool = {
    ...pool,
    async parseInParts(name, _path, onPart) {
      await onPart(await pool.parse(name, Buffer.from("ISA")));
      throw new Error("the disk is gone");
    },
  };
  const source = { path: "in/a.837", name: "a.837", sha256: "a".repeat(64), containerSha256: null };
  const staged = stageSources([{ ...source, ...times, byteSize: 1, content: { file } }], {
    pool: failing,
    stage: await openStage(connection, join(folder, "staged")),
    known: noKnownFiles,
    csvReader: { connect, folder },
    profiles: [],
  });
  await expect(staged).rejects.toThrow("in/a.837 was read in part only: the disk is gone");
  await pool.close();
  close();
});
