import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openHomeSocket } from "#app/server/home-socket.ts";
import { verifyAudit } from "#audit/verify.ts";
import { openAudit } from "#audit/writer.ts";
import { backup, restore } from "#etl/backup.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { openDuckdb as openReaderDuckdb } from "#queries/duckdb.ts";
import { openStore, type Store } from "#queries/store.ts";

const schema = "create table if not exists act (batch VARCHAR not null, n INTEGER not null);";
let folder = "";
let home = "";
let target = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dermledger-office-"));
  home = join(folder, "home");
  target = join(folder, "backup");
  mkdirSync(join(home, "archive"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The office as the dashboard holds it. */
async function openOffice(): Promise<Store & { end(): Promise<void> }> {
  const instance = await openReaderDuckdb({ home });
  const store = await openStore(instance, join(home, "office.duckdb"), schema);
  const end = async () => {
    await store.close();
    instance.closeSync();
  };
  return { ...store, end };
}

const pair = (n: number) =>
  ["first", "second"].map(() => ({ table: "act", row: { batch: `b${n}`, n } }));

/** Rows of the copy, by batch. */
async function copied(): Promise<Map<string, number>> {
  const { connection, close } = await openDuckdb({
    path: join(target, "office.duckdb"),
    readOnly: true,
    home: target,
  });
  try {
    const read = await connection.runAndReadAll(
      "select batch, count(*)::integer from act group by 1",
    );
    return new Map(read.getRows().map(([batch, rows]) => [String(batch), Number(rows)]));
  } finally {
    close();
  }
}

const readNotes = async () => [];

describe("people and follow-ups are in the backup", () => {
  it("while the dashboard has them open and people work", async () => {
    const office = await openOffice();
    const socket = await openHomeSocket(home, {
      readNotes,
      copyOffice: async () => {
        const path = join(home, "tmp", "copy.duckdb");
        mkdirSync(join(home, "tmp"), { recursive: true });
        await office.copyTo(path);
        return path;
      },
    });
    expect(statSync(join(home, "dashboard.sock")).mode & 0o777).toBe(0o600);
    for (let n = 0; n < 20; n++) await office.append(pair(n));
    let isDone = false;
    let written = 20;
    const writing = (async () => {
      while (!isDone) await office.append(pair(written++));
    })();
    expect(await backup(home, target)).not.toHaveProperty("warning");
    isDone = true;
    await writing;
    const rows = await copied();
    // All that was there before, each click whole, and nothing of later left in the home.
    expect(rows.size).toBeGreaterThanOrEqual(20);
    expect(new Set(rows.values())).toEqual(new Set([2]));
    expect([...rows.keys()].sort()).toEqual(
      Array.from({ length: rows.size }, (_, n) => `b${n}`).sort(),
    );
    expect(readdirSync(join(home, "tmp"))).toEqual([]);
    await socket.close();
    await office.end();
    expect(existsSync(join(home, "dashboard.sock"))).toBe(false);
  });

  it("with what a killed dashboard left in its log", async () => {
    const office = await openOffice();
    await office.append(pair(1));
    const killed = join(folder, "killed");
    mkdirSync(join(killed, "archive"), { recursive: true });
    for (const name of ["office.duckdb", "office.duckdb.wal"])
      copyFileSync(join(home, name), join(killed, name));
    await office.end();
    expect(await backup(killed, target)).not.toHaveProperty("warning");
    expect(await copied()).toEqual(new Map([["b1", 2]]));
  });

  it("beside the socket of a dashboard that was killed", async () => {
    const office = await openOffice();
    await office.append(pair(1));
    await office.end();
    const script = `require("net").createServer().listen(${JSON.stringify(join(home, "dashboard.sock"))}, () => process.kill(process.pid, "SIGKILL"))`;
    await new Promise((ended) => spawn(process.execPath, ["-e", script]).once("close", ended));
    expect(existsSync(join(home, "dashboard.sock"))).toBe(true);
    expect(await backup(home, target)).not.toHaveProperty("warning");
    expect(await copied()).toEqual(new Map([["b1", 2]]));
    const socket = await openHomeSocket(home, { readNotes, copyOffice: async () => "" });
    await socket.close();
  });

  it("or a sentence says that they are not", async () => {
    const office = await openOffice();
    await office.append(pair(1));
    await office.end();
    const script = `const { DuckDBInstance } = await import("@duckdb/node-api");
      await DuckDBInstance.create(${JSON.stringify(join(home, "office.duckdb"))});
      process.stdout.write("open"); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ["--input-type=module", "-e", script]);
    await new Promise((opened) => other.stdout.once("data", opened));
    const { warning } = await backup(home, target);
    other.kill();
    expect(warning).toMatch(/were not copied: the dashboard has them open/);
    expect(existsSync(join(target, "office.duckdb"))).toBe(false);
  });

  it("and a failure to copy them is no success", async () => {
    writeFileSync(join(home, "office.duckdb"), "");
    const socket = await openHomeSocket(home, {
      readNotes,
      copyOffice: () => Promise.reject(new Error("full")),
    });
    await expect(backup(home, target)).rejects.toThrow(/could not copy people/);
    await socket.close();
  });
});

it("a second dashboard leaves the first one's socket alone", async () => {
  const first = createServer();
  await new Promise<void>((go) => first.listen(join(home, "dashboard.sock"), go));
  const socket = await openHomeSocket(home, { readNotes, copyOffice: async () => "" });
  await socket.close();
  expect(existsSync(join(home, "dashboard.sock"))).toBe(true);
  await new Promise((go) => first.close(go));
});

it("the audit is copied as it stood at one moment, while processes begin and write", async () => {
  const folder = join(home, "audit");
  const audits = [openAudit(folder), openAudit(folder)];
  const act = { at: "2026-11-23T09:00:00.000Z", who: null, act: "claim_seen" };
  const writeAll = () => {
    if (audits.length < 10) audits.push(openAudit(folder));
    for (const audit of audits) audit.append(act);
  };
  writeAll();
  const busy = setInterval(writeAll, 25);
  for (let n = 0; n < 3; n++) {
    await backup(home, target);
    const { faults, lines } = await verifyAudit(join(target, "audit"));
    expect(faults).toEqual([]);
    expect(lines).toBeGreaterThan(3);
  }
  clearInterval(busy);
  for (const audit of audits) audit.close();
});

it("the key of the second factors is in the backup, for its owner alone, and comes back", async () => {
  writeFileSync(join(home, "second-factor.key"), "a key\n", { mode: 0o600 });
  expect(await backup(home, target)).toMatchObject({ files: 1 });
  const restored = join(folder, "restored");
  await restore(target, { home: restored, now: new Date("2026-11-20T08:00:00Z") });
  for (const place of [target, restored]) {
    expect(readFileSync(join(place, "second-factor.key"), "utf8")).toBe("a key\n");
    expect(statSync(join(place, "second-factor.key")).mode & 0o777).toBe(0o600);
  }
});
