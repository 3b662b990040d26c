import { expect, test } from "vitest";
import { tellStory } from "#app/routes/claim/story.ts";
import type { AdjudicationFact, StoryFacts } from "#app/routes/claim/story-facts.ts";

const nothing: StoryFacts = {
  submissions: [],
  acknowledgements: [],
  adjudications: [],
  ledger: [],
  denials: [],
  takebacks: [],
};
const answer: AdjudicationFact = {
  adjudication_id: "1",
  origin: "835",
  payer: "ACME",
  remit_payer: null,
  spoken_on: "2026-02-01",
  kind: "word",
  undone_on: null,
  undoes: null,
  undoes_spoken_on: null,
  is_forwarded: false,
  is_unprocessable: false,
  status_code: "1",
  crossover_payer: null,
  paid_cents: 80_00,
  allowed_cents: 100_00,
  patient_cents: 20_00,
  contractual_cents: 100_00,
  denied_cents: 0,
  pending_cents: 0,
  code: null,
  root_cause: null,
  trace_number: "EFT1",
  file_id: "9",
  segment_no: 12,
  last_segment_no: 20,
};
const sentences = (facts: Partial<StoryFacts>) =>
  tellStory({ ...nothing, ...facts }).map(({ sentence }) => sentence);

test("an answer says what was allowed, paid, left and adjusted, and points at its segments", () => {
  const [event] = tellStory({ ...nothing, adjudications: [answer] });
  expect(event?.sentence).toBe(
    "ACME allowed $100.00, paid $80.00, left $20.00 to the patient and adjusted $100.00",
  );
  expect(event?.source).toEqual({ fileId: "9", from: 12, to: 20 });
});

test("newest first; a reversal before the correction of its day is told after it", () => {
  const reversal = {
    ...answer,
    adjudication_id: "2",
    kind: "reversal",
    spoken_on: "2026-03-01",
    paid_cents: -80_00,
    undoes: "1",
    undoes_spoken_on: "2026-02-01",
  };
  const correction = {
    ...answer,
    adjudication_id: "3",
    spoken_on: "2026-03-01",
    paid_cents: 90_00,
  };
  expect(
    sentences({ adjudications: [{ ...answer, undone_on: "2026-03-01" }, reversal, correction] }),
  ).toEqual([
    "ACME allowed $100.00, paid $90.00, left $20.00 to the patient and adjusted $100.00",
    "ACME took back its answer of Feb 1, 2026: ($80.00)",
    "ACME allowed $100.00, paid $80.00, left $20.00 to the patient and adjusted $100.00",
  ]);
});

test("a word told by the next payer's bill is no cash and has no segment of its own", () => {
  const [event] = tellStory({
    ...nothing,
    adjudications: [{ ...answer, origin: "cob", file_id: null, segment_no: null }],
  });
  expect([event?.amountCents, event?.source]).toEqual([null, null]);
  expect(event?.sentence).toMatch(/^ACME \(told by the next payer's bill\) allowed/);
});

test("ledger entries that a remittance tells are not told twice", () => {
  const entry = {
    entry_no: 1,
    posted_on: "2026-02-01",
    party: "insurance",
    payer: "ACME",
    reason: null,
    amount_cents: 80_00,
    file_id: "9",
    segment_no: 12,
  };
  expect(
    sentences({
      ledger: [
        { ...entry, kind: "payer_payment", adjudication_id: "1" },
        { ...entry, kind: "contractual", adjudication_id: "1" },
      ],
    }),
  ).toEqual([]);
  expect(
    sentences({
      ledger: [
        { ...entry, kind: "payer_payment", adjudication_id: null },
        { ...entry, kind: "write_off", reason: "small balance", adjudication_id: null },
      ],
    }),
  ).toEqual([
    "$80.00 written off: small balance",
    "ACME paid $80.00, posted in the practice system",
  ]);
});

test("a denial's code never stands alone", () => {
  const denied = {
    ...answer,
    paid_cents: 0,
    allowed_cents: null,
    patient_cents: 0,
    contractual_cents: 0,
    denied_cents: 200_00,
  };
  expect(
    sentences({ adjudications: [{ ...denied, code: "CO-97", root_cause: "bundle" }] }),
  ).toEqual(["ACME paid $0.00 and denied $200.00 (CO-97 · bundled)"]);
});
