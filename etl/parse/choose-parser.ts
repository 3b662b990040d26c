import { Acknowledgement277 } from "./acknowledgement-277.ts";
import { Acknowledgement999 } from "./acknowledgement-999.ts";
import { Claims837 } from "./claims-837.ts";
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
    case "837": {
      const type = claimType(context, guide);
      if (type === "professional") return new Claims837(context);
      return new UnsupportedSet(context, "837", `A set of ${type} claims (837)`);
    }
    case "277":
      return isClaimAcknowledgement(context, guide)
        ? new Acknowledgement277(context)
        : new UnsupportedSet(context, "277", "A claim status response (277)");
    case "999":
    case "997":
      return new Acknowledgement999(context, setCode);
    default: {
      const number = setCode || "without a number";
      const words = names[setCode] ?? `A transaction set ${number}${guide ? ` (${guide})` : ""}`;
      return new UnsupportedSet(context, setCode || "unknown", words);
    }
  }
}

type ClaimType = "professional" | "institutional" | "dental";

/** 5010 and 4010 guides of the 837; without one, the first service line tells: SV1, SV2 or SV3. */
function claimType({ reader }: ParseContext, guide: string): ClaimType {
  if (/X222|X098/.test(guide)) return "professional";
  if (/X223|X096/.test(guide)) return "institutional";
  if (/X224|X097/.test(guide)) return "dental";
  const at = (name: string) => {
    const offset = reader.find(name, 1 << 20);
    return offset < 0 ? Number.POSITIVE_INFINITY : offset;
  };
  const [professional, institutional, dental] = [at("SV1"), at("SV2"), at("SV3")];
  if (institutional < professional && institutional < dental) return "institutional";
  return dental < professional ? "dental" : "professional";
}

/** 005010X214 (and 004040X167), not the answer to a 276; without a guide, BHT01 tells: 0085 or 0010. */
function isClaimAcknowledgement({ reader }: ParseContext, guide: string): boolean {
  if (/X214|X167/.test(guide)) return true;
  if (/X212|X093|X070|X228/.test(guide)) return false;
  return reader.upcoming("BHT", "0085");
}
