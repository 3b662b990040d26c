/** What a cell of a settings file must be. */
export type CellKind =
  | { readonly kind: "text"; readonly most?: number }
  /** The name of a payer as shown: upper case, single blanks. */
  | { readonly kind: "payer" }
  | { readonly kind: "whole"; readonly from?: number; readonly to?: number }
  | { readonly kind: "number"; readonly from?: number; readonly to?: number }
  | { readonly kind: "flag" }
  | { readonly kind: "day" }
  | { readonly kind: "month" }
  /** A regular expression as DuckDB takes it. */
  | { readonly kind: "pattern" }
  | { readonly kind: "choice"; readonly of: readonly string[] };

export type Judged = { readonly value: string } | { readonly wrong: string };

const wrong = (words: string): Judged => ({ wrong: words });
const LONGEST = 500;

/** A cell as it is kept, or what is wrong with it in plain words ("must be …"). An empty cell is empty. */
export function judgeCell(cell: CellKind, text: string): Judged {
  const plain = text.trim();
  if (plain === "") return { value: "" };
  switch (cell.kind) {
    case "text":
      return plain.length > (cell.most ?? LONGEST)
        ? wrong(`must have at most ${cell.most ?? LONGEST} characters`)
        : { value: plain };
    case "payer":
      return { value: shownName(plain) };
    case "whole":
      return judgeNumber(plain, cell, /^-?\d{1,15}$/, "a whole number");
    case "number":
      return judgeNumber(plain, cell, /^-?\d{1,12}(\.\d{1,9})?$/, "a number such as 0.25");
    case "flag":
      return judgeFlag(plain);
    case "day":
      return isDay(plain) ? { value: plain } : wrong("must be a day such as 2026-09-30");
    case "month":
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(plain)
        ? { value: plain }
        : wrong("must be a month such as 2026-09");
    case "pattern":
      return judgePattern(plain);
    case "choice":
      return cell.of.includes(plain) ? { value: plain } : wrong(`must be ${oneOf(cell.of)}`);
  }
}

/** A payer's name as it is shown: upper case, single blanks. */
export function shownName(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toUpperCase();
}

function judgeNumber(
  text: string,
  { from, to }: { from?: number; to?: number },
  shape: RegExp,
  words: string,
): Judged {
  const range =
    from === undefined ? "" : to === undefined ? `, ${from} or more` : ` from ${from} to ${to}`;
  const value = Number(text);
  const fits = shape.test(text) && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  return fits ? { value: String(value) } : wrong(`must be ${words}${range}`);
}

function judgeFlag(text: string): Judged {
  if (/^(true|yes|1)$/i.test(text)) return { value: "true" };
  return /^(false|no|0)$/i.test(text) ? { value: "false" } : wrong("must be true or false");
}

function isDay(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** DuckDB's expressions know neither look-around nor references back. */
function judgePattern(text: string): Judged {
  try {
    new RegExp(text);
  } catch {
    return wrong("must be a regular expression; a bracket is open or something stands doubled");
  }
  return /\(\?<?[=!]|\\[1-9]/.test(text)
    ? wrong("must be a regular expression without look-around and references back")
    : { value: text };
}

function oneOf(choices: readonly string[]): string {
  return choices.length === 1
    ? String(choices[0])
    : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
}
