import { afterAll, beforeAll, expect, it } from "vitest";
import { rebuild } from "#etl/load.ts";
import { type Cas, claimFile, receiptFile, remittanceFile } from "#test/etl/x12-files.ts";
import { type FollowedHome, openFollowedHome } from "./followed-home.ts";
import { bill, payment, serviceOn } from "./stories.ts";

/**
 * Files of May are loaded on June 1; people act on June 5; files of June are loaded on June 20; people act again on June 22.
 * `said`: the status that people set on June 5 (June 22 with `late`).
 */
const standard: Cas[] = [
  ["CO", "45", 100],
  ["PR", "2", 20],
];
const paid = (control: string, cas: Cas[], cents: number) => ({
  control,
  paid: cents,
  lines: [{ charge: 200, paid: cents, cas }],
});
const denied = (control: string) => paid(control, [["CO", "97", 200]], 0);
const reversed = (control: string) => ({
  control,
  status: "22",
  charge: -200,
  paid: -80,
  lines: [{ charge: -200, paid: -80, cas: standard.map(([g, c, a]): Cas => [g, c, -a]) }],
});

type Case = {
  said: string;
  late?: true;
  before?: object;
  after?: object;
  becomes: string;
  why: string | null;
};
const cases: { readonly [control: string]: Case } = {
  M1: {
    said: "appealed",
    before: denied("M1"),
    after: paid("M1", standard, 80),
    becomes: "patient_balance",
    why: "ACME paid $80.00 on Jun 12, 2026 and left $20.00 to the patient",
  },
  M2: {
    said: "status_requested",
    after: paid("M2", [["CO", "45", 120]], 80),
    becomes: "recovered",
    why: "ACME paid $80.00 on Jun 12, 2026",
  },
  M3: {
    said: "recovered",
    before: paid("M3", standard, 80),
    after: reversed("M3"),
    becomes: "new",
    why: "reopened: ACME took its payment back on Jun 12, 2026",
  },
  M4: {
    said: "written_off",
    after: denied("M4"),
    becomes: "new",
    why: "reopened: ACME denied $200.00 on Jun 12, 2026 (CO-97)",
  },
  M5: {
    said: "recovered",
    becomes: "new",
    why: "reopened: the clearinghouse refused it on Jun 13, 2026",
  },
  // What was said after the files came stands; nothing came; what came says nothing new.
  M6: {
    said: "appealed",
    late: true,
    before: denied("M6"),
    after: paid("M6", standard, 80),
    becomes: "appealed",
    why: null,
  },
  M7: { said: "in_review", before: denied("M7"), becomes: "in_review", why: null },
  M8: { said: "written_off", before: denied("M8"), becomes: "written_off", why: null },
  M9: {
    said: "appealed",
    before: denied("M9"),
    after: denied("M9"),
    becomes: "appealed",
    why: null,
  },
};
const controls = Object.keys(cases);
let followed: FollowedHome;
const saidBy = (isLate: boolean) =>
  Object.fromEntries(
    controls
      .filter((control) => (cases[control]?.late === true) === isLate)
      .map((control) => [control, String(cases[control]?.said)]),
  );

beforeAll(async () => {
  followed = await openFollowedHome();
  const told = (when: "before" | "after") =>
    controls.flatMap((control) => cases[control]?.[when] ?? []);
  await followed.loadAt("2026-06-01T09:00:00Z", {
    "claims.837": claimFile(controls.map((control) => bill(control, { serviceOn }))),
    "may.835": remittanceFile([payment(told("before"))]),
  });
  await followed.say("2026-06-05T10:00:00Z", saidBy(false));
  await followed.loadAt("2026-06-20T09:00:00Z", {
    "june.835": remittanceFile([payment(told("after"), { on: "2026-06-12", trace: "JUNE" })]),
    "june.277": receiptFile([
      {
        source: "AY",
        on: "2026-06-13",
        claims: [{ control: "M5", status: "A7:21", action: "U" }],
      },
    ]),
  });
  await followed.say("2026-06-22T10:00:00Z", saidBy(true));
});
afterAll(() => followed.close());

it("moves what arrived since says anew, each with its reason, and nothing else", async () => {
  const { states: found } = await followed.look();
  const short = controls.map((control) => [
    control,
    found[control]?.status,
    found[control]?.why_status,
  ]);
  expect(short).toEqual(
    controls.map((control) => [control, cases[control]?.becomes, cases[control]?.why]),
  );
  expect([found.M1?.status_on, found.M1?.status_by]).toEqual(["2026-06-12", null]);
  expect([found.M7?.status_on, found.M7?.status_by]).toEqual(["2026-06-05", "p1"]);
});

it("lists what was reopened, and not what people ended", async () => {
  const { listed } = await followed.look();
  for (const control of ["M4", "M5"]) expect(listed).toContain(control);
  for (const control of ["M1", "M2", "M8"]) expect(listed).not.toContain(control);
  // A payer that took its word back is waited for as for a first one.
  expect(listed).not.toContain("M3");
  expect((await followed.look("2026-07-31")).listed).toContain("M3");
});

it("says on a day before the files' own what held then", async () => {
  const { states: found } = await followed.look("2026-06-11");
  expect([found.M1?.status, found.M3?.status, found.M5?.status]).toEqual([
    "appealed",
    "recovered",
    "recovered",
  ]);
  expect(found.M6).toBeUndefined();
});

it("says the same after a rebuild from the archive", async () => {
  const before = await followed.look();
  await rebuild({ home: followed.home, now: new Date("2026-07-15T09:00:00Z") });
  expect(await followed.look()).toEqual(before);
});
