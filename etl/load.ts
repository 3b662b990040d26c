import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openParsePool } from "#etl/parse/parse-pool.ts";
import { buildGeneration, buildSteps } from "#etl/publish/build-generation.ts";
import { addPublishIssues } from "#etl/publish/publish-issues.ts";
import { openArchive } from "#etl/read/archive.ts";
import { findFiles, type Refused } from "#etl/read/find-files.ts";
import { readMappingProfiles } from "#etl/read/mapping-profiles.ts";
import { readArchive, readSources, type Source } from "#etl/read/read-sources.ts";
import { countDuplicates, mergeStaged } from "#etl/stage/merge.ts";
import { openStage } from "#etl/stage/stage.ts";
import { stageSources } from "#etl/stage/stage-sources.ts";
import { explainFullDisk } from "#etl/warehouse/disk-space.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { currentGeneration, generationPath, removeLeftovers } from "#etl/warehouse/generations.ts";
import { type Home, makeHome } from "#etl/warehouse/home.ts";
import { loadMemory } from "#etl/warehouse/load-memory.ts";
import { withLoadLock } from "#etl/warehouse/lock.ts";
import { noKnownFiles, type Published, readPublished } from "./known-files.ts";
import type { LoadResult } from "./load-result.ts";

export type LoadProgress =
  | { stage: "waiting"; pid: string }
  /** files read so far of those found, and the claims in them */
  | { stage: "reading"; done: number; total: number; claims: number }
  /** steps begun so far; `reach`: `312 claims`, or `all claims: ` and why, once it is known */
  | { stage: "publishing"; step: string; done: number; total: number; reach?: string };

export type LoadOptions = {
  /** DERMLEDGER_HOME */
  home: string;
  /** the instant of the load, told by whoever starts it */
  now: Date;
  onProgress?: (progress: LoadProgress) => void;
};

/**
 * Loads files and folders into the warehouse: read → parse → stage → publish → check, and only then is
 * the new warehouse the one that readers see. One object per file, in the order read.
 *
 * A file that cannot be used is `rejected` with a sentence; the others are loaded. Thrown is only what
 * stops the whole load, and then the published warehouse is as it was. Where no file is new, nothing is published,
 * unless the settings have changed since: then the numbers are made anew with them.
 */
export async function load(paths: readonly string[], options: LoadOptions): Promise<LoadResult[]> {
  const home = await makeHome(options.home);
  return locked(home, options, async () => {
    const loadId = randomUUID();
    const archive = await openArchive(home);
    const found = [...findFiles(paths)];
    const times = { loadId, receivedAt: options.now.toISOString() };
    const folder = stagingFolder(home, loadId);
    const sources = readSources(found, archive, { ...times, folder });
    return run(home, options, {
      loadId,
      sources,
      total: found.length,
      published: await readPublished(home, { withRejected: true }),
      isNew: false,
      beforePublish: archive.sync,
    });
  });
}

/**
 * Reads files of the archive again that were rejected before: a mapping profile may read them now. They keep the names
 * and instants under which they came, as a rebuild would give them.
 *
 * @param sha256s of files in the archive: of the .zip or .gz for what is packed
 */
export async function loadAgain(
  sha256s: readonly string[],
  options: LoadOptions,
): Promise<LoadResult[]> {
  const home = await makeHome(options.home);
  return locked(home, options, async () => {
    const archive = await openArchive(home);
    const files = archive.files().filter(({ sha256 }) => sha256s.includes(sha256));
    const published = await readPublished(home, { withRejected: false });
    const loadId = randomUUID();
    return run(home, options, {
      loadId,
      sources: readArchive(archive, stagingFolder(home, loadId), files),
      total: files.length,
      published,
      isNew: false,
      beforePublish: async () => undefined,
    });
  });
}

/**
 * Publishes the numbers anew where the settings have changed since they were made: what a load without new files does.
 *
 * @returns the published generation, if there is one, and whether it is new
 */
export async function republish(
  options: LoadOptions,
): Promise<{ generation: string | undefined; isNew: boolean }> {
  const home = await makeHome(options.home);
  return locked(home, options, async () => {
    const before = await currentGeneration(home);
    const published = await readPublished(home, { withRejected: true });
    if (!published.isOutdated) return { generation: before, isNew: false };
    const beforePublish = async () => undefined;
    const nothing = { loadId: randomUUID(), sources: [], total: 0, isNew: false, beforePublish };
    await run(home, options, { ...nothing, published });
    return { generation: await currentGeneration(home), isNew: true };
  });
}

/** Makes the warehouse anew from the archive: the same numbers under the same claim ids. */
export async function rebuild(options: LoadOptions): Promise<LoadResult[]> {
  const home = await makeHome(options.home);
  return locked(home, options, async () => {
    const archive = await openArchive(home);
    const loadId = randomUUID();
    return run(home, options, {
      loadId,
      sources: readArchive(archive, stagingFolder(home, loadId)),
      total: archive.files().length,
      published: { known: noKnownFiles, isOutdated: true },
      isNew: true,
      beforePublish: async () => undefined,
    });
  });
}

function locked<Result>(
  home: Home,
  { onProgress }: LoadOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  return withLoadLock(
    home,
    (pid) => onProgress?.({ stage: "waiting", pid }),
    async () => {
      await removeLeftovers(home);
      return work();
    },
  );
}

type Run = {
  loadId: string;
  sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>;
  total: number;
  published: Published;
  isNew: boolean;
  beforePublish: () => Promise<void>;
};

/** Where a load keeps what it unpacked and staged, until it ends. */
function stagingFolder(home: Home, loadId: string): string {
  return join(home.tmp, loadId);
}

async function run(home: Home, { now, onProgress }: LoadOptions, load: Run): Promise<LoadResult[]> {
  const { loadId, total, isNew } = load;
  const { known, isOutdated } = load.published;
  const folder = stagingFolder(home, loadId);
  const profiles = await readMappingProfiles(home.settings);
  const opened = await openDuckdb({ home: home.root, memoryLimit: loadMemory() });
  const { connection, connect, close } = opened;
  const pool = openParsePool();
  try {
    const stage = await openStage(connection, folder);
    let done = 0;
    let claims = 0;
    const onFile = (file: LoadResult) => {
      claims += file.claims;
      onProgress?.({ stage: "reading", done: ++done, total, claims });
    };
    const csvReader = { connect, folder };
    const staging = { pool, stage, known, csvReader, profiles, onFile };
    const results = await stageSources(load.sources, staging);
    // What the threads hold is given back before publish wants memory.
    await pool.close();
    const staged = await stage.finish();
    if (staged.files === 0 && !isOutdated) return results;
    await load.beforePublish();
    let steps = 0;
    let reach: { reach?: string } = {};
    const generation = await buildGeneration({
      connection,
      home,
      loadId,
      isNew,
      now,
      addedBytes: staged.bytes,
      merge: mergeStaged,
      whole: isOutdated ? "settings or rules have changed" : undefined,
      onReach: (told) => {
        reach = { reach: told };
      },
      onStep: (step) => {
        const done = Math.min(++steps, buildSteps);
        onProgress?.({ stage: "publishing", step, done, total: buildSteps, ...reach });
      },
    });
    await addPublishIssues(connection, generationPath(home, generation), results);
    return await countDuplicates(connection, results);
  } catch (error) {
    throw explainFullDisk(error);
  } finally {
    await pool.close();
    close();
    await rm(folder, { recursive: true, force: true });
  }
}
