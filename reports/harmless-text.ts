/**
 * How a text begins that a spreadsheet may run as a formula: = + - @, their full-width forms, a tab, a line break or a
 * NUL; blanks before it do not count, as some programs trim them. The same for JavaScript and for DuckDB's RE2.
 * Source: OWASP, "CSV Injection" (owasp.org/www-community/attacks/CSV_Injection) and ASVS 5.0, 1.2.10.
 */
export const formulaStart = "^[ \u00a0\u3000]*[\\x00\t\r\n=+\\-@\uff1d\uff0b\uff0d\uff20]";

const pattern = new RegExp(formulaStart);

/** A text for a CSV file: what could run as a formula stands behind an apostrophe. Numbers never come here. */
export function harmlessText(text: string): string {
  return pattern.test(text) ? `'${text}` : text;
}

/** The same of a text in DuckDB. */
export function harmlessSql(text: string): string {
  return `if(regexp_matches(${text}, '${formulaStart}'), '''' || ${text}, ${text})`;
}
