/**
 * What the elements of a segment mean that feed a figure or fact shown (docs/data-flow.md). Keyed by segment and, where one
 * element says what the others are, by that qualifier.
 */
type Meanings = { readonly [element: number]: string };

const PLAIN: { readonly [id: string]: Meanings } = {
  CLM: { 1: "control number", 2: "charge", 5: "place of service and frequency" },
  CLP: {
    1: "control number",
    2: "status",
    3: "charge",
    4: "paid",
    5: "patient’s share",
    6: "kind of plan",
    7: "payer control number",
    8: "place of service",
  },
  SVC: {
    1: "code",
    2: "charge",
    3: "paid",
    5: "units paid",
    6: "code submitted",
    7: "units submitted",
  },
  SV1: { 1: "code", 2: "charge", 4: "units", 5: "place of service", 7: "diagnosis pointers" },
  SVD: { 1: "earlier payer", 2: "paid", 3: "code", 5: "units" },
  BPR: { 2: "payment", 4: "method", 16: "paid on" },
  BHT: { 3: "batch", 4: "submitted on" },
  DMG: { 2: "birth date", 3: "sex" },
  SBR: { 1: "order of payers", 3: "group", 9: "kind of plan" },
  LIN: { 3: "drug number" },
  LQ: { 2: "remark code" },
  MOA: { 3: "remark", 4: "remark", 5: "remark", 6: "remark", 7: "remark" },
  MIA: { 5: "remark", 20: "remark", 21: "remark", 22: "remark", 23: "remark" },
  STC: { 1: "status", 2: "status date", 3: "action", 4: "charge", 12: "message" },
  IK5: { 1: "verdict" },
  AK5: { 1: "verdict" },
  AK9: { 1: "verdict" },
  LX: { 1: "line" },
};

const NAMES: { readonly [qualifier: string]: string } = {
  IL: "subscriber",
  QC: "patient",
  74: "corrected patient",
  82: "rendering provider",
  85: "billing provider",
  77: "service location",
  DN: "referring provider",
  PR: "payer",
  TT: "crossover payer",
  PE: "payee",
  AY: "clearinghouse",
};
const DATES: { readonly [qualifier: string]: string } = {
  232: "service from",
  233: "service to",
  472: "service date",
  150: "service from",
  151: "service to",
  "050": "received on",
  405: "produced on",
  573: "earlier payer’s answer",
};
const REFERENCES: { readonly [qualifier: string]: string } = {
  F8: "payer’s original reference",
  G1: "authorization",
  "9F": "referral",
  EI: "tax id",
  SY: "tax id",
  "6R": "line control number",
  D9: "clearinghouse’s number",
  "1K": "payer control number",
  HPI: "rendering NPI",
};
const AMOUNTS: { readonly [qualifier: string]: string } = {
  B6: "allowed",
  AU: "covered",
  F5: "paid by the patient",
  D: "paid by the earlier payer",
  EAF: "left to the patient",
  A8: "not covered",
  I: "interest",
};

/** The words for an element (1-based) of a segment; undefined where it feeds nothing shown. */
export function elementWords(elements: readonly string[], index: number): string | undefined {
  const [id = "", first = ""] = elements;
  switch (id) {
    case "NM1": {
      const who = NAMES[first];
      const part = { 3: "last name", 4: "first name", 9: "id" }[index];
      return who && part && `${who}: ${elements[2] === "2" && index === 3 ? "name" : part}`;
    }
    case "N1": {
      const who = NAMES[first];
      return who && (index === 2 ? who : index === 4 ? `${who}: id` : undefined);
    }
    case "DTM":
      return index === 2 ? DATES[first] : undefined;
    case "DTP":
      return index === 3 ? DATES[first] : undefined;
    case "REF":
      return index === 2 ? REFERENCES[first] : undefined;
    case "AMT":
      return index === 2 ? AMOUNTS[first] : undefined;
    case "TRN":
      return index === 2 ? (first === "1" ? "check or EFT" : "control number") : undefined;
    case "HI":
      return index > 0 ? "diagnosis" : undefined;
    case "CAS":
      return index === 1 ? "group" : ["quantity", "reason", "amount"][(index - 1) % 3];
    case "PLB":
      return index < 3
        ? { 1: "NPI", 2: "fiscal year end" }[index]
        : index % 2
          ? "reason"
          : "amount";
    default:
      return PLAIN[id]?.[index];
  }
}
