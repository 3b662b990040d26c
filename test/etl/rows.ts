/**
 * Hand-made rows of the warehouse's part 1 for tests: every builder fills what a rule does not care about, so that a
 * test shows only what it is about. Keys are the columns' own names; ids are hashes of the content, as in real loads.
 */
import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";

type Cell = string | number | bigint | boolean | null | undefined | readonly string[];
/** One row by column name; `undefined` is left to the column's default (NULL). */
export type Row = { readonly [column: string]: Cell };
/** Rows by table, and the id of the thing they build. */
export type Rows = {
  readonly id: bigint;
  readonly tables: { readonly [table: string]: readonly Row[] };
};

/** 63 bits of a hash of the text: what ids of part 1 look like. */
export function hashId(text: string): bigint {
  return BigInt(`0x${createHash("sha256").update(text).digest("hex").slice(0, 16)}`) >> 1n;
}

function contentHash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, jsonCell)).digest("hex").slice(0, 16);
}

function jsonCell(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** One file's rows share an id by its name. */
export function fileId(name: string): bigint {
  return hashId(`file ${name}`);
}

type SubmissionFields = Row & { readonly submitted_on?: string; readonly service_on?: string };
type SubmissionParts = {
  readonly lines?: readonly Row[];
  /** submission_payer rows (2320), each with its own `lines` (2430 SVD) and `adjustments` (CAS). */
  readonly payers?: readonly {
    readonly row: Row;
    readonly lines?: readonly Row[];
    readonly adjustments?: readonly Row[];
  }[];
  /** group_control (GS06) and st_control (ST02) of the transaction set it came in. */
  readonly set?: Row;
};

/**
 * A claim of an 837P: by default one 99213 of 200.00 for one patient of one practice, billed as original to the primary
 * payer ACME HEALTH five days after 2026-01-05. `charge_cents`, `service_on` and `service_to` follow from the lines.
 */
export function submission(fields: SubmissionFields = {}, parts: SubmissionParts = {}): Rows {
  const on = fields.service_on ?? "2026-01-05";
  const lines = (parts.lines ?? [{}]).map((line, index) => ({
    line_no: index + 1,
    segment_no: 20 + index * 3,
    code: "99213",
    charge_cents: 20000,
    units: 1,
    unit_basis: "UN",
    service_on: on,
    service_to: line.service_on ?? on,
    pointers: "1",
    place_of_service: "11",
    provider_npi: fields.provider_npi ?? "1000000012",
    ...line,
  }));
  const dates = lines.map((line) => String(line.service_on)).sort();
  const row = {
    origin: "837",
    control_number: "A100",
    charge_cents: lines.reduce((sum, line) => sum + Number(line.charge_cents), 0),
    frequency_code: "1",
    place_of_service: "11",
    submitted_on: "2026-01-10",
    batch_reference: "B1",
    practice_npi: "1000000004",
    practice_name: "LAKESIDE SKIN",
    provider_npi: "1000000012",
    provider_name: "ROWAN ASH",
    location_npi: "1000000020",
    location_name: "LAKESIDE EAST",
    payer_code: "ACME1",
    payer_name: "ACME HEALTH",
    payer_sequence: "P",
    filing_code: "CI",
    member_id: "M1",
    patient_last: "FERN",
    patient_first: "IVY",
    patient_birth_on: "1960-02-03",
    patient_sex: "F",
    service_on: dates[0],
    service_to: dates.at(-1),
    diagnoses: ["L570"],
    ...fields,
  };
  const content_hash = String(fields.content_hash ?? contentHash([row, lines, parts]));
  const transaction_id = BigInt(
    String(
      parts.set?.transaction_id ??
        hashId(`set ${String(parts.set?.group_control ?? content_hash)}`),
    ),
  );
  const submission_id = hashId(`submission ${transaction_id} ${content_hash}`);
  const file_id = fileId(`${transaction_id}.837`);
  const payers = (parts.payers ?? []).map((payer, index) => ({ ...payer, no: index + 1 }));
  return {
    id: submission_id,
    tables: {
      transaction_set: [
        {
          transaction_id,
          file_id,
          segment_no: 3,
          last_segment_no: 90,
          set_code: "837",
          st_control: "0001",
          group_control: "1",
          ...parts.set,
        },
      ],
      submission: [
        {
          submission_id,
          transaction_id,
          file_id,
          segment_no: 10,
          last_segment_no: 40,
          claim_no: 1,
          ...row,
          content_hash,
        },
      ],
      submission_line: lines.map((line) => ({ submission_id, ...line })),
      submission_payer: payers.map(({ no, row: payer }) => ({
        submission_id,
        payer_no: no,
        segment_no: 50 + no,
        payer_sequence: "P",
        payer_code: "ACME1",
        payer_name: "ACME HEALTH",
        filing_code: "CI",
        ...payer,
      })),
      submission_payer_line: payers.flatMap(({ row: payer, lines: told }) =>
        (told ?? []).map((line, index) => ({
          submission_id,
          payer_code: payer.payer_code ?? "ACME1",
          line_no: index + 1,
          segment_no: 60 + index,
          paid_cents: 0,
          ...line,
        })),
      ),
      submission_payer_adjustment: payers.flatMap(({ row: payer, adjustments }) =>
        (adjustments ?? []).map((told, index) => ({
          submission_id,
          payer_code: payer.payer_code ?? "ACME1",
          line_no: 0,
          segment_no: 70 + index,
          position: index + 1,
          ...told,
        })),
      ),
    },
  };
}

type AdjudicationParts = {
  /** SVC rows; `cas` lists its adjustments as "CO-45 5000" (cents). */
  readonly lines?: readonly (Row & { readonly cas?: readonly string[] })[];
  /** Claim-level adjustments, likewise. */
  readonly cas?: readonly string[];
  /** Columns of the remittance: paid_on, trace_number, payer_name, payer_code, amount_cents, … */
  readonly remittance?: Row;
};

/**
 * A claim of an 835: by default ACME HEALTH pays 80.00 of one 99213 of 200.00 on 2026-02-02, CO-45 for the rest.
 * Every adjudication comes in a remittance of its own unless `remittance.trace_number` is given: equal remittance columns
 * are one remittance (its row is inserted once). Charge and paid follow from the lines.
 */
export function adjudication(fields: Row = {}, parts: AdjudicationParts = {}): Rows {
  const told = parts.lines ?? [{ cas: ["CO-45 12000"] }];
  const lines = told.map(({ cas: _, ...line }, index) => ({
    line_no: index + 1,
    segment_no: 30 + index * 5,
    code: "99213",
    charge_cents: 20000,
    paid_cents: 8000,
    units: 1,
    service_on: fields.service_on ?? "2026-01-05",
    remark_codes: [],
    ...line,
  }));
  const adjustments = [
    ...(parts.cas ?? []).map((text) => ({ line_no: 0, text })),
    ...told.flatMap((line, index) =>
      (line.cas ?? []).map((text) => ({ line_no: Number(line.line_no ?? index + 1), text })),
    ),
  ].map(({ line_no, text }, index) => ({
    line_no,
    segment_no: 31 + index,
    position: index + 1,
    ...adjustmentOf(text),
  }));
  const total = (column: "charge_cents" | "paid_cents") =>
    lines.reduce((sum, line) => sum + Number(line[column]), 0);
  const row = {
    control_number: "A100",
    status_code: "1",
    charge_cents: total("charge_cents"),
    paid_cents: total("paid_cents"),
    has_amounts: true,
    filing_code: "CI",
    payer_control_number: "ICN1",
    practice_npi: "1000000004",
    member_id: "M1",
    patient_last: "FERN",
    patient_first: "IVY",
    service_on: lines.map((line) => String(line.service_on)).sort()[0] ?? "2026-01-05",
    service_to:
      lines
        .map((line) => String(line.service_on))
        .sort()
        .at(-1) ?? "2026-01-05",
    remark_codes: [],
    ...fields,
  };
  const content_hash = String(fields.content_hash ?? contentHash([row, lines, adjustments]));
  const paid = {
    payer_name: "ACME HEALTH",
    payer_code: "ACME1",
    payee_npi: "1000000004",
    payee_name: "LAKESIDE SKIN",
    paid_on: "2026-02-02",
    trace_number: `T${content_hash}`,
    method: "ACH",
    handling: "I",
    ...parts.remittance,
  };
  const remittance_id = hashId(`remittance ${JSON.stringify(paid, jsonCell)}`);
  const adjudication_id = hashId(`adjudication ${remittance_id} ${content_hash}`);
  const file_id = fileId(`${remittance_id}.835`);
  return {
    id: adjudication_id,
    tables: {
      remittance: [
        {
          remittance_id,
          file_id,
          segment_no: 4,
          produced_on: paid.paid_on,
          amount_cents: row.paid_cents,
          ...paid,
        },
      ],
      adjudication: [
        {
          adjudication_id,
          remittance_id,
          file_id,
          segment_no: 20,
          last_segment_no: 60,
          claim_no: 1,
          ...row,
          content_hash,
        },
      ],
      adjudication_line: lines.map((line) => ({ adjudication_id, ...line })),
      adjustment: adjustments.map((line) => ({ adjudication_id, ...line })),
    },
  };
}

/** "CO-45 5000" as columns. */
function adjustmentOf(text: string): Row {
  const [, group_code, carc, cents] = /^(\w+)-(\w+) (-?\d+)$/.exec(text) ?? [];
  if (cents === undefined) throw new Error(`not an adjustment: ${text}`);
  return { group_code, carc, amount_cents: Number(cents) };
}

/** One STC of a 277CA; by default the payer accepts claim A100 of batch B1 (A2, WQ) on 2026-01-12. */
export function acknowledgement(fields: Row = {}): Rows {
  const row = {
    kind: "277CA",
    level: "claim",
    source_entity: "PR",
    source_name: "ACME HEALTH",
    acknowledged_on: "2026-01-12",
    status_on: "2026-01-12",
    batch_reference: "B1",
    practice_npi: "1000000004",
    control_number: "A100",
    category_code: "A2",
    status_code: "20",
    action_code: "WQ",
    ...fields,
  };
  const id = hashId(`acknowledgement ${JSON.stringify(row, jsonCell)}`);
  return {
    id,
    tables: {
      acknowledgement: [
        {
          acknowledgement_id: id,
          transaction_id: id,
          file_id: fileId(`${id}.277`),
          segment_no: 9,
          ...row,
        },
      ],
    },
  };
}

/** One row of a transaction export; by default the patient pays 20.00 for A100 on 2026-01-05. */
export function transactionRow(fields: Row = {}): Rows {
  const row = {
    file_id: fileId("transactions.csv"),
    segment_no: 2,
    occurrence: 1,
    posted_on: "2026-01-05",
    control_number: "A100",
    type: "patient_payment",
    amount_cents: 2000,
    ...fields,
  };
  return { id: hashId(JSON.stringify(row, jsonCell)), tables: { transaction_row: [row] } };
}

/** One row of a denial export; by default CO-29 of 200.00 for A100 on 2026-02-02. */
export function denialRow(fields: Row = {}): Rows {
  const row = {
    file_id: fileId("denials.csv"),
    segment_no: 2,
    denied_on: "2026-02-02",
    control_number: "A100",
    group_code: "CO",
    carc: "29",
    is_rejection: false,
    amount_cents: 20000,
    payer_name: "ACME HEALTH",
    remark_codes: [],
    ...fields,
  };
  return { id: hashId(JSON.stringify(row, jsonCell)), tables: { denial_row: [row] } };
}

/** Rows of any one table: reference tables, provider_adjustment, source_file, … */
export function rowsOf(table: string, ...rows: readonly Row[]): Rows {
  return { id: 0n, tables: { [table]: rows } };
}

/** Inserts in the order given; a remittance or transaction set that several rows share goes in once. */
export async function insert(
  connection: DuckDBConnection,
  ...rows: readonly Rows[]
): Promise<void> {
  const seen = new Set<string>();
  for (const { tables } of rows) {
    for (const [table, content] of Object.entries(tables)) {
      for (const row of content) {
        const columns = Object.entries(row).filter(([, cell]) => cell !== undefined);
        const statement = `insert into ${table} (${columns.map(([name]) => name).join(", ")}) values (${columns.map(([, cell]) => literal(cell)).join(", ")})`;
        const shared = table === "remittance" || table === "transaction_set";
        const key = `${table} ${String(row.remittance_id ?? row.transaction_id)}`;
        if (shared && seen.has(key)) continue;
        if (shared) seen.add(key);
        await connection.run(statement);
      }
    }
  }
}

function literal(cell: Cell): string {
  if (cell === null || cell === undefined) return "null";
  if (typeof cell === "string") return `'${cell.replaceAll("'", "''")}'`;
  if (typeof cell === "object") return `[${cell.map(literal).join(", ")}]::varchar[]`;
  return String(cell);
}

/** All rows of a query, as plain JSON values (BIGINT as number, DATE as 'YYYY-MM-DD'). */
export async function select(
  connection: DuckDBConnection,
  sql: string,
): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjectsJson()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === "string" && numeric.has(columnType(reader, name))
            ? Number(value)
            : value,
        ]),
      ),
    );
}

const numeric = new Set(["BIGINT", "HUGEINT"]);

function columnType(
  reader: Awaited<ReturnType<DuckDBConnection["runAndReadAll"]>>,
  name: string,
): string {
  return reader.columnType(reader.columnNames().indexOf(name)).toString();
}
