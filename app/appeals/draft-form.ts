import { textOf } from "../settings/form.ts";
import { bodyOf, editedLines, type LetterDraft } from "./letter-draft.ts";
import { recordIds } from "./records.ts";

const LONGEST_PARAGRAPH = 4_000;
const LONGEST_LETTER = 30_000;
const LONGEST_LINE = 400;

/** A draft as a form sends it back; what the form does not hold stays as it was. Text beyond what fits is cut. */
export function readDraft(form: FormData, before: LetterDraft): LetterDraft {
  const long = (name: string, most: number) => {
    const value = form.get(name);
    return typeof value === "string" ? value.replaceAll("\r\n", "\n").slice(0, most) : "";
  };
  const line = (name: string) => textOf(form, name).slice(0, LONGEST_LINE);
  const ticked = new Set(form.getAll("paragraph"));
  const chosen = new Set(form.getAll("record"));
  const lines = {
    salutation: line("salutation"),
    closing: line("closing"),
    enclosed: line("enclosed"),
  };
  const draft: LetterDraft = {
    from: {
      name: line("from-name"),
      address: long("from-address", LONGEST_LINE),
      phone: line("from-phone"),
      fax: line("from-fax"),
      npi: line("from-npi"),
      taxId: line("from-tax-id"),
    },
    to: long("to", LONGEST_LINE),
    subject: line("subject"),
    ...lines,
    lineVersions: editedLines(before, lines),
    signer: line("signer"),
    signerTitle: line("signer-title"),
    paragraphs: form.has("whole")
      ? before.paragraphs
      : before.paragraphs.map((each) => {
          const text = form.has(`text-${each.id}`)
            ? long(`text-${each.id}`, LONGEST_PARAGRAPH)
            : each.text;
          const isEdited = each.isEdited || text !== each.text;
          return { ...each, isTicked: ticked.has(each.id), text, isEdited };
        }),
    whole: form.has("whole") ? long("whole", LONGEST_LETTER) : null,
    records: recordIds.filter((id) => chosen.has(id)),
    otherRecords: long("other-records", LONGEST_PARAGRAPH),
    parts: {
      remittance: form.has("part-remittance"),
      lines: form.has("part-lines"),
      proof: form.has("part-proof"),
    },
  };
  return whole(textOf(form, "intent"), withPhone(draft));
}

/** A letter that was begun before the practice's phone was known asks for it in brackets. */
function withPhone(draft: LetterDraft): LetterDraft {
  const { phone } = draft.from;
  if (phone === "") return draft;
  const filled = (text: string) => text.replaceAll("[phone]", phone);
  return {
    ...draft,
    paragraphs: draft.paragraphs.map((each) => ({ ...each, text: filled(each.text) })),
    salutation: filled(draft.salutation),
    closing: filled(draft.closing),
    enclosed: filled(draft.enclosed),
    whole: draft.whole === null ? null : filled(draft.whole),
  };
}

/** Goes from paragraphs to one text and back, where the form asks for it. */
function whole(intent: string, draft: LetterDraft): LetterDraft {
  switch (intent) {
    case "one-text":
      return { ...draft, whole: bodyOf(draft) };
    case "paragraphs":
      return { ...draft, whole: null };
    default:
      return draft;
  }
}
