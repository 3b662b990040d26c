import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ended, type Outcome, startWithInput } from "./program.ts";

let home = "";
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "dermledger-user-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs `dermledger user …` with a password on stdin. */
async function user(args: readonly string[], password = ""): Promise<Outcome> {
  return await ended(startWithInput(["user", ...args], home, `${password}\n`));
}
const add = (email: string, password: string, role = "biller") =>
  user(["add", email, "--name", "Ann Lee", "--role", role], password);

describe("people by the command line", () => {
  test("are added, listed, given a new password and disabled; nothing shows a password", async () => {
    const added = await add("Ann@Practice.Example", "four words in a row", "owner");
    expect(added).toMatchObject({ code: 0, stderr: "" });
    expect(added.stdout).toContain("Ann Lee (ann@practice.example) can sign in as owner.");
    const listed = await user(["list", "--json"]);
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { email: "ann@practice.example", role: "owner", isDisabled: false, practices: null },
    ]);
    expect(listed.stdout).not.toMatch(/argon2|words/);
    expect((await add("bob@practice.example", "a row of four words")).code).toBe(0);
    const reset = await user(["reset-password", "bob@practice.example"], "another row of words");
    expect(reset).toMatchObject({ code: 0, stdout: "Ann Lee has a new password.\n" });
    expect((await user(["disable", "bob@practice.example"])).code).toBe(0);
    expect((await user(["list"])).stdout).toMatch(/bob@practice\.example .*disabled/);
    const audit = readdirSync(join(home, "audit")).map((name) =>
      readFileSync(join(home, "audit", name), "utf8"),
    );
    expect(audit.join("").match(/people_changed/g)).toHaveLength(4);
    expect(audit.join("")).not.toMatch(/words/);
  });

  test("and a second factor that is not there cannot be taken off", async () => {
    const removed = await user(["remove-second-factor", "ann@practice.example"]);
    expect(removed).toMatchObject({ code: 1 });
    expect(removed.stderr).toContain("Ann Lee has no second factor.");
    const listed = await user(["list", "--json"]);
    expect(JSON.parse(listed.stdout)).toMatchObject([{ hasSecondFactor: false }, {}]);
  });

  test.each([
    [["add", "c@p.example", "--name", "C", "--role", "biller"], "short", 1, /12 characters/],
    [
      ["add", "ann@practice.example", "--name", "A", "--role", "biller"],
      "row of four words",
      1,
      /already/,
    ],
    [
      ["add", "c@p.example", "--name", "C", "--role", "chief"],
      "four words in a row",
      2,
      /owner, manager/,
    ],
    [
      ["add", "nothing", "--name", "C", "--role", "biller"],
      "four words in a row",
      1,
      /no e-mail address/,
    ],
    [["disable", "ann@practice.example"], "", 1, /last owner/],
    [["disable", "nobody@practice.example"], "", 1, /Nobody here/],
    [["reset-password", "ann@practice.example"], "", 1, /12 characters/],
  ] as const)("%j is refused in a sentence", async (args, password, code, words) => {
    const outcome = await user(args, password);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(words);
  });

  test("say to use the dashboard's page while it runs", async () => {
    const server = startWithInput(["serve", "--port", "0"], home, "");
    const stopped = ended(server);
    await new Promise<void>((resolve) => server.stdout?.once("data", () => resolve()));
    const outcome = await user(["list"]);
    expect(outcome).toMatchObject({ code: 1 });
    expect(outcome.stderr).toMatch(/A dashboard is running on this home\. Stop it, or use/);
    const second = await ended(startWithInput(["serve", "--port", "0"], home, ""));
    expect(second).toMatchObject({ code: 1 });
    expect(second.stderr).toMatch(/A dashboard is running on this home already/);
    server.kill("SIGTERM");
    expect((await stopped).code).toBe(0);
  });
});
