import { Link } from "@remix-run/react";
import { money, moneyExact } from "#reports/format.ts";
import type { Extra } from "../../filters.ts";
import { newProject } from "../../projects/list-project.tsx";
import { ScrollRegion } from "../../tables/scroll-region.tsx";
import { usePerson } from "../../ui/use-person.ts";
import { useView } from "../../ui/view.tsx";
import { type Matrix, type MatrixRow, other, type PlaceRow } from "./matrix.ts";
import { carcOf, codeWords, drawnCodes, drawnMatrix } from "./matrix-columns.ts";
import { Moved } from "./moved.tsx";
import type { Dimension } from "./place.ts";

type Props = {
  rows: PlaceRow[];
  /** Of the period compared with; null: no comparison. */
  earlier: PlaceRow[] | null;
  by: Dimension;
  titles: Record<string, string>;
};

/** Payers, locations, providers or CPT families down, codes across: denied money, shaded by its size, and how it moved. */
export function CodeMatrix({ rows, earlier, by, titles }: Props) {
  const { link } = useView();
  const canProject = usePerson()?.may("follow_up") ?? false;
  const matrix = drawnMatrix(rows, earlier);
  const columns = drawnCodes(matrix);
  const isCompared = earlier !== null;
  const to = (extra: Extra, row?: MatrixRow) =>
    row === undefined
      ? link("/claims", { denial: "opened", ...extra })
      : row.place === null
        ? undefined
        : link("/claims", { denial: "opened", ...extra, [by.drill]: row.place });
  const name = `Denied money by ${by.word} and code`;
  return (
    <ScrollRegion label={name}>
      <table className="data-table matrix-table border-t border-line">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{by.title}</th>
            {columns.map((code) => (
              <th key={code} scope="col" className="num" title={titles[carcOf(code)]}>
                <span className="block font-medium text-ink">
                  {code === other ? "Other" : code}
                </span>
                <span className="ml-auto line-clamp-2 w-[76px] text-right text-[11px] leading-[13px] font-normal whitespace-normal text-ink-3">
                  {codeWords(code, titles)}
                </span>
              </th>
            ))}
            <th scope="col" className="num">
              Denied
            </th>
            <th scope="col" className="num">
              Came back
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.place}>
              <th scope="row" className="max-w-52 whitespace-normal!">
                <Name to={to({}, row)}>{row.title}</Name>
              </th>
              {columns.map((code) => (
                <td key={code} className="num relative" style={shade(row.byCode[code], matrix)}>
                  <Figure
                    cents={row.byCode[code]}
                    before={isCompared ? (row.before[code] ?? 0) : undefined}
                    to={code === other ? undefined : to({ code }, row)}
                  />
                  {code !== other && row.byCode[code] !== undefined && canProject && (
                    <NewProject
                      to={to({ denial: "open", code, ...newProject }, row)}
                      of={`${row.title}, ${code}`}
                    />
                  )}
                </td>
              ))}
              <td className="num font-semibold">
                <Figure
                  cents={row.total}
                  before={isCompared ? row.totalBefore : undefined}
                  to={to({}, row)}
                />
              </td>
              <td className="num">
                <Figure cents={row.recovered} to={to({ denial: "recovered" }, row)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            {columns.map((code) => (
              <td key={code} className="num">
                <Figure
                  cents={matrix.totals[code]}
                  before={isCompared ? (matrix.totalsBefore[code] ?? 0) : undefined}
                  to={code === other ? undefined : to({ code })}
                />
              </td>
            ))}
            <td className="num">
              <Figure
                cents={matrix.total}
                before={isCompared ? matrix.totalBefore : undefined}
                to={to({})}
              />
            </td>
            <td className="num">
              <Figure cents={matrix.recovered} to={to({ denial: "recovered" })} />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** A project of the claims behind a figure that are still open. */
function NewProject({ to, of }: { to: string | undefined; of: string }) {
  if (to === undefined) return null;
  return (
    <Link
      to={to}
      aria-label={`Make a project: ${of}`}
      title="Make a project of what is still open"
      className="no-print absolute top-1.5 left-0.5 grid size-5 place-items-center rounded text-ink-3 no-underline hover:bg-hover hover:text-accent"
    >
      +
    </Link>
  );
}

function Name({ to, children }: { to: string | undefined; children: string }) {
  return to === undefined ? (
    children
  ) : (
    <Link to={to} className="quiet-link no-underline">
      {children}
    </Link>
  );
}

/** Money as a link to its claims, with its change beneath. Nothing denied now: "–", and what it was before. */
function Figure({
  cents,
  before,
  to,
}: {
  cents: number | undefined;
  before?: number | undefined;
  to: string | undefined;
}) {
  const figure =
    cents === undefined ? (
      <span className="text-ink-3">–</span>
    ) : to === undefined ? (
      <span title={moneyExact(cents)}>{money(cents)}</span>
    ) : (
      <Link to={to} title={moneyExact(cents)}>
        {money(cents)}
      </Link>
    );
  return (
    <>
      {figure}
      {before !== undefined && <Moved now={cents ?? 0} before={before} className="block" />}
    </>
  );
}

function shade(cents: number | undefined, matrix: Matrix) {
  if (cents === undefined) return undefined;
  const strength = Math.round((Math.max(0, cents) / matrix.largest) * 35);
  return { background: `color-mix(in oklab, var(--age-2) ${strength}%, transparent)` };
}
