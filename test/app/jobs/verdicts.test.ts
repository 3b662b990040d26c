import { expect, test } from "vitest";
import type { Job, Verdict } from "#app/jobs/job.ts";
import { countsInWords, reportOf } from "#app/jobs/job-report.ts";
import { readProgress, readVerdicts } from "#app/jobs/verdicts.ts";

const row = (path: string, more: object = {}) => ({
  ...{ path, sha256: "ab", kind: "835", status: "loaded", transactions: 1, claims: 2, lines: 3 },
  ...{ charge_cents: 400, paid_cents: 300, duplicate_transactions: 0, issues: [], ...more },
});

test("names files from the folder on that was loaded, and members of a .zip under it", () => {
  const rows = [
    row("/h/inbox/.loading/7-x/aetna/a.835"),
    row("/h/inbox/.loading/7-x/b.zip/c.835"),
    row("/other/d.zip/e.835"),
    row("/other/f.835"),
  ];
  const given = ["/h/inbox/.loading/7-x", "/other/d.zip", "/other/f.835"];
  const names = readVerdicts(JSON.stringify(rows), given).map(({ name }) => name);
  expect(names).toEqual(["aetna/a.835", "b.zip/c.835", "d.zip/e.835", "f.835"]);
});

test("says the weightiest issue, and none that is only information", () => {
  const issue = (severity: string, code: string) => ({ severity, code, message: `${code}.` });
  const [mixed, quiet, unsupported] = readVerdicts(
    JSON.stringify([
      row("a", { issues: [issue("info", "i"), issue("warning", "w"), issue("error", "e")] }),
      row("b", { issues: [issue("info", "i")] }),
      row("c", { status: "unsupported", issues: [issue("info", "u")] }),
    ]),
    [],
  );
  expect(mixed).toMatchObject({ why: "e.", code: "e", issues: 3 });
  expect(quiet).toMatchObject({ why: null, code: null, issues: 1 });
  expect(unsupported).toMatchObject({ why: "u." });
  expect(() => readVerdicts("Read 1 of 2 files", [])).toThrow();
});

test("reads progress, and takes nothing else for it", () => {
  expect(readProgress('{"stage":"reading","done":1,"total":2,"claims":3}')).toEqual({
    stage: "reading",
    done: 1,
    total: 2,
    claims: 3,
  });
  expect(readProgress('{"stage":"publishing","step":"x","done":1,"total":60}')).toEqual({
    stage: "publishing",
    done: 1,
    total: 60,
  });
  for (const line of ["Read 1 of 2 files", "{", '{"stage":"dancing"}', "{}"])
    expect(readProgress(line)).toBeUndefined();
});

test("a report counts all files, lists those that need a look first, and sums what came new", () => {
  const verdict = (status: Verdict["status"], name: string): Verdict => ({
    ...{ name, sha256: "ab", kind: "835", status, claims: 2, chargeCents: 400, paidCents: 300 },
    ...{ repeats: 0, issues: 0, why: null, code: null },
  });
  const many = Array.from({ length: 150 }, (_, n) => verdict("duplicate", `${n}`));
  const job: Job = {
    ...{
      id: "1",
      kind: "load",
      name: "files",
      by: null,
      state: "done",
      queuedAt: "",
      startedAt: "",
      endedAt: "",
    },
    ...{ progress: null, failure: null, isRepeatable: true },
    files: [...many, verdict("loaded", "new"), verdict("rejected", "bad")],
  };
  const report = reportOf(job);
  expect(report.files.length).toBe(100);
  expect(report.files.slice(0, 2).map(({ name }) => name)).toEqual(["bad", "new"]);
  expect(report).toMatchObject({ claims: 2, chargeCents: 400, paidCents: 300 });
  expect(countsInWords(report)).toBe("1 loaded, 1 not loaded, 150 already loaded");
});
