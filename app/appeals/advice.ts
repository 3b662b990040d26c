import { MINOR_PROCEDURE, OFFICE_VISIT } from "#app/code-groups.ts";
import { date } from "#reports/format.ts";
import { appealable } from "./appealed-payer.ts";
import { deniedLines, hasModifier, type Issue } from "./issue.ts";
import type { AppealClaim } from "./read-appeal-claim.server.ts";

/** Why an appeal may be the wrong way, or no way at all; each a sentence. Nothing: go on. */
export function adviceFor(claim: AppealClaim, payer: string, issue: Issue): string[] {
  const denials = appealable(claim, payer);
  const remarks = claim.remarks.map(({ rarc }) => rarc);
  const latest = claim.adjudications
    .filter((each) => each.payer === payer && each.kind === "word" && each.undone_on === null)
    .at(-1);
  const resent = claim.submissions.findLast(
    (each) =>
      each.payer === payer &&
      each.submitted_on !== null &&
      each.submitted_on > (latest?.spoken_on ?? "9"),
  );
  const bare = deniedLines(issue, OFFICE_VISIT, { carcs: ["4", "97", "234", "236"] }).some(
    (line) => !hasModifier(line, "25", "57", "24"),
  );
  return [
    denials.length === 0 &&
      issue.shorts.length === 0 &&
      `${payer} denies nothing of this claim now, and paid what is expected: there is nothing to appeal by the files loaded.`,
    latest === undefined &&
      `No answer of ${payer} is loaded: the packet has no remittance to quote.`,
    latest?.is_unprocessable &&
      "The claim could not be processed (MA130): that has no appeal. Correct it and send a new claim; the clock for filing runs on.",
    remarks.includes("N211") && "The remittance says that there is no appeal (N211).",
    denials.some(({ root_cause }) => root_cause === "coding") &&
      "Denials for coding are mended faster by a corrected claim; appeal where the code as billed is right.",
    bare &&
      issue.lines.some(({ code }) => MINOR_PROCEDURE.test(code)) &&
      "The visit went out without modifier 25: if the note supports it, send a corrected claim; an appeal of the claim as billed seldom succeeds.",
    denials.some(({ carc, root_cause }) => root_cause === "dup" && carc === "18") &&
      "Look for the first claim before appealing a duplicate: where it was paid, nothing is owed.",
    resent &&
      `The claim was sent again on ${date(resent.submitted_on)} and not answered yet: an appeal beside it may cross that answer.`,
  ].filter((each): each is string => typeof each === "string");
}
