import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openDuckdb, quoted } from "./warehouse/duckdb.ts";
import { syncPath } from "./warehouse/durable.ts";
import type { Home } from "./warehouse/home.ts";

/**
 * Copies people and follow-ups, `office.duckdb`, whole and at one moment: the dashboard that has them open gives the copy,
 * else it is made from the file and what a killed dashboard left in its log.
 *
 * @returns a sentence where another process has the file open and gives no copy
 */
export async function copyOffice(home: Home, to: string): Promise<string | undefined> {
  if (!(await stat(home.office).catch(() => undefined))) return undefined;
  const target = join(to, "office.duckdb");
  const given = await copyFromDashboard(home);
  if (given !== null) {
    await writeWhole(given, target);
    return undefined;
  }
  const copy = join(home.tmp, `office-${randomUUID()}.duckdb`);
  try {
    await copyFromFile(home, copy);
    await writeWhole(createReadStream(copy), target);
  } catch (error) {
    if (!/conflicting lock/i.test(String(error))) throw error;
    return "People and follow-ups (office.duckdb) were not copied: the dashboard has them open and gave no copy. Stop it and run backup again.";
  } finally {
    await rm(copy, { force: true });
  }
  return undefined;
}

/** The copy that a running dashboard gives through its socket; null where none runs. */
function copyFromDashboard({ root }: Home): Promise<Readable | null> {
  return new Promise((resolve, reject) => {
    const asked = get({ socketPath: join(root, "dashboard.sock"), path: "/office" }, (answer) => {
      if (answer.statusCode === 200) return resolve(answer);
      answer.resume();
      reject(new Error("The dashboard could not copy people and follow-ups: its log says why."));
    });
    // No socket, one of a dashboard that is gone, or a system without sockets.
    asked.on("error", () => resolve(null));
  });
}

async function copyFromFile(home: Home, copy: string): Promise<void> {
  await mkdir(home.tmp, { recursive: true, mode: 0o700 });
  const { connection, close } = await openDuckdb({ home: home.root });
  try {
    await connection.run(`attach ${quoted(home.office)} as office (read_only)`);
    await connection.run(`attach ${quoted(copy)} as copy_of_office`);
    await connection.run("copy from database office to copy_of_office");
    await connection.run("detach copy_of_office");
  } finally {
    close();
  }
}

/** The whole copy or the earlier one, never half of it. */
async function writeWhole(bytes: Readable, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    await pipeline(bytes, createWriteStream(part, { mode: 0o600 }));
    await syncPath(part);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}
