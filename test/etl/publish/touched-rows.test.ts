import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { publishTouched, type Touched } from "#etl/publish/publish-touched.ts";
import { loadReference } from "#etl/publish/reference.ts";
import { derivedTables } from "#etl/warehouse/derived-tables.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import {
  acknowledgement,
  adjudication,
  denialRow,
  fileId,
  insert,
  type Row,
  type Rows,
  submission,
  transactionRow,
} from "../rows.ts";

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`);
const few = (max: number) => fc.integer({ min: 1, max });
const account = fc
  .tuple(few(14), fc.constantFrom("A", "A", "0A", "a-"), fc.constantFrom("", "", "", "-1"))
  .map(([n, before, after]) => `${before}${n}${after}`);
const service = fc.constantFrom("2026-01-05", "2026-01-06", "2025-11-20", null);
const member = fc.oneof(
  few(10).map((n) => `M${n}`),
  few(3).map((n) => `m${n}`),
  fc.constant(null),
);
const npi = fc.constantFrom("1000000004", "1000000004", "1000000038");
const number = fc.oneof(
  few(12).map((n) => `ICN${n}`),
  account,
  fc.constantFrom("NONE", null, null, null),
);
const codes = fc.constantFrom("99213", "88305");
const lines = fc.array(
  fc.record({
    code: codes,
    charge_cents: fc.constantFrom(20000, 17700),
    line_control_number: fc.constantFrom("L1", "L2", null),
  }),
  { minLength: 1, maxLength: 2 },
);
const payer = fc.constantFrom(
  ["ACME1", "ACME HEALTH"],
  ["ACME1", "ACME  Plan"],
  ["BETA1", "BETA LIFE"],
  [null, "GAMMA"],
);

const bill: fc.Arbitrary<Rows> = fc
  .record({
    control_number: account,
    submitted_on: day,
    service_on: service,
    frequency_code: fc.constantFrom("1", "1", "7", "8"),
    payer_sequence: fc.constantFrom("P", "P", "S"),
    member_id: member,
    original_reference: number,
    origin: fc.constantFrom("837", "837", "837", "claims"),
    practice_npi: npi,
    batch_reference: fc.constantFrom("B1", "B2", "B3"),
    location_name: fc.constantFrom("EAST", "EAST", "EAST", "WEST"),
    patient_first: fc.constantFrom("IVY", "IVY", "MOSS", null),
    provider_name: fc.constantFrom("ROWAN ASH", "R ASH"),
    told: fc.record({
      lines,
      payer,
      other: fc.option(payer),
      group: fc.constantFrom("1", "2", "3"),
    }),
  })
  .map(({ told, ...fields }) => {
    const practice = fields.origin === "claims" ? { practice_npi: null } : {};
    const [payer_code, payer_name] = told.payer as [string | null, string];
    const others = told.other
      ? [
          {
            row: {
              payer_code: told.other[0] as string,
              payer_name: told.other[1] as string,
              payer_control_number: "ICN8",
            },
          },
        ]
      : [];
    const rows = submission(
      { ...fields, service_to: null, payer_code, payer_name, ...practice } as Row,
      { lines: told.lines, payers: others },
    );
    const set =
      rows.tables.transaction_set?.map((row) => ({
        ...row,
        group_control: told.group,
        group_on: fields.submitted_on,
      })) ?? [];
    return { ...rows, tables: { ...rows.tables, transaction_set: set } };
  });

const word: fc.Arbitrary<Rows> = fc
  .record({
    control_number: fc.oneof(account, fc.constant(null)),
    service_on: service,
    status_code: fc.constantFrom("1", "1", "2", "4", "22"),
    payer_control_number: number,
    member_id: member,
    practice_npi: fc.oneof(npi, fc.constant(null)),
    original_reference: number,
    crossover_payer: fc.constantFrom(null, null, "BETA LIFE", "GAMMA"),
    told: fc.record({
      lines: fc.option(lines),
      paid_on: day,
      payer: fc.constantFrom("ACME HEALTH", "BETA LIFE", "SOME CENTER", "GAMMA"),
      code: fc.constantFrom(null, null, "BETA1", "Z9"),
      payee: fc.oneof(npi, fc.constantFrom(null)),
    }),
  })
  .map(({ told, ...fields }) => {
    const sign = fields.status_code === "22" ? -1 : 1;
    const answered = (
      told.lines ?? [{ code: "99213", charge_cents: 20000, line_control_number: null }]
    ).map((line) => ({
      ...line,
      charge_cents: sign * line.charge_cents,
      paid_cents: sign * 8000,
      cas: [`CO-45 ${sign * (line.charge_cents - 8000)}`],
    }));
    return adjudication({ ...fields, service_to: null } as Row, {
      lines: answered,
      remittance: {
        paid_on: told.paid_on,
        payer_name: told.payer,
        payer_code: told.code,
        payee_npi: told.payee,
        payee_code: told.payee,
      },
    });
  });

const receipt: fc.Arbitrary<Rows> = fc
  .record({
    level: fc.constantFrom("claim", "claim", "batch", "provider"),
    control_number: account,
    acknowledged_on: day,
    action_code: fc.constantFrom("WQ", "U"),
    batch_reference: fc.constantFrom("B1", "B2", null),
    payer_control_number: number,
    practice_npi: npi,
    kind: fc.constantFrom("277CA", "277CA", "999"),
    group_control: fc.constantFrom("1", "2", "3"),
  })
  .map((told) => {
    const alone =
      told.level === "claim" ? {} : { control_number: null, payer_control_number: null };
    const set =
      told.kind === "999"
        ? {
            kind: "999",
            level: "group",
            control_number: null,
            payer_control_number: null,
            batch_reference: null,
            verdict_code: told.action_code === "U" ? "R" : "A",
            action_code: null,
            group_control: told.group_control,
          }
        : { kind: "277CA", group_control: null };
    return acknowledgement({ ...told, status_on: told.acknowledged_on, ...alone, ...set } as Row);
  });

const exported: fc.Arbitrary<Rows> = fc.oneof(
  fc
    .record({
      control_number: fc.oneof(account, fc.constant(null)),
      posted_on: day,
      row_id: fc.constantFrom("1", "2", null),
      type: fc.constantFrom("patient_payment", "write_off", "insurance_payment"),
      payer_name: fc.constantFrom(null, "ACME HEALTH", "GAMMA"),
      n: fc.nat(),
    })
    .map(({ n, ...row }) => transactionRow({ ...row, file_id: fileId(`t${n}`) } as Row)),
  fc
    .record({ control_number: account, denied_on: day, is_rejection: fc.boolean(), n: fc.nat() })
    .map(({ n, ...row }) => denialRow({ ...row, file_id: fileId(`d${n}`) } as Row)),
);

const loads = fc
  .uniqueArray(
    fc.oneof(
      { weight: 4, arbitrary: bill },
      { weight: 4, arbitrary: word },
      { weight: 2, arbitrary: receipt },
      exported,
    ),
    { minLength: 20, maxLength: 36, selector: (rows) => rows.id },
  )
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      cuts: fc.array(fc.integer({ min: 4, max: 9 }), { minLength: 8, maxLength: 8 }),
    }),
  )
  .map(({ rows, cuts }) => {
    const parts: Rows[][] = [];
    for (let at = 0, n = 0; at < rows.length; at += cuts[n++ % cuts.length] ?? 1)
      parts.push(rows.slice(at, at + (cuts[n % cuts.length] ?? 1)));
    return parts;
  });

const tables = derivedTables.filter(
  (table) => !["check_result", "warehouse_state"].includes(table),
);
const files = ["submission", "adjudication", "acknowledgement", "transaction_row", "denial_row"]
  .map((table) => `select file_id from ${table}`)
  .join(" union ");

async function openWarehouse(): Promise<DuckDBConnection> {
  const { connection } = await openDuckdb({ threads: 1 });
  await connection.run("attach ':memory:' as warehouse; use warehouse");
  await connection.run(schema);
  await loadReference(connection);
  return connection;
}

/** What differs between the tables as they are and as a full publish makes them. */
async function differences(connection: DuckDBConnection, touched: Touched): Promise<string[]> {
  for (const table of tables)
    await connection.run(
      `create or replace table memory.main.was_${table} as from warehouse.${table}`,
    );
  await runPublish(connection);
  const found: string[] = [];
  for (const table of tables) {
    const rows = await connection.runAndReadAll(`
      select '${table} has' as way, t::varchar from (from memory.main.was_${table} except all from warehouse.${table}) t
      union all select '${table} lacks', t::varchar from (from warehouse.${table} except all from memory.main.was_${table}) t limit 4`);
    found.push(...rows.getRows().map((row) => row.join(": ")));
  }
  return touched.isWhole ? [] : found;
}

let incremental = 0;

test("publishing the touched claims of each load gives what a full publish gives", async () => {
  await fc.assert(
    fc.asyncProperty(loads, async (parts) => {
      const connection = await openWarehouse();
      await runPublish(connection);
      for (const rows of parts) {
        await connection.run(`create or replace table memory.main.known as ${files}`);
        await insert(connection, ...rows);
        const fileIds = `select * from (${files}) where file_id not in (from memory.main.known)`;
        const touched = await publishTouched(connection, {
          fileIds,
          most: 2,
          check: async () => undefined,
        });
        if (!touched.isWhole) incremental += 1;
        expect(await differences(connection, touched)).toEqual([]);
      }
      connection.closeSync();
    }),
    {
      numRuns: 3,
      seed: 20261123,
      endOnFailure: true,
    },
  );
  expect(incremental).toBeGreaterThan(5);
}, 600_000);
