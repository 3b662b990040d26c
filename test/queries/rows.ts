/**
 * Hand-made rows of the warehouse's part 3 for tests of queries: each builder fills what a figure does not care about.
 * Keys are the columns' own names.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import lineFilter from "#etl/publish/39-line-filter.sql?raw";
import lineFirstWord from "#etl/publish/73-line-first-word.sql?raw";
import claimProgress from "#etl/publish/74-claim-progress.sql?raw";
import cashEntry from "#etl/publish/76-cash-entry.sql?raw";
import claimDay from "#etl/publish/76-claim-day.sql?raw";
import lineDay from "#etl/publish/76-line-day.sql?raw";
import claimStanding from "#etl/publish/77-claim-standing.sql?raw";
import { defaultFilters, type Filters } from "#queries/filters.ts";
import type { Columns, ParamsOf, Query } from "#queries/query.ts";
import { runQuery } from "#queries/reader.ts";
import { insert, type Row, rowsOf } from "#test/etl/rows.ts";
import { openEmptyWarehouse } from "#test/etl/warehouse.ts";

/** Rows by table. */
export type Facts = { readonly [table: string]: readonly Row[] };

const forever = "9999-12-31";

/** A claim of ACME served and billed in January, with one line of 200.00, unless told. */
export function claim(claim_id: string, fields: Row = {}, lines: readonly Row[] = [{}]): Facts {
  const service_on = fields.service_on === undefined ? "2026-01-05" : fields.service_on;
  return {
    claim: [
      {
        claim_id,
        origin: "837",
        practice_id: "P1",
        payer: "ACME",
        payer_class: "commercial",
        first_payer: fields.payer ?? "ACME",
        control_number: claim_id.toUpperCase(),
        charge_cents: 20000,
        is_before_history: false,
        is_qmb: false,
        first_submitted_on: "2026-01-10",
        ...fields,
        service_on,
      },
    ],
    service_line: lines.map((line, index) => ({
      claim_id,
      line_no: index + 1,
      code: "99213",
      family: "em_est",
      charge_cents: 20000,
      provider_id: "R1",
      ...line,
    })),
    claim_history: [
      { claim_id, sub1_on: "2026-01-10", first_payer: fields.payer ?? "ACME", ...pick(fields) },
    ],
    claim_status: [
      {
        claim_id,
        payer: fields.payer ?? "ACME",
        status: "waiting",
        from_on: "2026-01-01",
        to_on: forever,
      },
    ],
  };
}

function pick(fields: Row): Row {
  return fields.first_submitted_on === undefined ? {} : { sub1_on: fields.first_submitted_on };
}

/** What claim_history knows of a claim, over the builder's own row. */
export function history(claim_id: string, fields: Row): Facts {
  return {
    claim_history: [{ claim_id, sub1_on: "2026-01-10", first_payer: "ACME", ...fields }],
  };
}

/** A balance that stands from a day on, aged from the service date. */
export function balance(claim_id: string, open_cents: number, fields: Row = {}): Facts {
  const row = {
    claim_id,
    party: "insurance",
    payer: "ACME",
    open_cents,
    party_cents: open_cents,
    service_on: "2026-01-05",
    submitted_on: "2026-01-10",
    responsible_on: "2026-01-10",
    from_on: "2026-01-10",
    to_on: forever,
    ...fields,
  };
  const { line_no, ...whole } = { line_no: 1, ...row };
  return {
    balance: [{ ...whole, denied_cents: 0, state: "waiting" }],
    line_balance: [{ ...whole, line_no }],
  };
}

/** A ledger entry on line 1. */
export function entry(
  claim_id: string,
  posted_on: string,
  kind: string,
  amount_cents: number,
  fields: Row = {},
): Facts {
  return {
    ledger_entry: [
      {
        claim_id,
        line_no: 1,
        posted_on,
        kind,
        party: "insurance",
        payer: "ACME",
        amount_cents,
        ...fields,
      },
    ],
  };
}

/** A denial episode of line 1. */
export function denial(claim_id: string, opened_on: string, fields: Row = {}): Facts {
  return {
    denial: [
      {
        claim_id,
        line_no: 1,
        payer: "ACME",
        sequence: 1,
        opened_on,
        latest_on: opened_on,
        group_code: "CO",
        carc: "97",
        root_cause: "bundle",
        remark_codes: [],
        is_full: true,
        is_expected: false,
        is_soft: false,
        is_duplicate: false,
        patient_owes: false,
        denied_cents: 20000,
        ...fields,
      },
    ],
  };
}

/** The first word about line 1. */
export function firstWord(claim_id: string, spoken_on: string, fields: Row = {}): Facts {
  return {
    line_first_word: [
      {
        claim_id,
        line_no: 1,
        payer: "ACME",
        spoken_on,
        charge_cents: 20000,
        is_denied: false,
        is_partly_denied: false,
        is_expected: false,
        is_soft: false,
        is_visit_25: false,
        ...fields,
      },
    ],
  };
}

/** That an input is loaded. */
export function loaded(...kinds: string[]): Facts {
  return { input_loaded: kinds.map((kind) => ({ kind, files: 1 })) };
}

/** A warehouse in memory with these rows. */
export async function warehouseOf(...facts: readonly Facts[]): Promise<DuckDBConnection> {
  const connection = await openEmptyWarehouse();
  await insertFacts(connection, ...facts);
  return connection;
}

/** Inserts facts; of claim_history the last row of a claim counts. Their narrow tables are made by publish's own steps. */
export async function insertFacts(
  connection: DuckDBConnection,
  ...facts: readonly Facts[]
): Promise<void> {
  const histories = new Map<unknown, Row>();
  for (const fact of facts) {
    for (const row of fact.claim_history ?? []) histories.set(row.claim_id, row);
    for (const [table, rows] of Object.entries(fact)) {
      if (table === "claim_history") continue;
      const placed = placedTables.includes(table)
        ? rows.map((row) => ({ ...place, ...row }))
        : rows;
      await insert(connection, rowsOf(table, ...placed));
    }
  }
  await insert(connection, rowsOf("claim_history", ...histories.values()));
  for (const table of placedTables) {
    await connection.run(`update ${table} t set practice_id = c.practice_id, location_id = c.location_id,
      primary_payer = c.payer, payer_class = c.payer_class from claim c where c.claim_id = t.claim_id`);
  }
  await connection.run(
    `delete from claim_progress; delete from claim_day; delete from line_day; delete from cash_entry;
    delete from claim_standing; delete from line_filter`,
  );
  await connection.run(lineFilter);
  for (const table of ["line_balance", "denial"]) {
    await connection.run(`update ${table} t set provider_id = f.provider_id, family = f.family
      from line_filter f where f.claim_id = t.claim_id and f.line_no = t.line_no`);
  }
  await connection.run(saidFirst);
  await connection.run(lineFirstWord);
  await connection.run("drop table x_line_first_word");
  for (const step of [claimProgress, claimDay, lineDay, cashEntry, claimStanding])
    await connection.run(step);
}

/** First words as publish has them before their lines' filters, with what the shares of that word say. */
const saidFirst = `
  create temp table x_line_first_word as
  select w.claim_id, w.line_no, w.payer, w.spoken_on, w.charge_cents, s.allowed_cents, s.denied_cents,
    w.is_denied, w.is_partly_denied, w.is_expected, w.is_soft
  from line_first_word w
  left join (
    select a.claim_id, h.line_no, a.payer, a.spoken_on, arg_min(h.allowed_cents, a.rank) as allowed_cents,
      arg_min(h.denied_cents, a.rank) as denied_cents
    from claim_adjudication a join adjudication_share h using (adjudication_id)
    where a.sequence = 1 and a.origin = '835' and a.kind = 'word' and not h.is_repeat
    group by all
  ) s using (claim_id, line_no, payer, spoken_on);
  delete from line_first_word`;

/** They name their claim's place and payer. */
const placedTables = ["balance", "line_balance", "denial", "line_first_word"];
const place = { practice_id: "P1", primary_payer: "ACME", payer_class: "commercial" };

/** Runs a query as of a day over its default period, with other filters and parameters as told. */
export function ask<C extends Columns, P extends Columns>(
  connection: DuckDBConnection,
  query: Query<C, P>,
  asOf: string,
  params: Partial<Filters> & { [name: string]: unknown } = {},
) {
  const filters = { ...defaultFilters(asOf), ...params };
  return runQuery(connection, query, filters as unknown as ParamsOf<Query<C, P>>);
}
