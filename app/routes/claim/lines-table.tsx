import type { ReactNode } from "react";
import { SourceLink } from "#app/archive/source-link.tsx";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { moneyExact, nothing } from "#reports/format.ts";
import type { ClaimData } from "./read-claim.server.ts";

type Line = ClaimData["lines"][number];
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
/** Shown only where some line has them: most claims have neither. */
const RARE = new Set<string>([
  "written_off_cents",
  "refunded_cents",
  "denied_cents",
  "patient_paid_cents",
]);

/** The claim's lines: what was submitted, what was adjudicated, and each line's way from charge to open. */
export function LinesTable({ lines }: { readonly lines: readonly Line[] }) {
  const shown = FIGURES.filter(
    ([key]) => !RARE.has(key) || lines.some((line) => (line[key] ?? 0) !== 0),
  );
  return (
    <div className="panel">
      <ScrollRegion label="Lines">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Submitted</th>
              <th scope="col">Adjudicated</th>
              <th scope="col">Diagnoses</th>
              <th scope="col" className="num">
                Units
              </th>
              {shown.map(([key, title]) => (
                <th scope="col" className="num" key={key}>
                  {title}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">Source</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line_no}>
                <th scope="row">{line.line_no === 0 ? "Claim level" : line.line_no}</th>
                <td title={line.family ?? undefined}>{codeWords(line.code, line.modifiers)}</td>
                <td>{adjudicatedWords(line)}</td>
                <td>{line.diagnoses ?? nothing}</td>
                <td className="num">{line.units ?? nothing}</td>
                {shown.map(([key]) => (
                  <td
                    key={key}
                    className={`num ${key === "open_cents" ? "font-semibold" : ""} ${key === "denied_cents" && line[key] > 0 ? "text-bad" : ""}`}
                  >
                    {quietZero(line[key])}
                  </td>
                ))}
                <td>
                  <SourceLink
                    fileId={line.file_id}
                    from={line.segment_no}
                    of={`line ${line.line_no}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Claim</th>
              <td colSpan={4} />
              {shown.map(([key]) => (
                <td key={key} className="num">
                  {key === "allowed_cents" && lines.every((line) => line.allowed_cents === null)
                    ? nothing
                    : moneyExact(total(lines, key))}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <p className="border-t border-line px-4 py-2 text-hint text-ink-2">
        Charge − paid − adjusted − written off + refunded = open, line by line and for the claim.
        Denied and the patient’s share are what the payers’ words in force say; they are part of
        what is open or was paid.
      </p>
    </div>
  );
}

function codeWords(code: string | null, modifiers: string | null): string {
  return code === null ? nothing : [code, modifiers].filter(Boolean).join(" ");
}

/** Beside the code sent: the one that was answered, pointed out where it is another. */
function adjudicatedWords(line: Line): ReactNode {
  if (line.adjudicated_code === null) return nothing;
  const said = codeWords(line.adjudicated_code, line.adjudicated_modifiers);
  if (said === codeWords(line.code, line.modifiers)) return said;
  return (
    <span className="font-medium text-watch">
      {said} <span className="font-normal">changed</span>
    </span>
  );
}

function quietZero(cents: number | null): string {
  return cents === 0 || cents === null ? nothing : moneyExact(cents);
}

function total(lines: readonly Line[], key: (typeof FIGURES)[number][0]): number {
  return lines.reduce((sum, line) => sum + (line[key] ?? 0), 0);
}
