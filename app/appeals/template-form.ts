import { type FormAnswer, refused, textOf } from "../settings/form.ts";
import { unknownNames } from "./fill-text.ts";
import type { LetterTemplate, WrittenTemplate } from "./letter-templates.ts";
import { recordIds } from "./records.ts";
import { readCodes, readReasons } from "./template-reasons.ts";

export const LONGEST_TEMPLATE = 4_000;
export const LONGEST_LINE = 400;
const LONGEST_TITLE = 120;

type Wording = Pick<WrittenTemplate, "title" | "text" | "fits" | "records">;

/** What a form says a piece of letters should read, checked; or what is wrong with it, at which field. */
export function readTemplate(
  form: FormData,
  before: Pick<LetterTemplate, "part" | "title" | "fits">,
): { readonly wording: Wording } | { readonly wrong: FormAnswer } {
  const text = textOf(form, "text").replaceAll("\r\n", "\n");
  const isOwn = before.fits !== null;
  const title = isOwn ? textOf(form, "title") : before.title;
  const reasons = readReasons(textOf(form, "reasons"));
  const codes = readCodes(textOf(form, "codes"));
  const errors: Record<string, string> = {};
  const wrongText = textTrouble(text, before.part === "line" ? LONGEST_LINE : LONGEST_TEMPLATE);
  if (wrongText !== null) errors.text = wrongText;
  if (isOwn) {
    if (title === "") errors.title = "Say what the paragraph argues.";
    if (title.length > LONGEST_TITLE) errors.title = `At most ${LONGEST_TITLE} characters.`;
    if (reasons.wrong.length > 0)
      errors.reasons = `${quoted(reasons.wrong)}: no CARC, RARC or root cause is written like this.`;
    if (codes.wrong.length > 0)
      errors.codes = `${quoted(codes.wrong)}: a procedure code has five characters.`;
    else if (codes.kept.length > 0 && reasons.kept.length === 0)
      errors.reasons = "Say for which denials: procedure codes alone bring nothing up.";
  }
  if (Object.keys(errors).length > 0)
    return { wrong: refused(form, "Nothing was saved: look at what is marked.", errors) };
  const asked = new Set(form.getAll("record"));
  return {
    wording: {
      ...{ title, text },
      fits: isOwn ? { reasons: reasons.kept, codes: codes.kept } : { reasons: [], codes: [] },
      records: isOwn ? recordIds.filter((id) => asked.has(id)) : [],
    },
  };
}

function textTrouble(text: string, longest: number): string | null {
  if (text === "") return "Write the text, or switch the piece off.";
  if (text.length > longest)
    return `At most ${longest.toLocaleString("en-US")} characters; this has ${text.length.toLocaleString("en-US")}.`;
  const unknown = [...new Set(unknownNames(text))];
  if (unknown.length > 0)
    return `${unknown.map((name) => `{${name}}`).join(", ")} ${unknown.length === 1 ? "is no placeholder" : "are no placeholders"}: choose one of the list, or write [brackets] for what somebody fills in.`;
  if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, "")))
    return "A { or } stands alone: a placeholder has one on each side.";
  return null;
}

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");
