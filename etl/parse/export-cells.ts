import { dayOf, noDay } from "./day.ts";

/** A cell as the readers of CSV (text) and XLSX (text, numbers, dates) give it. */
export type Cell = string | number | boolean | Date | null | undefined;

/** The text of a cell, blanks trimmed; empty where there is none. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

export type CellAmount = { cents: number; isCut: boolean };

/**
 * The cents of `$1,234.50`, `(12.00)`, `12.00-`, `-12`, `USD 12.5` or a number; null where the cell is empty, NaN where
 * it is no amount. Decimals after the second are cut, and said.
 */
export function cellAmount(cell: Cell): CellAmount | null {
  const text = typeof cell === "number" ? decimalText(cell) : cellText(cell);
  if (text === "" || text === "-" || text === "–") return null;
  const match =
    /^(\()?\s*([-+−])?\s*(?:\$|US\$|USD)?\s*([-+−])?\s*((?:\d{1,3}(?:,\d{3})+|\d{1,13})?(?:\.(\d*))?)\s*(?:USD)?\s*(-)?\s*(\))?$/i.exec(
      text,
    );
  const [, open, sign, innerSign, digits = "", decimals = "", behind, close] = match ?? [];
  if (match === null || !/\d/.test(digits) || (open === undefined) !== (close === undefined)) {
    return { cents: Number.NaN, isCut: false };
  }
  const [whole = ""] = digits.replaceAll(",", "").split(".");
  const cents = Number(whole || "0") * 100 + Number(decimals.slice(0, 2).padEnd(2, "0"));
  const isNegative = [sign, innerSign, behind].some((mark) => mark === "-" || mark === "−");
  const signed = open !== undefined || isNegative ? -cents : cents;
  return { cents: cents === 0 ? 0 : signed, isCut: /[1-9]/.test(decimals.slice(2)) };
}

/** Spreadsheets hold 12.3 as 12.299999999999999: what lies within a millionth of a cent is that cent. */
function decimalText(value: number): string {
  const cents = Math.round(value * 100);
  return Math.abs(value * 100 - cents) < 1e-6 ? (cents / 100).toFixed(2) : value.toFixed(6);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day of a date cell, as days since 1970-01-01: ISO, `M/D/YYYY`, `MM/DD/YY`, `CCYYMMDD`, `1-Mar-2024`,
 * `Mar 1, 2024`, a spreadsheet's serial number or a date, times ignored. Null where empty, `noDay` where it is none.
 */
export function cellDay(cell: Cell): number | null {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? noDay : Math.floor(cell.getTime() / 86_400_000);
  }
  const text = cellText(cell);
  if (text === "") return null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[,\s].*)?$/.exec(text);
  if (american !== null) {
    return dayOf(fullYear(american[3]), Number(american[1]), Number(american[2]));
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dayFirst = /^(\d{1,2})[-\s]([a-z]{3})[a-z]*\.?[-\s,]+(\d{4}|\d{2})(?:\s.*)?$/i.exec(text);
  if (dayFirst !== null)
    return dayOf(fullYear(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:\s.*)?$/i.exec(
    text,
  );
  if (monthFirst !== null) {
    return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  }
  // Serial numbers count days from 1899-12-30; only those of the years 1982 to 2119 are taken for one.
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  return serial >= 30_000 && serial < 80_500 ? serial - 25_569 : noDay;
}

function fullYear(text = ""): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthOf(text = ""): number {
  return months.indexOf(text.toLowerCase()) + 1;
}
