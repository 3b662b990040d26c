import type { ReactNode } from "react";
import { SourceLink } from "#app/archive/source-link.tsx";
import { ExpectedFigure } from "#app/learned/expected-figure.tsx";
import { expectedOf, expectedShort } from "#app/learned/expected-words.ts";
import type { Column } from "#app/tables/column.ts";
import { moneyExact, nothing } from "#reports/format.ts";
import type { ClaimData } from "./read-claim.server.ts";

export type Line = ClaimData["lines"][number];
const FIGURES = [
  ["charge_cents", "Charge"],
  ["allowed_cents", "Allowed"],
  ["payer_paid_cents", "Paid by payers"],
  ["patient_paid_cents", "Paid by patient"],
  ["adjusted_cents", "Adjusted"],
  ["written_off_cents", "Written off"],
  ["refunded_cents", "Refunded"],
  ["open_cents", "Open"],
  ["denied_cents", "Denied"],
  ["patient_cents", "Patient share"],
] as const;
type Figure = (typeof FIGURES)[number][0];
/** Shown only where some line has them: most claims have neither. */
const RARE = new Set<string>([
  "written_off_cents",
  "refunded_cents",
  "denied_cents",
  "patient_paid_cents",
]);

/** The claim's lines: what was submitted, what was adjudicated, and each line's way from charge to open. */
export function linesColumns(lines: readonly Line[]): Column<Line>[] {
  const shown = FIGURES.filter(
    ([key]) => !RARE.has(key) || lines.some((line) => (line[key] ?? 0) !== 0),
  );
  const columns: Column<Line>[] = [
    {
      id: "line",
      header: "Line",
      value: ({ line_no }) => (line_no === 0 ? "Claim level" : String(line_no)),
      total: "Claim",
    },
    {
      id: "submitted",
      header: "Submitted",
      value: (line) => codeWords(line.code, line.modifiers),
      hint: (line) => line.family ?? undefined,
    },
    {
      id: "adjudicated",
      header: "Adjudicated",
      value: (line) => codeWords(line.adjudicated_code, line.adjudicated_modifiers),
      cell: adjudicatedWords,
    },
    { id: "diagnoses", header: "Diagnoses", value: (line) => line.diagnoses },
    { id: "units", header: "Units", value: (line) => line.units, kind: "count" },
    ...shown.flatMap(([key, header]): Column<Line>[] => {
      const figure: Column<Line> = {
        id: key.replace("_cents", "").replaceAll("_", "-"),
        header,
        value: (line) => line[key],
        kind: "exact",
        cell: (line) => figureWords(key, line[key]),
        total: totalOf(lines, key),
      };
      return key === "allowed_cents" ? [expectedColumn, figure] : [figure];
    }),
    {
      id: "source",
      header: "Source",
      value: (line) => line.segment_no,
      fileKind: "count",
      fileName: "segment_no",
      cell: (line) => (
        <SourceLink fileId={line.file_id} from={line.segment_no} of={`line ${line.line_no}`} />
      ),
    },
  ];
  return columns.map((column) => ({ ...column, sortable: false }));
}

/** What the line's primary payer should allow, from where to where, and what tells it. */
const expectedColumn: Column<Line> = {
  id: "expected",
  header: "Expected",
  value: (line) => line.expected_cents,
  kind: "exact",
  cell: (line) => {
    const expected = expectedOf(line, line.expected_payer);
    if (expected === null) return nothing;
    return <ExpectedFigure expected={expected} what={`line ${line.line_no}`} />;
  },
  under: (line) => {
    const expected = expectedOf(line, line.expected_payer);
    return expected && expectedShort(expected);
  },
};

/** In a file: what stands under the expected amount, each in a column of its own. */
export function linesFileColumns(lines: readonly Line[]): Column<Line>[] {
  const told: Column<Line>[] = [
    {
      id: "expected_low",
      header: "Expected, low",
      value: (line) => line.expected_low_cents,
      kind: "exact",
    },
    {
      id: "expected_high",
      header: "Expected, high",
      value: (line) => line.expected_high_cents,
      kind: "exact",
    },
    { id: "expected_n", header: "Expected, n", value: (line) => line.expected_n, kind: "count" },
    { id: "expected_basis", header: "Expected by", value: (line) => line.expected_basis },
  ];
  return linesColumns(lines).flatMap((column) =>
    column.id === "expected" ? [column, ...told] : column,
  );
}

function codeWords(code: string | null, modifiers: string | null): string | null {
  return code === null ? null : [code, modifiers].filter(Boolean).join(" ");
}

/** Beside the code sent: the one that was answered, pointed out where it is another. */
function adjudicatedWords(line: Line): ReactNode {
  const said = codeWords(line.adjudicated_code, line.adjudicated_modifiers);
  if (said === null) return nothing;
  if (said === codeWords(line.code, line.modifiers)) return said;
  return (
    <span className="font-medium text-watch">
      {said} <span className="font-normal">changed</span>
    </span>
  );
}

/** Zero is quiet, what is open stands out, what is denied is pointed out. */
function figureWords(key: Figure, cents: number | null): ReactNode {
  if (cents === 0 || cents === null) return nothing;
  const words = moneyExact(cents);
  if (key === "open_cents") return <span className="font-semibold">{words}</span>;
  return key === "denied_cents" ? <span className="text-bad">{words}</span> : words;
}

function totalOf(lines: readonly Line[], key: Figure): number | string {
  if (key === "allowed_cents" && lines.every((line) => line.allowed_cents === null)) return nothing;
  return lines.reduce((sum, line) => sum + (line[key] ?? 0), 0);
}
