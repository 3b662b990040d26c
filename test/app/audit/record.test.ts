import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { verifyAudit } from "#audit/verify.ts";

const home = mkdtempSync(join(tmpdir(), "dermledger-record-"));
vi.stubEnv("DERMLEDGER_HOME", home);
vi.stubEnv("DERMLEDGER_LOG_LEVEL", "silent");
const { auditTrouble, closeAudit, record } = await import("#app/audit/record.server.ts");
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const who = {
  ...{ id: "p1", email: "a@practice.example", name: "A", role: "biller" as const },
  ...{ practices: null, locations: null },
};
const folder = join(home, "audit");
const aside = join(home, "aside");
const acts = () =>
  readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text).act),
  );

it("shows nothing that it cannot record, keeps what is done, and catches up", async () => {
  record({ who, act: "claim_seen", claimId: "c1" });
  expect(auditTrouble()).toBeNull();

  renameSync(folder, aside);
  writeFileSync(folder, "in the way");
  const refused = () => record({ who, act: "exported", detail: { rows: 3 } });
  expect(refused).toThrow(expect.objectContaining({ status: 503 }));
  record({ who, act: "followed_up", claimId: "c1" });
  expect(auditTrouble()).toMatch(/^\d{4}-/);
  expect(auditTrouble()).toMatch(/^\d{4}-/);

  rmSync(folder);
  renameSync(aside, folder);
  expect(auditTrouble()).toBeNull();
  record({ who, act: "claim_seen", claimId: "c2" });
  closeAudit();
  expect(acts()).toEqual([
    "audit_opened",
    "claim_seen",
    "audit_resumed",
    "followed_up",
    "claim_seen",
    "audit_closed",
  ]);
  expect(await verifyAudit(folder)).toMatchObject({ faults: [], notes: [] });
});
