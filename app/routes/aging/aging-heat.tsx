import { Link } from "@remix-run/react";
import { count, counted, money, moneyExact, rate, smallRate } from "#reports/format.ts";
import type { Side } from "../../compared/change-of.ts";
import { ScrollRegion } from "../../tables/scroll-region.tsx";
import { ChangeNote } from "../../ui/change-note.tsx";
import { useView } from "../../ui/view.tsx";
import { type Bucket, type Cell, type Heat, oldShareOf } from "./heat.ts";
import { bucketTitles } from "./heat-columns.ts";

/** One hue that deepens with age; within an age, fuller where there is more money. */
const hues: Partial<Record<Bucket, string>> = {
  "0-30": "var(--age-1)",
  "31-60": "var(--age-2)",
  "61-90": "var(--age-3)",
  "91-120": "var(--age-4)",
  "121+": "var(--age-5)",
};

/** Payers down, ages across; money with its claims beneath; each cell is a list of claims. */
export function AgingHeat({
  heat,
  earlier,
  party,
}: {
  heat: Heat;
  /** On the day compared with; null: no comparison. */
  earlier: Heat | null;
  party: "insurance" | "patient" | undefined;
}) {
  const { link } = useView();
  const before = new Map(earlier?.rows.map((row) => [row.payer, row]));
  // The whole of it is the claims that stand open, not every claim there is.
  const to = (owner?: string, bucket?: Bucket) =>
    link("/claims", { party, owner, bucket: bucket ?? (owner || party ? undefined : "any") });
  return (
    <ScrollRegion label="Open money by payer and age">
      <table className="data-table heat-table">
        <caption className="sr-only">
          Open money by payer and age, with the number of claims
        </caption>
        <thead>
          <tr>
            <th scope="col">Payer</th>
            {heat.columns.map((bucket) => (
              <th key={bucket} scope="col" className="num">
                <span className="inline-flex items-center gap-1.5">
                  {hues[bucket] && (
                    <span className="h-2 w-4 rounded-[2px]" style={{ background: hues[bucket] }} />
                  )}
                  {bucketTitles[bucket]}
                </span>
              </th>
            ))}
            <th scope="col" className="num">
              Total
            </th>
            <th scope="col" className="num">
              Over 90
            </th>
          </tr>
        </thead>
        <tbody>
          {heat.rows.map((row) => (
            <tr key={row.payer}>
              <th scope="row">
                <Link to={to(row.payer)} className="quiet-link no-underline">
                  {row.payer}
                </Link>
              </th>
              {heat.columns.map((bucket) => (
                <HeatCell
                  key={bucket}
                  bucket={bucket}
                  cell={row.cells[bucket]}
                  largest={heat.largest}
                  to={to(row.payer, bucket)}
                />
              ))}
              <td className="num">
                <Figure cell={row.total} to={to(row.payer)} isStrong />
                <Moved now={row.total} before={before.get(row.payer)?.total} />
              </td>
              <td className="num">
                <Old
                  now={oldSide(row)}
                  before={oldSide(before.get(row.payer))}
                  to={link("/claims", { party, owner: row.payer, bucket: "over-90" })}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            {heat.columns.map((bucket) => (
              <td key={bucket} className="num">
                {heat.totals[bucket] && (
                  <Figure cell={heat.totals[bucket]} to={to(undefined, bucket)} isStrong />
                )}
                {bucket !== "credit" && (
                  <Share part={heat.totals[bucket]?.cents} whole={heat.total.cents} />
                )}
              </td>
            ))}
            <td className="num">
              <Figure cell={heat.total} to={to()} isStrong isExact />
              <Moved now={heat.total} before={earlier?.total} />
            </td>
            <td className="num">
              <Old
                now={oldSide({ cells: heat.totals, total: heat.total })}
                before={oldSide(earlier && { cells: earlier.totals, total: earlier.total })}
                to={link("/claims", { party, bucket: "over-90" })}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function HeatCell({
  bucket,
  cell,
  largest,
  to,
}: {
  bucket: Bucket;
  cell: Cell | undefined;
  largest: number;
  to: string;
}) {
  if (cell === undefined) return <td className="num text-ink-3">–</td>;
  const hue = hues[bucket];
  const width = Math.max(2, Math.round((Math.max(0, cell.cents) / largest) * 100));
  return (
    <td className="num relative">
      {hue && (
        <span
          aria-hidden="true"
          className="absolute right-2 bottom-0.5 h-[3px] rounded-full"
          style={{ background: hue, width: `calc((100% - 16px) * ${width / 100})` }}
        />
      )}
      <Figure cell={cell} to={to} isCredit={bucket === "credit"} />
    </td>
  );
}

function Figure({
  cell,
  to,
  isStrong = false,
  isExact = false,
  isCredit = false,
}: {
  cell: Cell;
  to: string;
  isStrong?: boolean;
  isExact?: boolean;
  isCredit?: boolean;
}) {
  return (
    <Link to={to} className="block" title={moneyExact(cell.cents)}>
      <span className={isStrong ? "font-semibold" : ""}>
        {isExact ? moneyExact(cell.cents) : money(cell.cents)}
        {isCredit && <span className="sr-only"> credit</span>}
      </span>
      <span
        className="block text-hint leading-4 font-normal text-ink-3"
        title={counted(cell.claims, "claim")}
      >
        {count(cell.claims)}
      </span>
    </Link>
  );
}

/** How what a payer owes moved: more is neither good nor bad by itself. */
function Moved({ now, before }: { now: Cell; before: Cell | undefined }) {
  return (
    <ChangeNote
      now={{ value: now.cents }}
      before={before && { value: before.cents }}
      unit="money"
      better={null}
    />
  );
}

type Aged = { readonly cells: Partial<Record<Bucket, Cell>>; readonly total: Cell };

function oldSide(row: Aged): Side;
function oldSide(row: Aged | null | undefined): Side | undefined;
function oldSide(row: Aged | null | undefined): Side | undefined {
  return row ? { value: oldShareOf(row.cells), n: row.total.claims } : undefined;
}

/** The share over 90 days, and how it moved: which payer got slower. Of fewer than 20 claims no share is said. */
function Old({ now, before, to }: { now: Side; before: Side | undefined; to: string }) {
  const written = smallRate(now.value, now.n);
  return (
    <>
      {now.value ? <Link to={to}>{written}</Link> : written}
      <ChangeNote now={now} before={before} unit="rate" better="down" />
    </>
  );
}

function Share({ part, whole }: { part: number | undefined; whole: number }) {
  if (part === undefined || whole <= 0) return null;
  return (
    <span className="block text-hint leading-4 font-normal text-ink-2">{rate(part / whole)}</span>
  );
}
