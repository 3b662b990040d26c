import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { signIn } from "../app/signed-in.ts";
import { hasBrowser, launchBrowser } from "./chromium.ts";
import { type Dashboard, startDashboard, today } from "./dashboard.ts";
import { axeFindings, sidewaysOverflow, visit } from "./visit.ts";

/** Loads run at lower priority: on a busy machine they take their time. */
const patience = 120_000;
vi.setConfig({ testTimeout: 3 * patience });

type Job = { state: string; name: string; files: { name: string; status: string; why: string }[] };

describe.skipIf(!hasBrowser)("files come in", () => {
  let dashboard: Dashboard;
  let browser: Browser;
  let cookie: string;
  let folder: string;

  beforeAll(async () => {
    const env = { DERMLEDGER_INBOX_SECONDS: "0.5", DERMLEDGER_UPLOAD_FILE_MB: "5" };
    dashboard = await startDashboard({ isFilled: false, env });
    browser = await launchBrowser();
    cookie = await signIn(dashboard.url, "manager");
    folder = join(dashboard.home, "..", "more");
    mkdirSync(folder);
  });
  afterAll(async () => {
    await browser?.close();
    await dashboard?.stop();
  });

  /** The files of the first days, all of the invented practice's kinds among them. */
  const days = (from: number, to: number) =>
    readdirSync(dashboard.files)
      .filter((name) => name !== "truth.json")
      .sort()
      .slice(from, to)
      .flatMap((day) =>
        readdirSync(join(dashboard.files, day)).map((name) => join(dashboard.files, day, name)),
      );

  const put = (name: string, text: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  async function jobs(): Promise<Job[]> {
    const answer = await fetch(`${dashboard.url}/loads/jobs`, { headers: { Cookie: cookie } });
    const told: { jobs: Job[] } = await answer.json();
    return told.jobs;
  }

  async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      await sleep(100);
    }
    throw new Error("This did not come to be in time.");
  }

  async function upload(who: string, files: { name: string; text: string }[], origin?: string) {
    const body = new FormData();
    for (const { name, text } of files) body.append("file", new Blob([text]), name);
    return await fetch(`${dashboard.url}/loads/upload`, {
      method: "POST",
      body,
      headers: { Cookie: who, Accept: "application/json", Origin: origin ?? dashboard.url },
      redirect: "manual",
    });
  }

  test("sent on an empty home: the verdict of each file, figures without a restart", async () => {
    const visitor = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = visitor;
    page.setDefaultTimeout(patience);
    await visitor.open("/");
    await page.getByRole("link", { name: "Add files" }).click();
    const pdf = put("statement.pdf", "%PDF-1.7 no remittance");
    const large = put("large.csv", Buffer.alloc(6 * 1024 * 1024, "1,2\n"));
    const input = page.locator('input[type="file"][name="file"]').first();
    const odd = put("März; a=b.csv", "claim,carc\nX1,97\n");
    await input.setInputFiles([...days(0, 8), pdf, large, odd]);
    await page.getByText("It has more than 5 MB.").waitFor();
    // Away and back while it goes on.
    await page.getByRole("link", { name: "Definitions" }).first().click();
    await page.waitForURL(/definitions/);
    await page.getByRole("link", { name: "Loads" }).first().click();
    await page.getByText("1 not loaded").waitFor();
    await page.getByText("This is a PDF, not a kind Dermledger reads").waitFor();
    await page.getByText("What is loaded").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const [job] = await jobs();
    expect(job?.files.map(({ name }) => name)).toContain("März_ a=b.csv");
    expect(job?.files.filter(({ status }) => status !== "loaded").map(({ name }) => name)).toEqual([
      "statement.pdf",
    ]);
    await page.getByRole("link", { name: "Claims" }).first().click();
    await page.locator(".data-table tbody tr").first().waitFor();
    // The same again changes nothing, and says so.
    await visitor.open("/loads");
    const [first = ""] = days(0, 1);
    await input.setInputFiles(first);
    await page.getByText("1 already loaded").waitFor();
    expect(readdirSync(join(dashboard.home, "inbox", ".uploads"))).toEqual([]);
    await visitor.leave();
  });

  test("is for who may load, from this site, and leaves the file's name out of address and log", async () => {
    const file = { name: "DOE JANE statement.csv", text: "claim,carc\n1,97\n" };
    for (const who of ["biller", "viewer"] as const) {
      const answer = await upload(await signIn(dashboard.url, who), [file]);
      expect(answer.status).toBe(403);
    }
    expect((await upload("", [file])).status).toBe(401);
    expect((await upload(cookie, [file], "http://evil.example")).status).toBe(403);
    const answer = await upload(cookie, [file, { name: "../../x.exe", text: "MZ\u0000" }]);
    expect(await answer.json()).toEqual({
      files: [
        { name: "DOE JANE statement.csv", why: null },
        { name: "x.exe", why: expect.stringMatching(/program, not a kind/) },
      ],
    });
    await until(async () => (await jobs())[0]?.files.length === 2 || undefined);
    expect(dashboard.told()).not.toMatch(/DOE|JANE/);
    const audit = readdirSync(join(dashboard.home, "audit"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".jsonl"))
      .map((name) => readFileSync(join(dashboard.home, "audit", name), "utf8"))
      .join("");
    expect(audit).toMatch(/"file_uploaded"/);
    expect(audit).toMatch(/"job_started"/);
    expect(audit).not.toMatch(/DOE|JANE/);
  });

  test("a file whose columns are not understood is mapped by a person and read from the archive", async () => {
    const odd = "Konto;Grund;Betrag;Datum\nA1;CO-97;12.50;11/02/2026\nA2;CO-50;8.00;11/03/2026\n";
    const visitor = await visit(browser, dashboard.url, { as: "manager" });
    const { page } = visitor;
    page.setDefaultTimeout(patience);
    await visitor.open("/loads");
    await page
      .locator('input[type="file"][name="file"]')
      .first()
      .setInputFiles(put("odd.csv", odd));
    await page.getByRole("link", { name: "Map its columns" }).first().click();
    await page.getByRole("heading", { name: "Columns of odd.csv" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Name of the profile").fill("Odd program");
    const save = page.getByRole("button", { name: "Save and load the file" });
    await page.getByLabel("Claim or account number").selectOption("Konto");
    await save.click();
    await page.getByText("With these columns the file cannot be read.").waitFor();
    await page.getByLabel("Denial code (CARC)").selectOption("Grund");
    await page.getByLabel("Amount").selectOption("Datum");
    await page.getByText("0 of 2 are amounts").waitFor();
    await page.getByLabel("Amount").selectOption("Betrag");
    await page.getByText("2 of 2 are amounts").waitFor();
    await page.getByLabel("Denied on").selectOption("Datum");
    await page.getByText("2 of 2 are dates").waitFor();
    await save.click();
    await page.getByText("1 file mapped").waitFor();
    await page.getByText("1 loaded").first().waitFor();
    await page.getByText("Odd program", { exact: true }).waitFor();
    const kept = readFileSync(join(dashboard.home, "settings", "mapping-profiles.json"), "utf8");
    expect(JSON.parse(kept)).toEqual([
      {
        name: "Odd program",
        kind: "denials",
        columns: { denial_date: "Datum", claim: "Konto", denial_code: "Grund", amount: "Betrag" },
      },
    ]);
    // The command line reads the next one of its kind by the same profile.
    const next = put("next.csv", odd.replaceAll("A1", "B1"));
    expect(JSON.parse(await dashboard.run("load", next, "--json"))).toMatchObject([
      { status: "loaded", kind: "denials", transactions: 2 },
    ]);
    await page.getByRole("button", { name: "Remove the profile Odd program" }).click();
    await page.getByText("None yet").waitFor();
    await visitor.leave();
  });

  test("put into the inbox, half-written first, loads once, when complete", async () => {
    const [last = ""] = days(8, 30).filter((path) => path.includes("837"));
    const whole = readFileSync(last);
    const target = join(dashboard.home, "inbox", "slow.837");
    const before = (await jobs()).length;
    for (let from = 0; from < whole.length; from += Math.ceil(whole.length / 4)) {
      await appendFile(target, whole.subarray(from, from + Math.ceil(whole.length / 4)));
      await sleep(900);
    }
    writeFileSync(join(dashboard.home, "inbox", "noise.csv"), "x,y\n1,2\n");
    await until(() => existsSync(join(dashboard.home, "inbox", "done", today, "slow.837")));
    await until(() => existsSync(join(dashboard.home, "inbox", "problem", "noise.csv.txt")));
    await sleep(1_500);
    const told = await jobs();
    const files = told.slice(0, told.length - before).flatMap((job) => job.files);
    expect(files.filter(({ name }) => name === "slow.837")).toMatchObject([{ status: "loaded" }]);
    const why = readFileSync(join(dashboard.home, "inbox", "problem", "noise.csv.txt"), "utf8");
    expect(why).toMatch(/noise\.csv was not loaded/);
  });

  test("its page holds at every width, by day and night", async () => {
    for (const [width, scheme] of [
      [1440, "dark"],
      [390, "light"],
      [390, "dark"],
    ] as const) {
      const visitor = await visit(browser, dashboard.url, { width, scheme, as: "manager" });
      for (const path of ["/loads", "/loads?show=mapping", "/loads?show=files"]) {
        await visitor.open(path);
        expect(await sidewaysOverflow(visitor.page)).toBeLessThanOrEqual(0);
        expect(await axeFindings(visitor.page)).toEqual([]);
      }
      await visitor.leave();
    }
  });
});
