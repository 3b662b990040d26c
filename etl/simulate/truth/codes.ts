/** What the codes used here mean for who owes what (DATA.md §3, DERMATOLOGY.md §4), told once more, by hand. */
export type Meaning =
  | "contractual"
  | "denial"
  | "pending"
  | "prior payer"
  | "next payer"
  | "patient"
  | "reduction";

const MEANINGS: Readonly<Record<string, Meaning>> = {
  "1": "patient",
  "2": "patient",
  "3": "patient",
  "23": "prior payer",
  "45": "contractual",
  "59": "reduction",
  "94": "contractual",
  "131": "contractual",
  "209": "next payer",
  "253": "contractual",
  "257": "pending",
};

const ROOT_CAUSES: Readonly<Record<string, string>> = {
  "4": "coding",
  "11": "coding",
  "16": "coding",
  "18": "dup",
  "22": "cob",
  "26": "elig",
  "27": "elig",
  "29": "timely",
  "31": "elig",
  "50": "necessity",
  "59": "bundle",
  "96": "noncov",
  "97": "bundle",
  "109": "cob",
  "150": "doc",
  "151": "necessity",
  "197": "auth",
  "204": "noncov",
  "236": "bundle",
  "252": "doc",
  B7: "cred",
  B16: "coding",
};

export function meaningOf(carc: string): Meaning {
  const meaning = MEANINGS[carc];
  if (meaning !== undefined) return meaning;
  if (carc in ROOT_CAUSES) return "denial";
  throw new RangeError(`the simulator used CARC ${carc} without knowing what it means`);
}

export const rootCauseOf = (carc: string): string => ROOT_CAUSES[carc] ?? "unknown";

/** Remarks that hand a Medicare share to Medicaid. */
export const QMB_REMARKS: ReadonlySet<string> = new Set(["N781", "N782", "N783"]);
export const WAIVERS: ReadonlySet<string> = new Set(["GY", "GX", "GA", "GZ"]);
export const COSMETIC_CODES: ReadonlySet<string> = new Set(["36468"]);
