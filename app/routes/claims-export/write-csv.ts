type Cell = string | number | boolean | null | readonly string[];

/**
 * Rows as CSV (RFC 4180), header first. A text that a spreadsheet would run as a formula gets a leading apostrophe:
 * names come from files of others.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly { readonly [column: string]: Cell }[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(","));
  return `${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string")
    return Array.isArray(value) ? quoted(value.join(" ")) : String(value);
  return quoted(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
