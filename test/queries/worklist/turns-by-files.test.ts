import { afterAll, beforeAll, expect, it } from "vitest";
import { rebuild } from "#etl/load.ts";
import {
  type Answer,
  type BilledLine,
  type Cas,
  claimFile,
  receiptFile,
  remittanceFile,
} from "#test/etl/x12-files.ts";
import { type FollowedHome, openFollowedHome } from "./followed-home.ts";
import { bill, payment, serviceOn } from "./stories.ts";

/**
 * Claims of $200 sent on May 6. Files of May are loaded on June 1, people act on June 5, files of June are loaded on June 20 at
 * 09:00. What follows says of each claim what came before, what was said, what came after, and how it stands.
 */
type Turn = {
  readonly what: string;
  readonly lines?: BilledLine[];
  readonly others?: { payer: string; sequence: string }[];
  readonly may?: Partial<Answer>[];
  readonly said: string;
  /** Said at another instant than June 5, 10:00. */
  readonly at?: string;
  readonly june?: Partial<Answer>[];
  /** Dated June 15, in the same file. */
  readonly later?: Partial<Answer>[];
  /** Of June's file; else June 12. */
  readonly on?: string;
  readonly becomes: readonly [status: string, on: string, why: string | null];
  readonly isListed: boolean;
};

const standard: Cas[] = [
  ["CO", "45", 100],
  ["PR", "2", 20],
];
const told = (paid: number, cas: Cas[]): Partial<Answer> => ({
  paid,
  lines: [{ charge: 200, paid, cas }],
});
const denied = told(0, [["CO", "97", 200]]);
const taken = (paid: number, cas: Cas[]): Partial<Answer> => ({
  status: "22",
  charge: -200,
  paid: -paid,
  lines: [{ charge: -200, paid: -paid, cas: cas.map(([g, c, a]): Cas => [g, c, -a]) }],
});
const left = "ACME paid $80.00 on Jun 12, 2026 and left $20.00 to the patient";

const turns: { readonly [control: string]: Turn } = {
  T1: {
    what: "paid in part, the share of the patient the next payer's first: insurance still owes, nothing moves",
    others: [{ payer: "NEXT PLAN", sequence: "S" }],
    said: "status_requested",
    june: [told(80, standard)],
    becomes: ["status_requested", "2026-06-05", null],
    isListed: true,
  },
  T2: {
    what: "one line paid, the other denied: insurance still owes",
    lines: [{ charge: 200 }, { code: "11200", charge: 90 }],
    said: "appealed",
    june: [
      {
        charge: 290,
        paid: 80,
        lines: [
          { charge: 200, paid: 80, cas: standard },
          { code: "11200", charge: 90, paid: 0, cas: [["CO", "97", 90]] },
        ],
      },
    ],
    becomes: ["appealed", "2026-06-05", null],
    isListed: true,
  },
  T3: {
    what: "recovered, then the payment taken back and denied in one file",
    may: [told(80, standard)],
    said: "recovered",
    june: [taken(80, standard), denied],
    becomes: ["new", "2026-06-12", "reopened: ACME denied $200.00 on Jun 12, 2026 (CO-97)"],
    isListed: true,
  },
  T4: {
    what: "written off, then refused by the clearinghouse",
    said: "written_off",
    becomes: ["new", "2026-06-13", "reopened: the clearinghouse refused it on Jun 13, 2026"],
    isListed: true,
  },
  T5: {
    what: "a payment dated before the click whose file came after it",
    said: "status_requested",
    june: [told(80, standard)],
    on: "2026-06-03",
    becomes: [
      "patient_balance",
      "2026-06-03",
      "ACME paid $80.00 on Jun 3, 2026 and left $20.00 to the patient",
    ],
    isListed: false,
  },
  T6: {
    what: "said an hour before the file came",
    said: "in_review",
    at: "2026-06-20T08:00:00Z",
    june: [told(80, standard)],
    becomes: ["patient_balance", "2026-06-12", left],
    isListed: false,
  },
  T7: {
    what: "said an hour after the file came",
    said: "in_review",
    at: "2026-06-20T10:00:00Z",
    june: [told(80, standard)],
    becomes: ["in_review", "2026-06-20", null],
    isListed: false,
  },
  T8: {
    what: "recovered, then corrected: taken back and paid less, the rest the patient's",
    may: [told(100, [["CO", "45", 100]])],
    said: "recovered",
    june: [taken(100, [["CO", "45", 100]]), told(80, standard)],
    becomes: ["patient_balance", "2026-06-12", left],
    isListed: false,
  },
  T9: {
    what: "written off, then a denial of no payment taken back: an answer, not a payment",
    may: [denied],
    said: "written_off",
    june: [taken(0, [["CO", "97", 200]])],
    becomes: ["new", "2026-06-12", "reopened: ACME took its answer back on Jun 12, 2026"],
    // A payer that took its word back is waited for as for a first one.
    isListed: false,
  },
  T10: {
    what: "recovered, then paid the same again",
    may: [told(80, standard)],
    said: "recovered",
    june: [{ ...told(80, standard), icn: "AGAIN" }],
    becomes: ["new", "2026-06-12", `reopened: ${left}, and a credit stands`],
    isListed: true,
  },
  T11: {
    what: "left to the patient, then a denial that was to be expected",
    lines: [{ charge: 200 }, { code: "36468", modifiers: ["GY"], charge: 90 }],
    may: [{ charge: 200, ...told(80, standard) }],
    said: "patient_balance",
    june: [
      {
        charge: 90,
        paid: 0,
        lines: [{ code: "36468", modifiers: ["GY"], charge: 90, paid: 0, cas: [["CO", "96", 90]] }],
        icn: "OTHERLINE",
      },
    ],
    becomes: ["patient_balance", "2026-06-05", null],
    isListed: false,
  },
  T12: {
    what: "open, paid, and taken back three days later: what files had recovered is new again",
    said: "status_requested",
    june: [told(80, standard)],
    later: [taken(80, standard)],
    becomes: ["new", "2026-06-15", "reopened: ACME took its payment back on Jun 15, 2026"],
    isListed: false,
  },
  T13: {
    what: "appealed, and denied again: a repeat says nothing new",
    may: [denied],
    said: "appealed",
    june: [denied],
    becomes: ["appealed", "2026-06-05", null],
    isListed: true,
  },
  T14: {
    what: "written off, then a denial that only an export tells",
    said: "written_off",
    becomes: ["new", "2026-06-11", "reopened: ACME denied $200.00 on Jun 11, 2026 (CO-97)"],
    isListed: true,
  },
};
const controls = Object.keys(turns);
const saidAt = (control: string) => turns[control]?.at ?? "2026-06-05T10:00:00Z";
let followed: FollowedHome;
let seen: Awaited<ReturnType<FollowedHome["look"]>>;

beforeAll(async () => {
  followed = await openFollowedHome();
  const answers = (when: "may" | "june", on: string) =>
    controls.flatMap((control) => {
      const own = turns[control]?.[when] ?? [];
      if (own.length === 0 || (when === "june" && (turns[control]?.on ?? "2026-06-12") !== on))
        return [];
      return own.map((answer) => ({ control, ...answer }));
    });
  await followed.loadAt("2026-06-01T09:00:00Z", {
    "claims.837": claimFile(
      controls.map((control) => {
        const { lines = [{ charge: 200 }], others = [] } = turns[control] as Turn;
        return bill(control, { serviceOn, lines, others });
      }),
    ),
    "may.835": remittanceFile([payment(answers("may", "2026-05-20"))]),
  });
  const instants = [...new Set(controls.map(saidAt))];
  for (const instant of instants) {
    const own = controls.filter((control) => saidAt(control) === instant);
    await followed.say(
      instant,
      Object.fromEntries(own.map((control) => [control, String(turns[control]?.said)])),
    );
  }
  await followed.loadAt("2026-06-20T09:00:00Z", {
    "june.835": remittanceFile([
      ...["2026-06-12", "2026-06-03"].map((on) => payment(answers("june", on), { on, trace: on })),
      payment(
        controls.flatMap((control) =>
          (turns[control]?.later ?? []).map((answer) => ({ control, ...answer })),
        ),
        { on: "2026-06-15", trace: "LATER" },
      ),
    ]),
    "june.csv":
      "Denial Date,Claim,Denial Code,Amount,Payer,CPT\n2026-06-11,T14,CO-97,200,ACME,99213\n",
    "june.277": receiptFile([
      {
        source: "AY",
        on: "2026-06-13",
        claims: [{ control: "T4", status: "A7:21", action: "U" }],
      },
    ]),
  });
  seen = await followed.look();
});
afterAll(() => followed.close());

it.each(controls.map((control) => [turns[control]?.what, control] as const))("%s", (_, control) => {
  const { states, listed } = seen;
  const { status, status_on, why_status } = states[control] ?? {};
  expect([status, status_on, why_status]).toEqual(turns[control]?.becomes);
  expect(listed.includes(control)).toBe(turns[control]?.isListed);
});

it("keeps all of it through a rebuild, and an undo after the move gives back what was before", async () => {
  await rebuild({ home: followed.home, now: new Date("2026-07-15T09:00:00Z") });
  expect(await followed.look()).toEqual(seen);
  await followed.undo("2026-06-21T10:00:00Z", "T6", saidAt("T6"));
  await followed.undo("2026-06-21T10:00:00Z", "T3", saidAt("T3"));
  await followed.say("2026-06-22T10:00:00Z", { T5: "escalated" });
  expect((await followed.look()).states.T5?.status).toBe("escalated");
  await followed.undo("2026-06-22T11:00:00Z", "T5", "2026-06-22T10:00:00Z");
  const { states, listed } = await followed.look();
  // Nothing was ever said of T6 and T3, then; T5 is again what the files made of it.
  expect([states.T6, states.T3]).toEqual([undefined, undefined]);
  expect([states.T5?.status, states.T5?.status_by]).toEqual(["patient_balance", null]);
  expect([listed.includes("T6"), listed.includes("T3")]).toEqual([false, true]);
});
