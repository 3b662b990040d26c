/**
 * What is in dispute on a claim with one payer, as far as a letter has to know it: codes, reasons, money. Made by `issueOf`;
 * paragraphs are chosen from it alone.
 */
export type Issue = {
  readonly payerClass: string;
  readonly lines: readonly IssueLine[];
  readonly denials: readonly IssueDenial[];
  readonly shorts: readonly IssueShort[];
  readonly authorization: string;
  /** Days: of service, first sent to this payer, accepted by it, first answered by it; its limit for filing in days. */
  readonly serviceOn: string | null;
  readonly sentOn: string | null;
  readonly acceptedOn: string | null;
  readonly acceptedBy: string;
  readonly answeredOn: string | null;
  /** Another payer answered before this one. */
  readonly hasPrimaryAnswer: boolean;
};

export type IssueLine = {
  readonly lineNo: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  /** What the payer judged, where that is another code. */
  readonly judged: string | null;
};

export type IssueDenial = {
  readonly lineNo: number;
  readonly carc: string;
  readonly group: string;
  /** The CARC in our words. */
  readonly words: string;
  readonly remarks: readonly string[];
  readonly rootCause: string;
  readonly cents: number;
};

/** A line that was allowed too little for. */
export type IssueShort = {
  readonly lineNo: number;
  readonly allowedCents: number;
  readonly expectedCents: number;
  readonly basis: string;
};

/** Why a paragraph fits a claim: the codes that it speaks of, and those beside them. */
export type Fit = {
  readonly because: string;
  readonly about: readonly string[];
  readonly beside?: readonly string[];
};

type Denied = {
  /** CARCs, any of them; none: whatever. */
  readonly carcs?: readonly string[];
  readonly rootCauses?: readonly string[];
  readonly remarks?: readonly string[];
};

/** Lines of a code that are denied for one of the reasons (CARC, root cause or remark: any). Line 0 speaks of all lines. */
export function deniedLines(issue: Issue, code: RegExp, reason: Denied): IssueLine[] {
  const isMeant = (denial: IssueDenial) =>
    (reason.carcs?.includes(denial.carc) ?? false) ||
    (reason.rootCauses?.includes(denial.rootCause) ?? false) ||
    (reason.remarks?.some((each) => denial.remarks.includes(each)) ?? false);
  return issue.lines.filter(
    (line) =>
      code.test(line.code) &&
      issue.denials.some(
        (denial) => (denial.lineNo === line.lineNo || denial.lineNo === 0) && isMeant(denial),
      ),
  );
}

/** Codes of lines that fit, each once. */
export function codesOf(lines: readonly IssueLine[]): string[] {
  return [...new Set(lines.map(({ code, modifiers }) => [code, ...modifiers].join("-")))];
}

/** Codes of a claim that match, without those given. */
export function others(issue: Issue, code: RegExp, besides: readonly IssueLine[] = []): string[] {
  return codesOf(issue.lines.filter((line) => code.test(line.code) && !besides.includes(line)));
}

export function hasModifier(line: IssueLine, ...modifiers: readonly string[]): boolean {
  return modifiers.some((each) => line.modifiers.includes(each));
}
