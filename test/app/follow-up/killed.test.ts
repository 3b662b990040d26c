import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import officeSchema from "#app/office/schema.sql?raw";
import { claimHistory } from "#queries/follow-up/claim-history.ts";
import { openReader } from "#queries/reader.ts";
import { password, people } from "../../e2e/dashboard.ts";
import { signIn } from "../signed-in.ts";
import { publish, today } from "./practice.ts";

const program = fileURLToPath(new URL("../../../bin/dermledger.js", import.meta.url));

let home: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "killed-"));
  env = { ...process.env, DERMLEDGER_HOME: home, DERMLEDGER_TODAY: today };
  await publish(home, "first", { a: { location: "north" } });
  const { email, name } = people.biller;
  const adding = promisify(execFile)(
    process.execPath,
    [program, "user", "add", email, "--name", name, "--role", "biller"],
    { env },
  );
  adding.child.stdin?.end(`${password}\n`);
  await adding;
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function serve() {
  const server = spawn(process.execPath, [program, "serve", "--port", "0"], { env });
  let told = "";
  for await (const text of server.stdout) {
    told += String(text);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
    if (url) return { server, url };
  }
  throw new Error(`serve ended: ${told}`);
}

it("keeps what it answered for, killed right after the answer", async () => {
  const notes: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { server, url } = await serve();
    const cookie = await signIn(url, "biller");
    const note = `round ${round}`;
    const answer = await fetch(`${url}/follow-up`, {
      method: "POST",
      headers: { Origin: url, Cookie: cookie },
      body: new URLSearchParams({ intent: "note", claim: "a", note }),
    });
    expect(await answer.json()).toMatchObject({ ok: true, sentence: "Noted on the claim" });
    server.kill("SIGKILL");
    await once(server, "exit");
    notes.unshift(note);
    const reader = await openReader(home, { officeSchema });
    const history = await reader.run(claimHistory, { claimId: "a", asOf: today });
    await reader.close();
    expect(history.map((event) => event.note)).toEqual(notes);
  }
});
