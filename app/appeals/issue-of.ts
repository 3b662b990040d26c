import { appealable } from "./appealed-payer.ts";
import { acceptanceOf } from "./filing-proof.ts";
import type { Issue } from "./issue.ts";
import type { AppealClaim } from "./read-appeal-claim.server.ts";

/** What is in dispute between the practice and a payer on a claim. */
export function issueOf(claim: AppealClaim, payer: string): Issue {
  const { facts, lines, submissions, adjudications, shorts } = claim;
  const accepted = acceptanceOf(claim, payer);
  const words = adjudications.filter(({ kind }) => kind === "word");
  const sequence = claim.payers.find((each) => each.payer === payer)?.sequence ?? 1;
  return {
    payerClass: facts.payer_class,
    lines: lines.flatMap((line) =>
      line.code === null
        ? []
        : {
            lineNo: line.line_no,
            code: line.code,
            modifiers: (line.modifiers ?? "").split(" ").filter(Boolean),
            units: line.units ?? 1,
            judged:
              line.adjudicated_code !== null && line.adjudicated_code !== line.code
                ? line.adjudicated_code
                : null,
          },
    ),
    denials: appealable(claim, payer).map((denial) => ({
      lineNo: denial.line_no,
      carc: denial.carc ?? "",
      group: denial.group_code ?? "",
      words: denial.title ?? denial.root_cause_title ?? denial.root_cause,
      remarks: denial.remark_codes.split(", ").filter(Boolean),
      rootCause: denial.root_cause,
      cents: denial.denied_cents,
    })),
    shorts: shorts
      .filter((each) => each.payer === payer)
      .map((each) => ({
        lineNo: each.line_no,
        allowedCents: each.allowed_cents,
        expectedCents: each.expected_cents,
        basis: each.basis,
      })),
    authorization: facts.authorization_number ?? "",
    serviceOn: facts.service_on,
    sentOn: submissions.find((each) => each.payer === payer)?.submitted_on ?? null,
    acceptedOn: accepted?.acknowledged_on ?? null,
    acceptedBy:
      accepted === undefined
        ? ""
        : accepted.source_entity === "PR"
          ? payer
          : `the clearinghouse ${accepted.source_name ?? ""}`.trim(),
    answeredOn: words.filter((each) => each.payer === payer).at(-1)?.spoken_on ?? null,
    hasPrimaryAnswer: words.some((each) => each.payer !== payer && each.sequence < sequence),
  };
}
