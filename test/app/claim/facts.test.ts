import { expect, it } from "vitest";
import { otherFacts, portalFacts } from "#app/routes/claim/facts.ts";
import type { ClaimData } from "#app/routes/claim/read-claim.server.ts";

const facts: ClaimData["facts"] = {
  claim_id: "c1",
  origin: "837",
  control_number: "A100",
  payer: "ACME",
  payer_class: "commercial",
  service_on: "2026-09-14",
  service_to: "2026-09-15",
  first_submitted_on: "2026-09-20",
  practice_npi: "1000000012",
  practice: "DERM",
  tax_id: "12345",
  location: null,
  provider_npi: "1000000384",
  provider: "GRIM, O",
  patient_last: "DOE",
  patient_first: "JANE",
  birth_on: "1990-02-07",
  sex: "F",
  member_id: "M1",
  corrected_member_id: null,
  group_number: null,
  authorization_number: null,
  referral_number: null,
  referring_npi: null,
  place_of_service: "11",
  diagnoses: null,
  is_before_history: false,
  is_qmb: false,
  voided_on: null,
};
const payer = (name: string, sequence: number): ClaimData["payers"][number] => ({
  payer: name,
  sequence,
  member_id: `member of ${name}`,
  group_number: null,
  payer_code: null,
  payer_control_number: `number of ${name}`,
  first_submitted_on: null,
  last_submitted_on: null,
  last_word_on: null,
});
const line = (line_no: number, code: string, modifiers: string | null, units: number) =>
  ({ line_no, code, modifiers, units, charge_cents: 16100 }) as ClaimData["lines"][number];
const balance = (party: string, name: string, open_cents: number) =>
  ({ party, payer: name, open_cents }) as ClaimData["balances"][number];

const claim = {
  facts,
  payers: [payer("ACME", 1), payer("BETA", 2)],
  lines: [line(1, "99213", "25", 1), line(2, "17003", null, 4)],
  balances: [balance("insurance", "BETA", 500)],
};

it("gives the nine that have a key in the order in which portals ask, then charge and lines", () => {
  expect(portalFacts(claim).map(({ label, copied }) => [label, copied])).toEqual([
    ["Control number", "A100"],
    ["Payer control number", "number of BETA"],
    ["Member id", "member of BETA"],
    ["Patient", "JANE DOE"],
    ["Birth date", "02/07/1990"],
    ["Service dates", "09/14/2026-09/15/2026"],
    ["Billing NPI", "1000000012"],
    ["Rendering NPI", "1000000384"],
    ["Tax id", "12345"],
    ["Charge", "322.00"],
    ["Lines", "99213-25 $161.00; 17003 ×4 $161.00"],
  ]);
});

it("asks the primary where no payer owes", () => {
  const [, number] = portalFacts({ ...claim, balances: [balance("patient", "ACME", 500)] });
  expect(number?.copied).toBe("number of ACME");
});

it("leaves out what was never told", () => {
  const bare = { ...facts, tax_id: null, patient_first: null, patient_last: null };
  const labels = portalFacts({ ...claim, facts: bare }).map(({ label }) => label);
  expect(labels).not.toContain("Tax id");
  expect(labels).not.toContain("Patient");
  expect(otherFacts({ facts, payers: [] }).map(({ title }) => title)).toEqual([
    "Claim",
    "Practice",
  ]);
});
