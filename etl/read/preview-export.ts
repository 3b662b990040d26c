import { noDay } from "#etl/parse/day.ts";
import { type Cell, cellAmount, cellDay, cellText } from "#etl/parse/export-cells.ts";
import {
  columnsOf,
  type ExportKind,
  exportKinds,
  findAlmostHeader,
  findHeader,
  proposeColumns,
  requiredColumns,
} from "#etl/parse/export-headers.ts";
import type { MappingProfile } from "./mapping-profiles.ts";

/** One header of a file, and what stands under it. */
export type PreviewHeader = {
  header: string;
  /** cells that are not empty */
  filled: number;
  /** of these, cells that are a date, an amount */
  dates: number;
  amounts: number;
  samples: string[];
};

export type PreviewColumn = {
  column: string;
  isRequired: boolean;
  holds: "date" | "amount" | "text";
  /** the header that it would be read from: as a profile says, else by synonyms */
  header: string | null;
};

/** The cells of an export, and how its columns are or would be read. */
export type ExportPreview = {
  /** the first rows as text, titles and header included */
  rows: string[][];
  /** index of the header among them; a guess where none is known */
  headerRow: number;
  /** rows under the header that are not empty */
  dataRows: number;
  kind: ExportKind;
  /** name of the profile that fits the file */
  profile: string | null;
  headers: PreviewHeader[];
  kinds: { kind: ExportKind; columns: PreviewColumn[] }[];
};

const shownRows = 12;
const shownCell = 60;
/** A header stands among the first rows of a table (`findHeader` looks no further down either). */
const searched = 20;

/**
 * What a person needs to see to say which column is which.
 * @param tables ways to read the file: one per sheet, or one of a text
 * @returns undefined where nothing looks like a table
 */
export function previewExport(
  tables: readonly (readonly (readonly Cell[])[])[],
  profiles: readonly MappingProfile[],
): ExportPreview | undefined {
  const rows = tables.find((table) => readAs(table, profiles)) ?? bestOf(tables);
  if (rows === undefined) return undefined;
  const known = readAs(rows, profiles);
  const headerRow = known?.header.row ?? guessHeaderRow(rows);
  const cells = rows[headerRow] ?? [];
  const data = rows.slice(headerRow + 1).filter((row) => row.some((cell) => cellText(cell) !== ""));
  const kind = known?.header.kind ?? findAlmostHeader(rows)?.kind ?? likeliestKind(cells);
  return {
    rows: rows.slice(0, Math.max(shownRows, headerRow + 6)).map((row) => row.map(shown)),
    headerRow,
    dataRows: data.length,
    kind,
    profile: known?.profile?.name ?? null,
    headers: headersOf(cells, data),
    kinds: exportKinds.map((one) => {
      const read = known?.header.kind === one ? known.header.columns : proposeColumns(one, cells);
      return { kind: one, columns: columnsIn(one, read, cells) };
    }),
  };
}

function readAs(rows: readonly (readonly Cell[])[], profiles: readonly MappingProfile[]) {
  for (const profile of profiles) {
    const header = findHeader(rows, profile);
    if (header !== null) return { header, profile };
  }
  const header = findHeader(rows);
  return header === null ? undefined : { header, profile: undefined };
}

/** The table with the most in it; none where no row has two cells. */
function bestOf(tables: readonly (readonly (readonly Cell[])[])[]) {
  const size = (rows: readonly (readonly Cell[])[]) =>
    rows.filter((row) => row.filter((cell) => cellText(cell) !== "").length > 1).length;
  return tables.filter((rows) => size(rows) > 0).toSorted((a, b) => size(b) - size(a))[0];
}

/** The row with the most words, those of known columns counting most; the first of equals. */
function guessHeaderRow(rows: readonly (readonly Cell[])[]): number {
  const scores = rows.slice(0, searched).map((cells) => {
    const words = cells.filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
    const known = Math.max(...exportKinds.map((kind) => proposeColumns(kind, cells).size));
    return words.length + 10 * known;
  });
  return scores.indexOf(Math.max(...scores));
}

function likeliestKind(cells: readonly Cell[]): ExportKind {
  const score = (kind: ExportKind) => proposeColumns(kind, cells).size;
  return [...exportKinds].sort((a, b) => score(b) - score(a))[0] ?? "denials";
}

function headersOf(cells: readonly Cell[], data: readonly (readonly Cell[])[]): PreviewHeader[] {
  return cells.flatMap((cell, index) => {
    const header = typeof cell === "string" ? cell.trim() : "";
    if (header === "") return [];
    const values = data.map((row) => row[index]).filter((value) => cellText(value) !== "");
    const isDay = (value: Cell) => (cellDay(value) ?? noDay) !== noDay;
    const isAmount = (value: Cell) => Number.isFinite(cellAmount(value)?.cents ?? Number.NaN);
    return {
      header,
      filled: values.length,
      dates: values.filter(isDay).length,
      amounts: values.filter(isAmount).length,
      samples: [...new Set(values.map(shown))].slice(0, 3),
    };
  });
}

function columnsIn(
  kind: ExportKind,
  read: ReadonlyMap<string, number>,
  cells: readonly Cell[],
): PreviewColumn[] {
  return columnsOf(kind).map((column) => {
    const index = read.get(column);
    return {
      column,
      isRequired: requiredColumns[kind].includes(column),
      holds: whatItHolds(column),
      header: index === undefined ? null : cellText(cells[index]),
    };
  });
}

function whatItHolds(column: string): PreviewColumn["holds"] {
  if (column === "date" || column.endsWith("_date") || column.endsWith("_on")) return "date";
  return column === "amount" || column === "charge" ? "amount" : "text";
}

function shown(cell: Cell): string {
  const text = cellText(cell);
  return text.length > shownCell ? `${text.slice(0, shownCell)}…` : text;
}
