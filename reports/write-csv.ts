type Cell = string | number | boolean | null | readonly string[];

type Rows = readonly { readonly [column: string]: Cell }[];

/**
 * Rows as CSV (RFC 4180), header first. A text that a spreadsheet would run as a formula gets a leading apostrophe:
 * names come from files of others.
 */
export function writeCsv(columns: readonly string[], rows: Rows): string {
  return csvHead(columns) + csvRows(columns, rows);
}

/** The header alone, for what is written in parts. */
export function csvHead(columns: readonly string[]): string {
  return `${columns.join(",")}\r\n`;
}

export function csvRows(columns: readonly string[], rows: Rows): string {
  return rows
    .map((row) => `${columns.map((column) => cell(row[column] ?? null)).join(",")}\r\n`)
    .join("");
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : value.join(" ");
  return quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
