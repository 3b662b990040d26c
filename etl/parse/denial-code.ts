export type DenialCode = {
  group: string | null;
  carc: string | null;
  /** a 277 category: the row tells a rejection before adjudication */
  category: string | null;
  remarks: string[];
  /** further reason codes of the same cell */
  others: string[];
};

const groups = new Set(["CO", "PR", "OA", "PI", "CR"]);
/** Categories of a 277CA that reject. A1 and A8 are reason codes too: without a group, only these are categories. */
const rejections = new Set(["A3", "A6", "A7", "A8"]);

/**
 * Reads `CO-29`, `CO29`, `29`, `CO 29; N519`, `A7:562`. Words around the codes are passed over; the first reason code
 * counts, further ones are told.
 */
export function readDenialCode(text: string, groupText: string): DenialCode {
  const told = groupText.trim().toUpperCase().slice(0, 2);
  const code: DenialCode = {
    group: groups.has(told) ? told : null,
    carc: null,
    category: null,
    remarks: [],
    others: [],
  };
  const upper = text.toUpperCase();
  const category = /^\s*(A[0-8])\s*[:/|]\s*\d{1,3}\b/.exec(upper)?.[1];
  if (category !== undefined) return { ...code, category };
  for (const match of upper.matchAll(
    /\b(?:(CO|PR|OA|PI|CR)[\s:-]*)?(MA?\d{1,3}|N\d{1,3}|[ABDPWY]?\d{1,3})\b/g,
  )) {
    const [, group, value = ""] = match;
    const isCode = group !== undefined || isWholeCode(upper, match.index, match[0].length);
    if (/^(MA?|N)\d/.test(value)) code.remarks.push(value);
    else if (!isCode) continue;
    else if (group === undefined && code.group === null && rejections.has(value)) {
      code.category ??= value;
    } else if (code.carc === null) {
      code.carc = value.replace(/^0+(?=\d)/, "");
      code.group = group ?? code.group;
    } else code.others.push(group === undefined ? value : `${group}-${value}`);
  }
  return code;
}

/** A bare number is a code where it starts the cell or a list, not inside a sentence ("filed after 90 days"). */
function isWholeCode(text: string, at: number, length: number): boolean {
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at + length).trimStart();
  const starts =
    before === "" || /[,;|/(:]$/.test(before) || /\b(CARC|CODE|REASON|ANSI)[\s#:.-]*$/.test(before);
  return starts && (after === "" || /^[,;|/):\-–.]/.test(after) || before === "");
}

/** The remark codes of a cell: `N519, M15` or `N519 M15`. */
export function readRemarks(text: string): string[] {
  return [...text.toUpperCase().matchAll(/\b(?:MA?|N)\d{1,3}\b/g)].map(([code]) => code);
}
