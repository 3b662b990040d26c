import { MAJOR_PROCEDURE, MINOR_PROCEDURE, OFFICE_VISIT } from "#app/code-groups.ts";

/**
 * Dermatology's usual stories behind a denial, told from codes and modifiers alone (DERMATOLOGY.md §6): advice, never a
 * rule. Each hint says what was seen, the likely story and what to try.
 */
export type HintLine = {
  readonly code: string | null;
  readonly modifiers: string | null;
  readonly units: number | null;
  readonly adjudicated_code: string | null;
};
export type HintDenial = {
  readonly line_no: number;
  readonly carc: string | null;
  readonly remark_codes: string;
  readonly closed_on: string | null;
};
export type Hint = { readonly seen: string; readonly story: string; readonly try: string };
type Claim = {
  readonly lines: readonly (HintLine & { readonly line_no: number })[];
  readonly denials: readonly HintDenial[];
};

/** The hints that fit a claim, most specific first; none where nothing is denied or down-coded. */
export function patternHints(claim: Claim): Hint[] {
  return patterns.flatMap((pattern) => pattern(claim) ?? []);
}

type Pattern = (claim: Claim) => Hint | undefined;

const patterns: readonly Pattern[] = [
  modifier25Missing,
  modifier25Doubted,
  newPatientTest,
  destructionAndBiopsy,
  destructionCount,
  cosmeticReading,
  surgeryDecision,
  globalPeriod,
  mohsSlides,
  pathologyTwice,
  phototherapyFrequency,
  drugDetails,
  toxinDiagnosis,
  planNotCaptured,
  downCoded,
];

function modifier25Missing(claim: Claim): Hint | undefined {
  const visit = denied(claim, OFFICE_VISIT, ["97", "4", "236", "234"]);
  if (!visit || has(visit, "25") || !any(claim, MINOR_PROCEDURE)) return undefined;
  return {
    seen: `Office visit ${visit.code} denied beside a procedure, without modifier 25`,
    story: "25 was probably left off",
    try: "send a corrected claim with 25 if the note shows a visit of its own",
  };
}

function modifier25Doubted(claim: Claim): Hint | undefined {
  const visit = denied(claim, OFFICE_VISIT, ["97", "150", "252"]);
  if (!visit || !has(visit, "25") || !any(claim, MINOR_PROCEDURE)) return undefined;
  return {
    seen: `Office visit ${visit.code}-25 denied beside a procedure`,
    story: "the payer checks modifier 25",
    try: "send the note and appeal; watch this payer's policy",
  };
}

function newPatientTest(claim: Claim): Hint | undefined {
  const visit = denied(claim, /^9920[2-5]$/, ["B16"]);
  return (
    visit && {
      seen: `New-patient visit ${visit.code} denied (B16)`,
      story: "someone of the group saw the patient within three years",
      try: "rebill as a known patient (99212–99215)",
    }
  );
}

function destructionAndBiopsy(claim: Claim): Hint | undefined {
  const line = denied(claim, /^(17000|17003|17110|1110[2-7])$/, ["97", "236"]);
  if (!line || has(line, "59") || has(line, "XS") || has(line, "XU")) return undefined;
  if (!any(claim, /^17(000|110)$/) || !any(claim, /^1110[2-7]$/)) return undefined;
  return {
    seen: `${line.code} denied beside a biopsy or destruction of the same day, without 59 or XS`,
    story: "the two codes are an edit pair",
    try: "add XS if the lesions were separate and the note names both sites",
  };
}

function destructionCount(claim: Claim): Hint | undefined {
  const many = claim.lines.find(({ code, units }) => code === "17003" && (units ?? 0) > 13);
  const both = any(claim, /^17003$/) && any(claim, /^17004$/);
  if (!many && !both) return undefined;
  return {
    seen: many ? "17003 with more than 13 units" : "17003 and 17004 on one day",
    story: "lesions were counted by the wrong code",
    try: "recode: 17004 alone for 15 or more",
  };
}

function cosmeticReading(claim: Claim): Hint | undefined {
  const line = denied(claim, /^(1711[01]|1120[01]|114\d\d)$/, ["50", "96"]);
  return (
    line && {
      seen: `${line.code} denied as not necessary or not covered`,
      story: "the payer reads the removal as cosmetic",
      try: "tell symptoms (irritated, bleeding) with the diagnosis; next time a notice to the patient first",
    }
  );
}

function surgeryDecision(claim: Claim): Hint | undefined {
  const visit = denied(claim, OFFICE_VISIT, ["97"]);
  if (!visit || !any(claim, MAJOR_PROCEDURE) || has(visit, "57")) return undefined;
  return {
    seen: `Office visit ${visit.code} denied on the day of a flap or graft`,
    story: "a major procedure asks for modifier 57",
    try: "57 in place of 25 where the visit decided the surgery",
  };
}

function globalPeriod(claim: Claim): Hint | undefined {
  const visit = denied(claim, OFFICE_VISIT, ["97"], /\bM144\b/);
  return (
    visit && {
      seen: `Office visit ${visit.code} denied as follow-up care (M144)`,
      story: "it fell into the days after an own procedure",
      try: "24 if unrelated, otherwise accept",
    }
  );
}

function mohsSlides(claim: Claim): Hint | undefined {
  const line = denied(claim, /^88(30[2-9]|33[12])$/, ["97"]);
  if (!line || !any(claim, /^1731[1-5]$/)) return undefined;
  return {
    seen: `Pathology ${line.code} denied beside Mohs surgery`,
    story: "Mohs includes its own slides",
    try: "59 with proof if it was another specimen, otherwise write it off",
  };
}

function pathologyTwice(claim: Claim): Hint | undefined {
  const line = denied(claim, /^88305$/, ["18", "B13"]);
  return (
    line && {
      seen: "88305 denied as a duplicate",
      story: "laboratory and practice both billed it",
      try: "align 26 and TC with the laboratory",
    }
  );
}

function phototherapyFrequency(claim: Claim): Hint | undefined {
  const line = denied(claim, /^969[012]\d$/, ["151", "197"]);
  return (
    line && {
      seen: `Phototherapy ${line.code} denied for number or authorization`,
      story: "the plan of care ran out",
      try: "send the plan of care; keep a list of renewal dates",
    }
  );
}

function drugDetails(claim: Claim): Hint | undefined {
  const line =
    denied(claim, /^J\d{4}$/, ["16", "197"]) ?? denied(claim, /^J\d{4}$/, [], /\bM119\b/);
  return (
    line && {
      seen: `Drug ${line.code} denied`,
      story: "drug number, units or authorization",
      try: "check NDC, units and JW or JZ, then send a corrected claim",
    }
  );
}

function toxinDiagnosis(claim: Claim): Hint | undefined {
  const line = denied(claim, /^(64612|6461[5]|6465[03]|J0585)$/, ["50"]);
  return (
    line && {
      seen: `${line.code} denied as not necessary`,
      story: "therapeutic toxin was read as cosmetic",
      try: "show diagnosis (G51.x, L74.51x) and authorization",
    }
  );
}

function planNotCaptured(claim: Claim): Hint | undefined {
  const line = denied(claim, /./, ["24", "109"]);
  return (
    line && {
      seen: "Denied because another plan covers the patient",
      story: "a Medicare Advantage or managed plan was not captured",
      try: "find the plan, bill it, and check that plan's own filing limit",
    }
  );
}

function downCoded(claim: Claim): Hint | undefined {
  const line = claim.lines.find(
    ({ code, adjudicated_code }) =>
      code !== null &&
      adjudicated_code !== null &&
      OFFICE_VISIT.test(code) &&
      OFFICE_VISIT.test(adjudicated_code) &&
      adjudicated_code < code,
  );
  return (
    line && {
      seen: `Office visit ${line.code} paid as ${line.adjudicated_code}`,
      story: "the payer lowered the level",
      try: "appeal with time or decision making, and count it by payer",
    }
  );
}

/** The first line of a code whose denial in force has one of the CARCs (and the remark asked for). */
function denied(claim: Claim, code: RegExp, carcs: readonly string[], remark?: RegExp) {
  return claim.lines.find((line) => {
    if (line.code === null || !code.test(line.code)) return false;
    return claim.denials.some(
      (denial) =>
        denial.line_no === line.line_no &&
        denial.closed_on === null &&
        (carcs.length === 0 || carcs.includes(denial.carc ?? "")) &&
        (remark === undefined || remark.test(denial.remark_codes)),
    );
  });
}

function any(claim: Claim, code: RegExp): boolean {
  return claim.lines.some((line) => line.code !== null && code.test(line.code));
}

function has(line: HintLine, modifier: string): boolean {
  return (line.modifiers ?? "").split(" ").includes(modifier);
}
