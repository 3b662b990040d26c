import { rootCauses, rootCauseWords } from "../root-cause-words.ts";
import { deniedLines, type Issue, type IssueLine } from "./issue.ts";

/**
 * What brings a paragraph of the practice's own up. `reasons`: CARCs, RARCs and root causes, any of them. `codes`: of the
 * denied lines, any of them; none: whatever was billed. Without reasons it is offered with every letter, and ticked in none.
 */
export type Reasons = { readonly reasons: readonly string[]; readonly codes: readonly string[] };

const CARC = /^(?:\d{1,3}|[ABDPWY]\d{1,2})$/;
const RARC = /^(?:M|MA|N)\d{1,3}$/;

/** Denied lines that a paragraph of one's own speaks of. */
export function linesThatFit(issue: Issue, { reasons, codes }: Reasons): IssueLine[] {
  const lines = deniedLines(issue, /./, {
    carcs: reasons.filter((each) => CARC.test(each)),
    remarks: reasons.filter((each) => RARC.test(each)),
    rootCauses: reasons,
  });
  return lines.filter(({ code }) => codes.length === 0 || codes.includes(code));
}

const parts = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** `CO-97, N19, bundle` as they are kept; what is none of these is wrong. */
export function readReasons(text: string): { kept: string[]; wrong: string[] } {
  const told = parts(text).map((part) => {
    const cause = part.toLowerCase();
    if (Object.hasOwn(rootCauses, cause)) return { part, kept: cause };
    const code = part.toUpperCase().replace(/^(CO|PR|OA|PI|CR)-/, "");
    return { part, kept: CARC.test(code) || RARC.test(code) ? code : null };
  });
  return {
    kept: [...new Set(told.flatMap(({ kept }) => kept ?? []))],
    wrong: told.flatMap(({ part, kept }) => (kept === null ? [part] : [])),
  };
}

/** `99213 17000` as they are kept: CPT and HCPCS codes of five characters. */
export function readCodes(text: string): { kept: string[]; wrong: string[] } {
  const told = parts(text).map((part) => part.toUpperCase());
  const isCode = (part: string) => /^[0-9A-Z]\d{3}[0-9A-Z]$/.test(part);
  return {
    kept: [...new Set(told.filter(isCode))],
    wrong: told.filter((part) => !isCode(part)),
  };
}

/** `97, N19 or bundled, at 99213 or 99214`. */
export function reasonsWords({ reasons, codes }: Reasons): string {
  if (reasons.length === 0) return "offered with every letter, ticked in none";
  const said = reasons.map((each) =>
    CARC.test(each) || RARC.test(each) ? each : rootCauseWords(each),
  );
  const at = codes.length === 0 ? "" : `, at ${listed(codes)}`;
  return `ticked where a line is denied for ${listed(said)}${at}`;
}

function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
