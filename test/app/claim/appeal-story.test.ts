import { expect, it } from "vitest";
import type { ToldAppeal } from "#app/appeals/appeal-events.ts";
import { withPackets } from "#app/appeals/with-packets.ts";
import type { HistoryItem } from "#app/follow-up/history.ts";
import { withAppeals } from "#app/routes/claim/appeal-story.ts";
import type { StoryEvent } from "#app/routes/claim/story.ts";

const denied: StoryEvent = {
  key: "a1",
  on: "2026-10-05",
  mark: "word",
  tone: "bad",
  sentence: "ACME denied $120.00",
  note: null,
  amountCents: null,
  source: null,
};
const appeal: ToldAppeal = {
  appeal_id: "one",
  payer: "ACME",
  disputed_cents: 12_000,
  claims: 1,
  sent_on: "2026-10-20",
  channel: "fax",
  reference: "FX-1",
  sent_batch: "b1",
  outcome: "upheld",
  decided_on: "2026-11-09",
  answer_channel: "portal",
  answer_reference: "C-9",
  decided_batch: "b2",
};
const told = (appeals: ToldAppeal[], asOf: string) =>
  withAppeals([denied], appeals, asOf).map(({ on, sentence, note, to }) => [
    on,
    sentence,
    note,
    to,
  ]);

const sent = [
  "2026-10-20",
  "Appeal sent to ACME by fax",
  "$120.00 in dispute on this claim · FX-1",
  "/appeals/one",
];
const kept = ["2026-10-05", "ACME denied $120.00", null, undefined];

it("tells when an appeal went out and what came of it, up to the day that is asked", () => {
  expect(told([appeal], "2026-11-20")).toEqual([
    [
      "2026-11-09",
      "ACME on the appeal: upheld by payer portal",
      "$120.00 in dispute on this claim · C-9",
      "/appeals/one",
    ],
    sent,
    kept,
  ]);
  expect(told([appeal], "2026-11-08")).toEqual([sent, kept]);
  expect(told([appeal], "2026-10-19")).toEqual([kept]);
});

it("tells nothing of a draft, and the outcome above the sending of the same day", () => {
  const draft = { ...appeal, sent_on: null, sent_batch: null, outcome: null, decided_on: null };
  expect(told([draft], "2026-11-20")).toEqual([kept]);
  const quick = { ...appeal, decided_on: "2026-10-20", outcome: "no_answer" };
  expect(told([quick], "2026-11-20").map(([, sentence]) => sentence)).toEqual([
    "No answer of ACME to the appeal by then",
    "Appeal sent to ACME by fax",
    "ACME denied $120.00",
  ]);
});

it("leads from what was done to the packet, for its own clicks alone", () => {
  const item = (key: string): HistoryItem => ({
    ...{ key, on: "2026-10-20", who: "Ann", did: ["Logged a fax"], note: null },
    ...{ isStatus: true, claims: 1, project: null },
  });
  const items = withPackets([item("b2"), item("b1"), item("other")], [appeal]);
  expect(items.map(({ appealId }) => appealId)).toEqual(["one", "one", undefined]);
});
