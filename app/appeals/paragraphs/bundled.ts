import { MAJOR_PROCEDURE, MINOR_PROCEDURE, OFFICE_VISIT } from "#app/code-groups.ts";
import { codesOf, deniedLines, hasModifier, others } from "../issue.ts";
import type { Paragraph } from "./paragraph.ts";

const bundled = { rootCauses: ["bundle"], carcs: ["4", "97", "231", "234", "236", "B15"] };
const REPAIR = /^(1203[1-7]|1204[1-7]|1205[1-7]|13[01]\d\d|14[03]\d\d|15[12]\d\d|157[34]0)$/;
const MOHS = /^1731[1-5]$/;
const EXCISION = /^11[46]\d\d$/;
/** Benign, half a centimetre or less: there the layered closure is inside (second-hand reading of the NCCI manual). */
const TINY_EXCISION = /^114[024]0$/;
const PAIRED = /^(17000|17003|17110|17111|1110[2-7]|113\d\d|1190[01])$/;

/** Visits, repairs and second procedures that a payer counted inside another service. */
export const bundledParagraphs: readonly Paragraph[] = [
  {
    id: "visit-beside-procedure",
    title: "A visit of its own beside a minor procedure (modifier 25)",
    text: "{about} {was} billed for an evaluation that stood on its own beside {beside}. A minor procedure includes the decision to do it and the usual work before and after; it does not include the evaluation and management of a further problem, or work clearly beyond that. Another diagnosis is not required for this. The enclosed note shows what was evaluated apart from the procedure: [problem addressed, what was examined, what was decided or prescribed]. Without the procedure, the visit would still have met the level billed. We ask for payment as billed, with modifier 25.",
    source:
      "CPT’s meaning of modifier 25; Medicare Claims Processing Manual, chapter 12, §30.6.6; NCCI policy manual (general chapter)",
    records: ["note", "procedure_note"],
    fits(issue) {
      const visits = deniedLines(issue, OFFICE_VISIT, bundled).filter((line) =>
        hasModifier(line, "25"),
      );
      const beside = others(issue, MINOR_PROCEDURE);
      if (visits.length === 0 || beside.length === 0) return null;
      const about = codesOf(visits);
      return {
        because: `${about.join(", ")} denied as bundled beside ${beside[0]}`,
        about,
        beside,
      };
    },
  },
  {
    id: "visit-decided-surgery",
    title: "The visit at which a major procedure was decided (modifier 57)",
    text: "{about} {is} the visit at which {beside} was decided on. A major procedure includes visits of the day before and of the day itself, except the one that leads to the decision; modifier 57 says that it was. The enclosed note records the findings, the choices put to the patient and the decision. We ask that the visit be paid.",
    source: "Medicare Claims Processing Manual, chapter 12, §40.2 (decision for surgery)",
    records: ["note", "procedure_note"],
    fits(issue) {
      const visits = deniedLines(issue, OFFICE_VISIT, bundled).filter((line) =>
        hasModifier(line, "57"),
      );
      const beside = others(issue, MAJOR_PROCEDURE);
      if (visits.length === 0 || beside.length === 0) return null;
      const about = codesOf(visits);
      return { because: `${about.join(", ")} denied on the day of ${beside[0]}`, about, beside };
    },
  },
  {
    id: "visit-unrelated-global",
    title: "An unrelated visit within the days after a procedure (modifier 24)",
    text: "{about} {was} counted as follow-up of an earlier procedure. It was for another problem: [problem and site, and the earlier procedure it has nothing to do with]. Follow-up care of a procedure covers recovery from it, not a new or unrelated condition; modifier 24 says so, and the enclosed note shows it. We ask that the visit be paid.",
    source: "Medicare Claims Processing Manual, chapter 12, §40.1 and §40.2 (global package)",
    records: ["note", "earlier_notes"],
    fits(issue) {
      const visits = deniedLines(issue, OFFICE_VISIT, {
        ...bundled,
        remarks: ["M144"],
      }).filter((line) => hasModifier(line, "24"));
      const about = codesOf(visits);
      return about.length > 0
        ? { because: `${about.join(", ")} denied as follow-up care`, about }
        : null;
    },
  },
  {
    id: "repair-after-mohs",
    title: "Closure of a Mohs defect",
    text: "{about} closes the wound that {beside} left. Mohs surgery is paid for removing the tumor and reading its margins by one physician; closing the defect is not part of it and is reported in addition. The repair note gives site, length in centimeters and technique: [site, length, layers or flap]. We ask that the repair be paid by the rule for multiple procedures, and not as part of the Mohs surgery.",
    source:
      "CPT’s introduction to Mohs surgery; NCCI policy manual, chapter 3 (second-hand: check)",
    records: ["mohs_note", "repair_note", "photos"],
    fits(issue) {
      const repairs = deniedLines(issue, REPAIR, bundled);
      const beside = others(issue, MOHS);
      if (repairs.length === 0 || beside.length === 0) return null;
      const about = codesOf(repairs);
      return { because: `${about.join(", ")} denied beside Mohs surgery`, about, beside };
    },
  },
  {
    id: "repair-after-excision",
    title: "Layered or complex closure after an excision",
    text: "{about} {was} needed to close what {beside} removed. Only a simple, one-layer closure belongs to an excision; intermediate and complex closure are reported in addition. The enclosed note describes [layers closed, extent of undermining, length in centimeters]. We ask that the closure be paid.",
    source:
      "CPT’s introduction to excision and repair; NCCI policy manual, chapter 3 (second-hand: check)",
    records: ["procedure_note", "repair_note", "pathology"],
    fits(issue) {
      const repairs = deniedLines(issue, /^(120[345]\d|13[01]\d\d)$/, bundled);
      const beside = others(issue, EXCISION).filter(
        (code) => !TINY_EXCISION.test(code.slice(0, 5)),
      );
      if (repairs.length === 0 || beside.length === 0) return null;
      const about = codesOf(repairs);
      return { because: `${about.join(", ")} denied beside an excision`, about, beside };
    },
  },
  {
    id: "separate-lesion",
    title: "Different lesions at different sites (59, XS)",
    text: "{about} and {beside} treated different lesions: [site and lesion of each code]. The edit that joins these codes is meant for one lesion treated twice; for separate sites they are reported side by side, and the modifier says so. The enclosed note names each site. We ask that {about} be paid.",
    source: "NCCI policy manual, chapter 1 (separate structure); modifiers 59 and XS",
    records: ["procedure_note", "photos", "pathology"],
    fits(issue) {
      const lines = deniedLines(issue, PAIRED, bundled).filter((line) =>
        hasModifier(line, "59", "XS", "XU", "XE"),
      );
      const beside = others(issue, PAIRED, lines);
      if (lines.length === 0 || beside.length === 0) return null;
      const about = codesOf(lines);
      return { because: `${about.join(", ")} denied as a pair with ${beside[0]}`, about, beside };
    },
  },
  {
    id: "pathology-beside-mohs",
    title: "Pathology of another specimen beside Mohs",
    text: "{about} {was} read on a specimen that was not part of the Mohs surgery: [site, why it was taken, when it was read]. The slides of the Mohs stages are inside the Mohs codes; a different specimen, or a diagnostic biopsy read before the surgery was decided, is not. The enclosed report and the list of specimens show it.",
    source: "CMS article A56515 (Mohs surgery; second-hand: check); NCCI policy manual",
    records: ["pathology", "specimen_list", "mohs_note"],
    isSeldom: true,
    fits(issue) {
      const lines = deniedLines(issue, /^883(0[2-9]|1[2-4]|3[12])$/, bundled);
      const beside = others(issue, MOHS);
      if (lines.length === 0 || beside.length === 0) return null;
      const about = codesOf(lines);
      return { because: `${about.join(", ")} denied beside Mohs surgery`, about, beside };
    },
  },
];
