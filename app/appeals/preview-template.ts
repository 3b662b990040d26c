import type { PacketClaim } from "#reports/appeal/packet.ts";
import { counted } from "#reports/format.ts";
import { fitsOf } from "./compose-letter.ts";
import type { Values } from "./fill-text.ts";
import { inventedClaim } from "./invented-claims.ts";
import type { LetterTemplate } from "./letter-templates.ts";
import { fitValues, letterValues } from "./letter-values.ts";

/** What the placeholders of a piece stand for with an invented claim, and what that claim is. */
export type Preview = { readonly words: string; readonly values: Values };

/** A piece of letters beside an invented claim that brings it up: no patient, no payer of the practice. */
export function previewTemplate(template: LetterTemplate): Preview {
  const { words, issue } = inventedClaim(template);
  const many = template.id.endsWith("-many") ? 12 : 1;
  const cents = [...issue.denials.map((each) => each.cents), ...issue.shorts.map(shortOf)];
  const disputedCents = cents.reduce((sum, each) => sum + each, 0);
  const issues = Array.from({ length: many }, () => issue);
  const claims = issues.map((): PacketClaim => ({ ...invented, disputedCents }));
  const about = { payer: "Invented Health Plan", phone: "555-0100" };
  return {
    words: many === 1 ? words : `${counted(many, "claim")}, each ${words}`,
    values: {
      ...letterValues(issues, claims, about),
      ...fitValues(fitsOf(template, issue), issues),
    },
  };
}

const shortOf = (each: { readonly allowedCents: number; readonly expectedCents: number }) =>
  each.expectedCents - each.allowedCents;

const invented: Omit<PacketClaim, "disputedCents"> = {
  claimId: "",
  controlNumber: "INVENTED-1",
  payerControlNumber: "INVENTED-9",
  patient: "INVENTED PATIENT",
  birthOn: null,
  memberId: "",
  groupNumber: "",
  serviceOn: "2026-07-01",
  serviceTo: null,
  provider: "",
  providerNpi: "",
  location: "",
  placeOfService: "11",
  diagnoses: "L570, D485",
  authorization: "",
  chargeCents: 25_050,
  dueOn: null,
  lines: [],
  answers: [],
  proof: { events: [], missing: [] },
};
