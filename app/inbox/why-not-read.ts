/** How much of a file's beginning is looked at. */
export const headBytes = 64 * 1024;

const kinds = "X12 (837, 835, 277CA, 999), CSV, XLSX, ZIP and GZ";

/** Beginnings of files that people take for the right one. */
const known: readonly { readonly starts: readonly number[]; readonly words: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], words: "This is a PDF" },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    words: "This is an older Office file (.xls): save it as .xlsx. As it is, it is",
  },
  { starts: [0x89, 0x50, 0x4e, 0x47], words: "This is a picture" },
  { starts: [0xff, 0xd8, 0xff], words: "This is a picture" },
  { starts: [0x4d, 0x5a], words: "This is a program" },
  { starts: [0x7f, 0x45, 0x4c, 0x46], words: "This is a program" },
  {
    starts: [0x37, 0x7a, 0xbc, 0xaf],
    words: "This is a 7z archive: pack it as .zip. As it is, it is",
  },
  {
    starts: [0x52, 0x61, 0x72, 0x21],
    words: "This is a RAR archive: pack it as .zip. As it is, it is",
  },
];

/**
 * Why a file is not worth loading, from its first bytes; null where it may be of a kind that is read. Only what is
 * certain is turned away: whether an export's headers are known is for the load to say.
 */
export function whyNotRead(head: Uint8Array): string | null {
  const found = known.find(({ starts }) => starts.every((byte, at) => head[at] === byte));
  if (found) return `${found.words}, not a kind Dermledger reads: ${kinds}.`;
  if (isPacked(head) || isUtf16(head)) return null;
  if (head.length === 0) return "This file is empty.";
  if (head.includes(0)) return refused("This is no text");
  const text = new TextDecoder("windows-1252").decode(head).replace(/^ï»¿/, "").trimStart();
  if (/^(<!doctype html|<html)/i.test(text)) {
    return refused("This is a web page, perhaps the portal's sign-in in place of the file");
  }
  if (/^(<\?xml|\{\\rtf|\{|\[|<)/.test(text)) return refused("This is a text of another kind");
  // X12 anywhere in it, or cells: a line of words alone is neither.
  if (!/ISA|ST.[0-9]{3}/.test(text) && !/[,;\t|]/.test(text)) {
    return refused("This has neither an ISA segment nor columns");
  }
  return null;
}

function refused(words: string): string {
  return `${words}, not a kind Dermledger reads: ${kinds}.`;
}

/** ZIP (a workbook is one) or GZ. */
function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b);
}

/** By its byte-order mark, or a NUL in every other of its first bytes. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const isLittle = Boolean(first && third) && second === 0 && fourth === 0;
  const isBig = Boolean(second && fourth) && first === 0 && third === 0;
  return isLittle || isBig;
}
