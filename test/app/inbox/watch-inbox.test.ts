import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Inbox, watchInbox } from "#app/inbox/watch-inbox.server.ts";
import type { Job, Verdict } from "#app/jobs/job.ts";

const quietMs = 80;
const x12 = (claims: string) => `ISA*00*~GS*HC~${claims}~GE*1*1~IEA*1*000000001~\n`;

let home: string;
let inboxes: Inbox[];
let running: Promise<unknown>[];
/** What the loads found: by load, the files' texts by name. */
let loads: { [name: string]: string }[];
let errors: unknown[];
/** What the next loads say, by the file's name; loaded where nothing is said. */
let wrong: { [name: string]: string };
let isFailing: boolean;
let loadTakes: () => Promise<void>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "dermledger-inbox-"));
  inboxes = [];
  running = [];
  loads = [];
  errors = [];
  wrong = {};
  isFailing = false;
  loadTakes = () => sleep(10);
});
afterEach(async () => {
  for (const inbox of inboxes) await inbox.stop();
  await Promise.all(running);
  expect(errors).toEqual([]);
  await rm(home, { recursive: true, force: true });
});

const at = (...names: string[]) => join(home, "inbox", ...names);
const put = (name: string, text: string) => writeFileSync(at(name), text);

function readAll(folder: string, below = ""): { [name: string]: string } {
  const found: { [name: string]: string } = {};
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) Object.assign(found, readAll(folder, name));
    else found[name] = readFileSync(join(folder, name), "utf8");
  }
  return found;
}

/** Starts a watcher whose loads are told, not done. */
async function start(): Promise<Inbox> {
  const inbox = await watchInbox({
    home,
    quietMs,
    today: async () => "2026-11-20",
    onError: (error) => errors.push(error),
    load(folder, _files, after) {
      const ended = (async () => {
        const files = readAll(folder);
        loads.push(files);
        await loadTakes();
        const job = jobOf(Object.keys(files));
        await after(job);
        return job;
      })();
      running.push(ended);
      return { id: "job", ended };
    },
  });
  inboxes.push(inbox);
  return inbox;
}

function jobOf(names: string[]): Job {
  const files = names.map(
    (name): Verdict => ({
      ...{ name, sha256: null, kind: "835", claims: 1, chargeCents: 0, paidCents: 0, repeats: 0 },
      ...{ issues: 0, why: wrong[name] ?? null, code: null },
      status: wrong[name] === undefined ? "loaded" : "rejected",
    }),
  );
  return {
    ...{
      id: "job",
      kind: "load",
      name: "inbox",
      by: null,
      queuedAt: "",
      startedAt: "",
      endedAt: "",
    },
    ...{ progress: null, files: isFailing ? [] : files, isRepeatable: false },
    state: isFailing ? "failed" : "done",
    failure: isFailing ? "It was ended." : null,
  };
}

async function until(isSo: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error("This did not come to be in time.");
    await sleep(10);
  }
}

/** Time enough for whatever wrongly comes twice. */
const settled = () => sleep(quietMs * 5);

describe("what is put into the inbox", () => {
  test("is loaded once, in one load, and lies in done afterwards", async () => {
    await start();
    put("a.835", x12("CLP*1"));
    mkdirSync(at("aetna"));
    put("aetna/b.835", x12("CLP*2"));
    await until(() => existsSync(at("done", "2026-11-20", "a.835")));
    await settled();
    expect(loads).toEqual([{ "a.835": x12("CLP*1"), "aetna/b.835": x12("CLP*2") }]);
    expect(existsSync(at("done", "2026-11-20", "aetna", "b.835"))).toBe(true);
    expect(existsSync(at("a.835"))).toBe(false);
    expect(readdirSync(at(".loading"))).toEqual([]);
  });

  test("half-written first loads once, when complete, though its writer pauses", async () => {
    await start();
    const whole = x12(Array.from({ length: 40 }, (_, n) => `CLP*${n}`).join("~"));
    const size = Math.ceil(whole.length / 8);
    for (let from = 0; from < whole.length; from += size) {
      await appendFile(at("slow.835"), whole.slice(from, from + size));
      // Twice as long as a file must be left alone: only its missing end tells that it is not whole.
      await sleep(quietMs * 2);
    }
    await until(() => loads.length > 0);
    await settled();
    expect(loads).toEqual([{ "slow.835": whole }]);
  });

  test("is waited for while its name or a name beside it says that it is being written", async () => {
    await start();
    put("a.835.part", "half");
    put("b.835.crdownload", "half");
    put("c.tmp", "half");
    put(".hidden", "x");
    put("d.csv", "");
    put("d.csv.part", "half");
    await sleep(quietMs * 6);
    expect(loads).toEqual([]);
    rmSync(at("d.csv.part"));
    put("d.csv", "claim,carc\n1,97\n");
    await until(() => loads.length > 0);
    expect(loads).toEqual([{ "d.csv": "claim,carc\n1,97\n" }]);
  });

  test("is not held up for ever by a file that never ends", async () => {
    await start();
    put("cut.835", "ISA*00*~GS*HC~CLP*1~");
    await until(() => loads.length > 0, quietMs * 12 + 5_000);
    expect(Object.keys(loads[0] ?? {})).toEqual(["cut.835"]);
  });

  test("that could not be used lies in problem, beside a text that says why", async () => {
    wrong["bad.csv"] = "No row has the headers of an export.";
    await start();
    put("bad.csv", "a,b\n1,2\n");
    put("good.835", x12("CLP*1"));
    await until(() => existsSync(at("problem", "bad.csv.txt")));
    expect(readFileSync(at("problem", "bad.csv.txt"), "utf8")).toContain(wrong["bad.csv"]);
    expect(readFileSync(at("problem", "bad.csv"), "utf8")).toBe("a,b\n1,2\n");
    await until(() => existsSync(at("done", "2026-11-20", "good.835")));
    // The same name again takes nothing away.
    put("bad.csv", "c,d\n1,2\n");
    await until(() => existsSync(at("problem", "bad (2).csv.txt")));
  });

  test("rewritten while it loads is loaded again as it is then", async () => {
    let isHeld = true;
    loadTakes = () => until(() => !isHeld);
    await start();
    put("a.835", x12("CLP*1"));
    await until(() => loads.length === 1);
    put("a.835", x12("CLP*1~CLP*2"));
    await settled();
    expect(loads.length).toBe(1);
    isHeld = false;
    await until(() => existsSync(at("done", "2026-11-20", "a (2).835")));
    expect(loads).toEqual([{ "a.835": x12("CLP*1") }, { "a.835": x12("CLP*1~CLP*2") }]);
  });

  test("and written to further after it was taken goes back and is loaded whole", async () => {
    let isHeld = true;
    loadTakes = () => until(() => !isHeld);
    await start();
    put("a.csv", "claim,carc\n1,97\n");
    await until(() => loads.length === 1);
    const [folder = ""] = readdirSync(at(".loading"));
    await appendFile(at(".loading", folder, "a.csv"), "2,50\n");
    isHeld = false;
    await until(() => existsSync(at("done", "2026-11-20", "a.csv")));
    expect(loads.at(-1)).toEqual({ "a.csv": "claim,carc\n1,97\n2,50\n" });
  });
});

describe("the inbox", () => {
  test("is picked up at the start, with what a server that is no more had taken", async () => {
    mkdirSync(at(".loading", "999999999-x", "sub"), { recursive: true });
    writeFileSync(at(".loading", "999999999-x", "sub", "left.835"), x12("CLP*1"));
    put("lies.835", x12("CLP*2"));
    await start();
    await until(() => loads.length > 0);
    expect(Object.keys(loads[0] ?? {}).sort()).toEqual(["lies.835", "sub/left.835"]);
  });

  test("may be removed and made anew", async () => {
    await start();
    await sleep(quietMs * 2);
    rmSync(at(), { recursive: true });
    await sleep(quietMs * 3);
    mkdirSync(at());
    put("a.835", x12("CLP*1"));
    await until(() => loads.length > 0);
    expect(Object.keys(loads[0] ?? {})).toEqual(["a.835"]);
  });

  test("watched twice gives each file to one of the two", async () => {
    mkdirSync(at(), { recursive: true });
    for (let n = 0; n < 40; n++) put(`${n}.835`, x12(`CLP*${n}`));
    await Promise.all([start(), start()]);
    await until(() => loads.flatMap(Object.keys).length >= 40);
    await settled();
    const names = loads.flatMap((load) => Object.keys(load));
    expect(names.length).toBe(40);
    expect(new Set(names).size).toBe(40);
  });

  test("keeps what a failed load had taken, and tries again", async () => {
    isFailing = true;
    await start();
    put("a.835", x12("CLP*1"));
    await until(() => loads.length === 1 && existsSync(at("a.835")));
    await settled();
    expect(loads.length).toBe(1);
    isFailing = false;
    await until(() => existsSync(at("done", "2026-11-20", "a.835")));
    expect(loads.length).toBe(2);
  });
});
