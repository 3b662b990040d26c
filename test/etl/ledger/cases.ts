import type { DuckDBConnection } from "@duckdb/node-api";
import {
  adjudication,
  type Row,
  type Rows,
  rowsOf,
  select,
  submission,
  transactionRow,
} from "../rows.ts";
import { published } from "./publish-ledger.ts";

/** Builders for one claim of its own: charge 200 by default, billed to ACME HEALTH on 2026-01-10. */
export type Claim = {
  /** `others`: its 2320 loops */
  bill(fields?: Row, lines?: readonly Row[], others?: readonly Row[]): Rows;
  /** ACME HEALTH's CLP; `on` is the payment date. */
  word(on: string, lines: readonly Told[], fields?: Row, cas?: readonly string[]): Rows;
  /** MEDIGAP ONE's bill and CLP. */
  nextBill(on: string, fields?: Row): Rows;
  nextWord(on: string, lines: readonly Told[], fields?: Row): Rows;
  posting(on: string, type: string, cents: number, fields?: Row): Rows;
};
export type Told = Row & { readonly cas?: readonly string[] };

function claim(control: string): Claim {
  const member_id = `M${control}`;
  const own = { control_number: control, member_id };
  let n = 0;
  const clp = (
    payer: Row,
    on: string,
    lines: readonly Told[],
    fields: Row,
    cas: readonly string[],
  ) => {
    n += 1;
    return adjudication(
      { ...own, payer_control_number: `${control}-${n}`, ...fields },
      { lines, cas, remittance: { ...payer, paid_on: on, trace_number: `${control}${n}` } },
    );
  };
  const medigap = { payer_name: "MEDIGAP ONE", payer_code: "MEDI1" };
  return {
    bill: (fields = {}, lines = [{}], others = []) =>
      submission({ ...own, ...fields }, { lines, payers: others.map((row) => ({ row })) }),
    word: (on, lines, fields = {}, cas = []) => clp({}, on, lines, fields, cas),
    nextBill: (on, fields = {}) =>
      submission({ ...own, ...medigap, payer_sequence: "S", submitted_on: on, ...fields }),
    nextWord: (on, lines, fields = {}) =>
      clp(medigap, on, lines, { status_code: "2", ...fields }, []),
    posting: (on, type, cents, fields = {}) => {
      n += 1;
      return transactionRow({
        ...{ posted_on: on, control_number: control, type, amount_cents: cents },
        ...{
          row_id: `${control}-${n}`,
          segment_no: Number.parseInt(control.slice(1), 10) * 10 + n,
        },
        ...fields,
      });
    },
  };
}

export type Cases = { readonly [name: string]: (claim: Claim) => readonly Rows[] };
export type Published = {
  readonly db: DuckDBConnection;
  /** Open cents on a day (default: in the end) by party, payer or state. */
  open(
    name: string,
    by?: "party" | "payer" | "state",
    day?: string,
  ): Promise<Record<string, number>>;
  /** Ledger sums by kind up to a day. */
  posted(name: string, day?: string): Promise<Record<string, number>>;
  /** Rows of a query on one claim; `$claim` stands for its id. */
  rows(name: string, sql: string): Promise<Record<string, unknown>[]>;
};

const end = "9999-01-01";

/** Publishes all cases at once, each a claim of its own. */
export async function publishCases(cases: Cases): Promise<Published> {
  const controls = new Map(Object.keys(cases).map((name, i) => [name, `K${100 + i}Z`]));
  const rows = Object.entries(cases).flatMap(([name, build]) =>
    build(claim(controls.get(name) ?? name)),
  );
  const db = await published(rowsOf("source_file"), ...rows);
  const of = async (name: string, sql: string) => {
    const control = controls.get(name);
    if (control === undefined) throw new Error(`no case ${name}`);
    const id = `(select claim_id from claim where control_number = '${control}')`;
    return select(db, sql.replaceAll("$claim", id));
  };
  const byName = async (name: string, sql: string) =>
    Object.fromEntries((await of(name, sql)).map((row) => [String(row.name), Number(row.cents)]));
  return {
    db,
    rows: of,
    open: (name, by = "party", day = end) =>
      byName(
        name,
        `select ${by} as name, sum(open_cents)::bigint as cents from balance where claim_id = $claim
         and from_on <= date '${day}' and date '${day}' < to_on group by all order by all`,
      ),
    posted: (name, day = end) =>
      byName(
        name,
        `select kind as name, sum(amount_cents)::bigint as cents from ledger_entry where claim_id = $claim
         and posted_on <= date '${day}' group by all having cents <> 0 order by all`,
      ),
  };
}
