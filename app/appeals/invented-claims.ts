import type { Issue, IssueDenial } from "./issue.ts";
import type { LetterTemplate } from "./letter-templates.ts";
import type { Reasons } from "./template-reasons.ts";

/** A claim that nobody had, for looking at a letter's pieces. */
export type InventedClaim = { readonly words: string; readonly issue: Issue };

/** Invented claims by the pieces that they show; every other piece shows the first. */
const byPiece: { readonly [template: string]: InventedClaim } = {
  "visit-decided-surgery": denied("99214-57 14060", 1, "97", "bundle"),
  "visit-unrelated-global": denied("99213-24", 1, "97", "bundle", "M144"),
  "repair-after-mohs": denied("17311 13132", 2, "97", "bundle"),
  "repair-after-excision": denied("11602 12032", 2, "97", "bundle"),
  "separate-lesion": denied("11102-59 17110", 1, "97", "bundle"),
  "pathology-beside-mohs": denied("17311 88305", 2, "97", "bundle"),
  "biopsy-needed": denied("11102", 1, "50", "necessity", "N115"),
  "lesion-with-symptoms": denied("17110", 1, "96", "noncov", "N383"),
  "mohs-appropriate": denied("17311", 1, "50", "necessity"),
  "phototherapy-course": denied("96910", 1, "151", "necessity"),
  "toxin-therapeutic": denied("64612", 1, "50", "necessity"),
  "necessity-general": denied("11765", 1, "50", "necessity"),
  "visit-level": denied("99214", 1, "150", "coding"),
  reviewer: denied("11102", 1, "50", "necessity"),
  "records-enclosed": denied("11602", 1, "252", "doc", "M127"),
  "filed-in-time": {
    ...denied("11602", 1, "29", "timely"),
    issue: {
      ...denied("11602", 1, "29", "timely").issue,
      acceptedOn: "2026-07-08",
      acceptedBy: "the clearinghouse",
    },
  },
  "filed-without-proof": denied("11602", 1, "29", "timely"),
  "no-duplicate": denied("17110", 1, "18", "dup"),
  authorized: {
    ...denied("96910", 1, "197", "auth"),
    issue: { ...denied("96910", 1, "197", "auth").issue, authorization: "A-0042" },
  },
  "authorization-after": denied("96910", 1, "197", "auth"),
  "payer-order": denied("99213", 1, "22", "cob", "MA04"),
  "was-covered": denied("99213", 1, "27", "elig"),
  "was-enrolled": denied("99213", 1, "B7", "cred"),
  "drug-details": denied("J0585", 1, "16", "doc", "M119"),
  "payer-error": denied("17000", 1, "A1", "payer_err"),
  "coded-right": denied("11602", 1, "11", "coding"),
  "below-contract": short("17000", 3_000, 6_647),
  "opening-price": short("17000", 3_000, 6_647),
  "opening-price-many": short("17000", 3_000, 6_647),
  "add-on-reduced": short("17003", 318, 635),
};

const usual = denied("99213-25 17000", 1, "97", "bundle", "N19");

/** The invented claim that a piece of letters is shown with. */
export function inventedClaim({ id, fits }: Pick<LetterTemplate, "id" | "fits">): InventedClaim {
  return fits === null ? (byPiece[id] ?? usual) : inventedFor(fits);
}

/** One that brings an own paragraph up, where its reasons say how. */
function inventedFor({ reasons: [reason], codes: [code = "99213"] }: Reasons): InventedClaim {
  if (reason === undefined) return usual;
  if (/^(M|MA|N)\d/.test(reason)) return denied(code, 1, "16", "unknown", reason);
  return /^[a-z]/.test(reason) ? denied(code, 1, "16", reason) : denied(code, 1, reason, "unknown");
}

function denied(
  codes: string,
  lineNo: number,
  carc: string,
  rootCause: string,
  remark?: string,
): InventedClaim {
  const denial: IssueDenial = {
    ...{ lineNo, carc, rootCause },
    group: "CO",
    words: "The payer’s reason in our words",
    remarks: remark === undefined ? [] : [remark],
    cents: 12_025,
  };
  return {
    words: `${codes.replace(" ", " beside ")}, denied for ${[`CO-${carc}`, remark].filter(Boolean).join(", ")}`,
    issue: { ...issueOf(codes), denials: [denial] },
  };
}

function short(code: string, allowedCents: number, expectedCents: number): InventedClaim {
  const shorts = [{ lineNo: 1, allowedCents, expectedCents, basis: "fee" }];
  return { words: `${code}, allowed too little`, issue: { ...issueOf(code), shorts } };
}

function issueOf(codes: string): Issue {
  return {
    payerClass: "commercial",
    lines: codes.split(" ").map((each, at) => {
      const [code = "", ...modifiers] = each.split("-");
      return { lineNo: at + 1, code, modifiers, units: 1, judged: null };
    }),
    denials: [],
    shorts: [],
    authorization: "",
    serviceOn: "2026-07-01",
    sentOn: "2026-07-06",
    acceptedOn: null,
    acceptedBy: "",
    answeredOn: "2026-08-03",
    hasPrimaryAnswer: false,
  };
}
