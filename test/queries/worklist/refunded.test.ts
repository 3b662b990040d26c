import { afterAll, beforeAll, expect, it } from "vitest";
import { claimFile, remittanceFile } from "#test/etl/x12-files.ts";
import { type FollowedHome, openFollowedHome } from "./followed-home.ts";
import { bill, payment } from "./stories.ts";

let followed: FollowedHome;
const paid = (control: string, icn: string) => ({
  control,
  icn,
  paid: 100,
  lines: [{ charge: 200, paid: 100, cas: [["CO", "45", 100] as ["CO", "45", number]] }],
});
const refund = (control: string, dollars: number) =>
  `Date,Claim,Type,Amount,Party\n2026-06-20,${control},refund,${dollars},insurance\n`;

beforeAll(async () => {
  followed = await openFollowedHome();
  const both = ["TWICE", "MEDI"];
  await followed.loadAt("2026-06-03T09:00:00Z", {
    "claims.837": claimFile([bill("TWICE"), bill("MEDI", { payer: "MEDICARE", filing: "MB" })]),
    "answers.835": remittanceFile([
      payment([paid("TWICE", "ONE")]),
      payment([paid("TWICE", "TWO")], { on: "2026-06-02" }),
      payment([paid("MEDI", "THREE")], { payer: "MEDICARE" }),
      payment([paid("MEDI", "FOUR")], { payer: "MEDICARE", on: "2026-06-02" }),
    ]),
  });
  expect((await followed.look()).listed).toEqual(both.toSorted());
});
afterAll(() => followed.close());

it("lets a payment made twice go when its refund is posted, and not before", async () => {
  await followed.loadAt("2026-06-21T09:00:00Z", { "part.csv": refund("TWICE", 40) });
  expect((await followed.look()).listed).toEqual(["MEDI", "TWICE"]);
  await followed.loadAt("2026-06-22T09:00:00Z", {
    "rest.csv": refund("TWICE", 60),
    "medicare.csv": refund("MEDI", 100),
  });
  expect((await followed.look()).listed).toEqual([]);
  expect((await followed.look("2026-06-19")).listed).toEqual(["MEDI", "TWICE"]);
});
