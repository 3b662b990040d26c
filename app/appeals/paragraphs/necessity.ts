import { OFFICE_VISIT } from "#app/code-groups.ts";
import { codesOf, deniedLines, type Issue } from "../issue.ts";
import type { Paragraph } from "./paragraph.ts";

const BIOPSY = /^(1110[2-7]|11755|40490|54100|56605|67810|69100)$/;
const BENIGN = /^(1711[01]|1120[01]|113\d\d|114\d\d)$/;
const TOXIN = /^(64612|64615|6465[03]|J058\d)$/;
const PHOTO = /^969[012]\d$/;
const MOHS = /^1731[1-5]$/;
const necessity = {
  rootCauses: ["necessity", "noncov"],
  carcs: ["11", "50", "96", "167"],
  remarks: ["N115", "N386", "N130", "N383"],
};

const of =
  (code: RegExp, words: string, reason = necessity) =>
  (issue: Issue) => {
    const about = codesOf(deniedLines(issue, code, reason));
    return about.length > 0 ? { because: `${about.join(", ")} ${words}`, about } : null;
  };

/** Services that a payer called not necessary, not covered or too many. */
export const necessityParagraphs: readonly Paragraph[] = [
  {
    id: "biopsy-needed",
    title: "A biopsy to settle a diagnosis",
    text: "{about} {was} done because the lesion could not be judged by eye alone: [site, size, change in size, color or border, bleeding, how long, dermoscopy]. The diagnosis sent with the claim ({diagnoses}) and the enclosed pathology report ([its finding]) show why tissue was needed. A biopsy that is done to rule out a malignancy is necessary for the question it answers, whatever the answer turns out to be. It meets the coverage policy at this point: [criterion of the policy].",
    source:
      "Local coverage determinations of the contractor for skin biopsies and lesion removal: cite the payer’s own",
    records: ["note", "procedure_note", "pathology", "photos", "policy"],
    fits: of(BIOPSY, "denied as not necessary"),
  },
  {
    id: "lesion-with-symptoms",
    title: "Removal or destruction for symptoms, not for looks",
    text: "{about} {was} not cosmetic. The lesions were [bleeding, painful, itching, inflamed, catching on clothing, growing, obstructing sight] as the enclosed note records for each site, and the diagnosis sent ({diagnoses}) says so. Coverage policies for benign lesions name such symptoms as grounds for treatment; the note shows: [criterion of the policy]. We ask that the service be covered.",
    source:
      "CMS article A57044 with LCD L34200 and siblings (removal of benign skin lesions); the payer’s own policy goes first",
    records: ["note", "procedure_note", "photos", "pathology", "policy"],
    fits: of(BENIGN, "denied as not necessary or cosmetic"),
  },
  {
    id: "mohs-appropriate",
    title: "Mohs surgery by its criteria of use",
    text: "{about} {was} the right surgery for this tumor: [tumor type and growth pattern from the biopsy, site, size in centimeters, recurrent or first, immune status]. The criteria for appropriate use of Mohs surgery that the dermatology societies published in 2012 weigh exactly these points, and by them it is [appropriate; area H, M or L]. The biopsy report, the Mohs note with its map and the photographs are enclosed.",
    source: "Appropriate use criteria for Mohs surgery, AAD, ACMS, ASDSA and ASMS, 2012",
    records: ["pathology", "mohs_note", "photos", "policy"],
    fits: of(MOHS, "denied as not necessary"),
  },
  {
    id: "phototherapy-course",
    title: "Phototherapy within its plan of care",
    text: "{about} {is} part of a course that was planned and measured: [diagnosis and area, number and interval of treatments planned, response so far]. What was tried before: [treatments, how long, with what result]. A course of light therapy takes many visits by its nature; the number billed is that of the plan. Plan of care and treatment log are enclosed.",
    source: "The payer’s policy on phototherapy: cite it",
    records: ["plan_of_care", "earlier_notes", "policy"],
    fits: of(PHOTO, "denied for number or necessity", {
      ...necessity,
      carcs: [...necessity.carcs, "151", "119"],
    }),
  },
  {
    id: "toxin-therapeutic",
    title: "Toxin as treatment, not for looks",
    text: "{about} treated [the condition: severe sweating, spasm, migraine] ({diagnoses}), not wrinkles. [What was tried before, for how long, with what result.] Dose, units discarded and sites are in the enclosed record. We ask that drug and injection be covered as treatment.",
    source: "The payer’s policy on botulinum toxins: cite it",
    records: ["note", "earlier_notes", "drug", "policy"],
    fits: of(TOXIN, "denied as not necessary or cosmetic"),
  },
  {
    id: "necessity-general",
    title: "Necessary for this patient",
    text: "{about} {was} necessary for this patient: [condition, findings, what had been tried, why this service]. The diagnosis sent with the claim is {diagnoses}. The enclosed records show how the criteria of your policy are met: [policy and criterion]. If the denial rests on another policy, please name it.",
    source: "The payer’s own coverage policy: cite it",
    records: ["note", "procedure_note", "earlier_notes", "policy"],
    fits(issue) {
      const meant = { rootCauses: ["necessity"], carcs: ["50", "167"], remarks: ["N115", "N386"] };
      const lines = deniedLines(issue, /./, meant).filter(
        ({ code }) => ![BIOPSY, BENIGN, MOHS, PHOTO, TOXIN].some((known) => known.test(code)),
      );
      const about = codesOf(lines);
      return about.length > 0
        ? { because: `${about.join(", ")} denied as not necessary`, about }
        : null;
    },
  },
  {
    id: "visit-level",
    title: "The level of the visit",
    text: "{about} {was} billed at the level that the enclosed note supports, by [medical decision making: number and complexity of problems, data reviewed, risk; or total time on the day in minutes]. The level of an office visit follows from one of these two alone. We ask for payment at the level billed, or for the elements that your reviewer found missing.",
    source: "CPT’s guidelines for office visits since 2021 (decision making or time)",
    records: ["note"],
    fits(issue) {
      const lowered = issue.lines.filter(
        ({ code, judged }) =>
          OFFICE_VISIT.test(code) && judged !== null && OFFICE_VISIT.test(judged) && judged < code,
      );
      const doubted = deniedLines(issue, OFFICE_VISIT, { carcs: ["150", "186"] });
      const about = codesOf([...new Set([...lowered, ...doubted])]);
      if (about.length === 0) return null;
      const because = lowered.length > 0 ? `paid as ${lowered[0]?.judged}` : "level not accepted";
      return { because: `${about.join(", ")} ${because}`, about };
    },
  },
  {
    id: "reviewer",
    title: "Ask for the policy, the reviewer and a talk",
    text: "Should you uphold the decision, please send the policy or edit that it rests on, the criteria found not met, and the specialty and license of who reviewed it. The treating clinician is ready to speak with a reviewer of the same specialty.",
    source: "Usual rights of a provider’s appeal; plan and state set the details",
    records: [],
    fits(issue) {
      const isJudged = issue.denials.some(({ rootCause }) => rootCause === "necessity");
      return isJudged ? { because: "denied on a clinical judgment", about: [] } : null;
    },
  },
];
