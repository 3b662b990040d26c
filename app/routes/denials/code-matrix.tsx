import { Link } from "@remix-run/react";
import type { denialsByPayer } from "#queries/denials/denials-by-payer.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact } from "#reports/format.ts";
import { ScrollRegion } from "../../tables/scroll-region.tsx";
import { useView } from "../../ui/view.tsx";
import { matrixOf, other } from "./matrix.ts";

type Props = { rows: RowOf<typeof denialsByPayer>[]; titles: Record<string, string> };

/** Payers down, codes across: denied money, shaded by its size. */
export function CodeMatrix({ rows, titles }: Props) {
  const { link } = useView();
  const matrix = matrixOf(rows, 4);
  const columns = matrix.hasOther ? [...matrix.codes, other] : matrix.codes;
  const to = (denier?: string, code?: string) =>
    code === other ? undefined : link("/claims", { denial: "opened", denier, code });
  return (
    <ScrollRegion label="Denied money by payer and code">
      <table className="data-table matrix-table border-t border-line">
        <caption className="sr-only">Denied money by payer and code</caption>
        <thead>
          <tr>
            <th scope="col">Payer</th>
            {columns.map((code) => (
              <th key={code} scope="col" className="num" title={titles[carcOf(code)]}>
                <span className="block font-medium text-ink">
                  {code === other ? "Other" : code}
                </span>
                <span className="block w-[68px] truncate text-right text-[11px] leading-4 font-normal text-ink-3">
                  {code === other ? "codes" : (titles[carcOf(code)] ?? "code not known")}
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
            <tr key={row.payer}>
              <th scope="row">
                <Link to={to(row.payer) ?? ""} className="quiet-link no-underline">
                  {row.payer}
                </Link>
              </th>
              {columns.map((code) => (
                <MatrixCell
                  key={code}
                  cents={row.byCode[code]}
                  largest={matrix.largest}
                  to={to(row.payer, code)}
                />
              ))}
              <td className="num font-semibold" title={moneyExact(row.total)}>
                <Link to={to(row.payer) ?? ""}>{money(row.total)}</Link>
              </td>
              <td className="num" title={moneyExact(row.recovered)}>
                <Link to={link("/claims", { denial: "recovered", denier: row.payer })}>
                  {money(row.recovered)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            {columns.map((code) => (
              <td key={code} className="num" title={moneyExact(matrix.totals[code])}>
                {code === other ? (
                  money(matrix.totals[code])
                ) : (
                  <Link to={to(undefined, code) ?? ""}>{money(matrix.totals[code])}</Link>
                )}
              </td>
            ))}
            <td className="num" title={moneyExact(matrix.total)}>
              {money(matrix.total)}
            </td>
            <td className="num" title={moneyExact(matrix.recovered)}>
              {money(matrix.recovered)}
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function MatrixCell({
  cents,
  largest,
  to,
}: {
  cents: number | undefined;
  largest: number;
  to: string | undefined;
}) {
  if (cents === undefined) return <td className="num text-ink-3">–</td>;
  const strength = Math.round((Math.max(0, cents) / largest) * 60);
  return (
    <td
      className="num"
      title={moneyExact(cents)}
      style={{ background: `color-mix(in oklab, var(--age-2) ${strength}%, transparent)` }}
    >
      {to ? <Link to={to}>{money(cents)}</Link> : money(cents)}
    </td>
  );
}

/** `97` of `CO-97`. */
function carcOf(code: string): string {
  return code.slice(code.indexOf("-") + 1);
}
