import type { ParseContext } from "./parse-context.ts";
import { Remittance835 } from "./remittance-835.ts";
import type { SetParser } from "./set-parser.ts";
import { UnsupportedSet } from "./unsupported-set.ts";

/** Names in words of sets that are recognised but not loaded. */
const names: Readonly<Record<string, string>> = {
  "270": "An eligibility inquiry (270)",
  "271": "An eligibility response (271)",
  "276": "A claim status request (276)",
  "278": "A services review (278)",
  "820": "A premium payment (820)",
  "834": "An enrolment (834)",
};

/**
 * The parser of the set that begins. ST01 tells the set; GS08, else ST03, its guide (`005010X222A1`); where both are
 * masked or odd, what the set itself holds decides.
 */
export function chooseParser(context: ParseContext, setCode: string, guide: string): SetParser {
  switch (setCode) {
    case "835":
      return new Remittance835(context);
    default:
      return new UnsupportedSet(
        context,
        setCode || "unknown",
        names[setCode] ??
          `A transaction set ${setCode || "without a number"}${guide ? ` (${guide})` : ""}`,
      );
  }
}
