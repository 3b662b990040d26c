import type { Column } from "../../tables/column.ts";
import { type Matrix, type MatrixRow, matrixOf, other, type PlaceRow } from "./matrix.ts";
import type { Dimension } from "./place.ts";

/** How many codes have a column of their own. */
const codesShown = 4;

/** The matrix as it is drawn; `earlier`: rows of the period compared with, null for none. */
export function drawnMatrix(
  rows: readonly PlaceRow[],
  earlier: readonly PlaceRow[] | null,
): Matrix {
  return matrixOf(rows, codesShown, earlier ?? []);
}

/** Its columns of codes, those summed as others last. */
export function drawnCodes({ codes, hasOther }: Matrix): string[] {
  return hasOther ? [...codes, other] : codes;
}

/** What stands under a code; `titles`: our words by reason code. */
export function codeWords(code: string, titles: Readonly<Record<string, string>>): string {
  return code === other ? "codes" : (titles[carcOf(code)] ?? "code not known");
}

/** `97` of `CO-97`. */
export function carcOf(code: string): string {
  return code.slice(code.indexOf("-") + 1);
}

/** The matrix's columns: a place, its money by code, in all, and what came back. */
export function matrixColumns(
  matrix: Matrix,
  by: Dimension,
  titles: Readonly<Record<string, string>>,
): Column<MatrixRow>[] {
  return [
    { id: "place", header: by.title, value: (row) => row.title },
    ...drawnCodes(matrix).map(
      (code): Column<MatrixRow> => ({
        id: code === other ? "other" : code,
        fileName:
          code === other ? "other_codes" : `denied_${code.toLowerCase().replaceAll("-", "_")}`,
        header: code === other ? "Other codes" : `${code} · ${codeWords(code, titles)}`,
        value: (row) => row.byCode[code] ?? null,
        kind: "money",
      }),
    ),
    { id: "denied", header: "Denied", value: (row) => row.total, kind: "money" },
    { id: "recovered", header: "Came back", value: (row) => row.recovered, kind: "money" },
  ];
}
