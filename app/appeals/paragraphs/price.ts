import { codesOf, type Issue } from "../issue.ts";
import type { Paragraph } from "./paragraph.ts";

/** Add-on codes: never cut as a second procedure (global ZZZ). */
const ADD_ON =
  /^(1110[357]|11201|17003|17312|17314|17315|13102|13122|13133|13153|14302|15101|15121|15201|15221|15241|15261|88341)$/;

const shortLines = (issue: Issue, code: RegExp) =>
  issue.lines.filter(
    (line) => code.test(line.code) && issue.shorts.some(({ lineNo }) => lineNo === line.lineNo),
  );

/** Paid, and paid too little. */
export const priceParagraphs: readonly Paragraph[] = [
  {
    id: "below-contract",
    title: "Paid below the agreed price",
    text: "{about} {was} allowed at {allowed}. By [our contract with you, or the fee schedule in force on the day of service] it is {expected}; {short} is missing. The page that gives the price is enclosed. We ask that the claim be priced again and the difference paid.",
    source: "Expected allowed as the claim page explains it; the contract’s page proves it",
    records: ["fee_schedule"],
    fits(issue) {
      const lines = shortLines(issue, /./).filter(({ code }) => !ADD_ON.test(code));
      const about = codesOf(lines);
      return about.length > 0
        ? { because: `${about.join(", ")} allowed below what is expected`, about }
        : null;
    },
  },
  {
    id: "add-on-reduced",
    title: "An add-on code is not cut as a second procedure",
    text: "{about} {was} allowed at {allowed} where {expected} is due. An add-on code is not cut: the reduction for multiple procedures applies to procedures that could each stand alone, and the price of an add-on already counts with its parent. We ask for the full allowance.",
    source:
      "Medicare physician fee schedule, indicator 0 for multiple procedures; chapter 12, §40.6",
    records: ["fee_schedule"],
    fits(issue) {
      const about = codesOf(shortLines(issue, ADD_ON));
      return about.length > 0
        ? { because: `add-on ${about.join(", ")} allowed below what is expected`, about }
        : null;
    },
  },
];
