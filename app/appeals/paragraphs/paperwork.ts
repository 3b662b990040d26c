import { OFFICE_VISIT } from "#app/code-groups.ts";
import { codesOf, deniedLines, type Issue } from "../issue.ts";
import type { Paragraph } from "./paragraph.ts";

const by = (reason: Parameters<typeof deniedLines>[2], words: string) => (issue: Issue) => {
  const about = codesOf(deniedLines(issue, /./, reason));
  return about.length > 0 ? { because: words, about } : null;
};
const timely = { carcs: ["29"] };
const duplicate = { rootCauses: ["dup"], carcs: ["18", "B13"], remarks: ["N522"] };
const auth = { rootCauses: ["auth"], carcs: ["197", "198", "15"], remarks: ["M62", "N54"] };
const visitOnly = (issue: Issue) => issue.lines.every(({ code }) => OFFICE_VISIT.test(code));

/** Filing, records, authorization, cover: what was or was not on the table. */
export const paperworkParagraphs: readonly Paragraph[] = [
  {
    id: "records-enclosed",
    title: "The records that were asked for",
    text: "The records that the decision found missing are enclosed; the list at the end of this packet names each. [If they were sent before: when, how, and the confirmation number.] We ask that {about} be decided on them, and not on their absence.",
    source: "The remark code says which records: send those first",
    records: ["payer_request", "note", "procedure_note", "pathology"],
    fits: by(
      {
        rootCauses: ["doc"],
        carcs: ["226", "250", "251", "252", "163", "164", "148"],
        remarks: ["M127", "N29", "N102", "N205", "N706", "M25"],
      },
      "records missing or not accepted",
    ),
  },
  {
    id: "filed-in-time",
    title: "Filed in time, with proof",
    text: "Filing was in time: sent on {sent}, {days to file} after the service of {service}, accepted on {accepted} by {accepted by}. The acknowledgements, with the numbers by which you find them, stand under “Proof of filing” in this packet. We ask that the denial for late filing be lifted and the service be decided on its merits.",
    source: "277CA and 999 as loaded; Medicare: 42 CFR 424.44 (one calendar year)",
    records: ["filing", "claim_copy"],
    fits(issue) {
      const fit = by(timely, "denied as filed too late; an acceptance is on file")(issue);
      return issue.acceptedOn === null ? null : fit;
    },
  },
  {
    id: "filed-without-proof",
    title: "Late filing, without an acceptance on file",
    text: "It was sent on {sent}, {days to file} after the service of {service}. [What proves that it reached you in time: the clearinghouse’s report with its number, an earlier rejection, a letter; or why the delay was not ours: late notice of cover, an error of yours.] We ask that the denial for late filing be lifted and the service be decided on its merits.",
    source: "Without an acceptance this seldom succeeds: look for the clearinghouse’s report first",
    records: ["filing", "claim_copy"],
    isSeldom: true,
    fits(issue) {
      const fit = by(timely, "denied as filed too late; no acceptance is loaded")(issue);
      return issue.acceptedOn === null ? fit : null;
    },
  },
  {
    id: "no-duplicate",
    title: "No duplicate of another service",
    text: "{about} {is} not a duplicate. [Which service it was taken for; what differs: lesion, site, session, clinician; or that the first claim was never paid.] Each service has its own entry in the enclosed notes. We ask for a decision on its own.",
    source: "Compare with the earlier claim first: a real duplicate has no appeal",
    records: ["other_visit", "procedure_note"],
    fits: by(duplicate, "denied as a duplicate"),
  },
  {
    id: "authorized",
    title: "An authorization was on the claim",
    text: "The service was authorized: number {authorization} stood on the claim as it was sent. We ask that {about} be matched with it and paid.",
    source: "REF*G1 of the claim",
    records: ["authorization"],
    fits(issue) {
      return issue.authorization === ""
        ? null
        : by(auth, "denied for authorization; the claim named one")(issue);
    },
  },
  {
    id: "authorization-after",
    title: "Authorization found, or asked for after the fact",
    text: "[Either: the service was authorized under number … from … to …. Or: authorization could not be had before, because …; we ask for it now.] The enclosed records show that {about} {was} needed and would have been approved: [criterion].",
    source: "The payer’s rules on retroactive authorization",
    records: ["authorization", "note", "policy"],
    fits(issue) {
      return issue.authorization === ""
        ? by(auth, "denied for authorization; the claim named none")(issue)
        : null;
    },
  },
  {
    id: "payer-order",
    title: "Who pays first",
    text: "{payer} is responsible for this claim. [Either: the other cover ended on …. Or: the patient has no other cover, as confirmed on …. Or: the other payer has decided; its remittance is enclosed.] We ask that the claim be decided in this order of payers.",
    source: "What the eligibility replies and the patient say",
    records: ["cob", "eligibility"],
    fits: by(
      { rootCauses: ["cob"], carcs: ["22", "24", "109", "129", "136"], remarks: ["MA04", "N4"] },
      "denied because another payer comes first",
    ),
  },
  {
    id: "was-covered",
    title: "The patient was covered",
    text: "The patient was covered on {service}: [reply to the eligibility check, its date and number]. Member number and name on the claim are those of the card. We ask that the claim be decided under this cover.",
    source: "271 reply or portal print for the day of service",
    records: ["eligibility"],
    fits: by({ rootCauses: ["elig"] }, "denied for eligibility"),
  },
  {
    id: "was-enrolled",
    title: "The clinician was enrolled",
    text: "The rendering clinician was enrolled with you on {service}, effective [date], under the NPI on the claim. We ask that the claim be decided as that of a participating clinician.",
    source: "Letter of enrollment",
    records: ["enrollment"],
    fits: by({ rootCauses: ["cred"] }, "denied for enrollment or network"),
  },
  {
    id: "drug-details",
    title: "Drug, units and authorization",
    text: "{about} {was} billed with NDC, units and, where due, the amount discarded (JW) or none discarded (JZ), as the enclosed drug record shows: [NDC, dose given, dose discarded, lot]. We ask for payment.",
    source: "Medicare’s rules on discarded drugs (JW, JZ); the payer’s list",
    records: ["drug", "authorization"],
    fits(issue) {
      const about = codesOf(
        deniedLines(issue, /^J\d{4}$/, { carcs: ["16", "197"], remarks: ["M119"] }),
      );
      return about.length > 0 ? { because: `${about.join(", ")} denied`, about } : null;
    },
  },
  {
    id: "payer-error",
    title: "Decided in error",
    text: "{about} {was} decided in error: [what went wrong, such as the rate, the network or the provider that was taken]. We ask for reprocessing.",
    source: "Say what is wrong and point at the line",
    records: ["claim_copy"],
    fits: by(
      { rootCauses: ["payer_err", "unknown"] },
      "denied by what looks like the payer’s error",
    ),
  },
  {
    id: "coded-right",
    title: "The code as billed is right",
    text: "{about} {was} billed as the records support: [why code, modifier, diagnosis or units are right as they stand]. If another form is needed, please name it; a corrected claim follows at once.",
    source: "First look whether a corrected claim is the shorter way",
    records: ["note", "procedure_note", "claim_copy"],
    isSeldom: true,
    fits(issue) {
      return visitOnly(issue) && issue.denials.some(({ carc }) => carc === "150")
        ? null
        : by({ rootCauses: ["coding"] }, "denied for coding")(issue);
    },
  },
];
