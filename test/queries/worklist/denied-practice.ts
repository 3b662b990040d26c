import type { DuckDBConnection } from "@duckdb/node-api";
import officeSchema from "#app/office/schema.sql?raw";
import { defaultFilters } from "#queries/filters.ts";
import { followUpView } from "#queries/follow-up-view.ts";
import { type Reader, runQuery } from "#queries/reader.ts";
import { type ListParams, listWorklist } from "#queries/worklist/list-worklist.ts";
import { insert, type Row, rowsOf } from "#test/etl/rows.ts";
import { openTestWarehouse } from "#test/etl/warehouse.ts";
import { balance, claim, denial, type Facts, insertFacts } from "#test/queries/rows.ts";

export const asOf = "2026-06-30";

/** A claim of ACME or BETA denied in full, so many days before the day. */
export type Denied = {
  readonly id: string;
  readonly payer: "ACME" | "BETA";
  readonly rootCause: "coding" | "bundle" | "timely";
  readonly deniedCents: number;
  readonly expectedCents: number;
  readonly daysAgo: number;
};

export type Act = Row & { readonly claim_id: string; readonly kind: string };

const dayBefore = (days: number) =>
  new Date(Date.parse(`${asOf}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

function deniedFacts({
  id,
  payer,
  rootCause,
  deniedCents,
  expectedCents,
  daysAgo,
}: Denied): Facts[] {
  const on = dayBefore(daysAgo);
  const money = { payer, from_on: on };
  const { claim_status, ...facts } = claim(id, { payer, charge_cents: deniedCents });
  const open = balance(id, deniedCents, money);
  return [
    facts,
    { claim_status: (claim_status ?? []).map((row) => ({ ...row, status: "denied" })) },
    {
      ...open,
      balance: (open.balance ?? []).map((row) => ({
        ...row,
        state: "denied",
        denied_cents: deniedCents,
      })),
    },
    denial(id, on, {
      payer,
      root_cause: rootCause,
      denied_cents: deniedCents,
    }),
    {
      line_expected: [
        {
          claim_id: id,
          line_no: 1,
          payer,
          expected_cents: expectedCents,
          basis: "fee",
          is_reduced: false,
        },
      ],
    },
  ];
}

/** Denials that ended: `won` of them with money. They tell the payer's habits and stand on no list. */
export function decided(payer: string, rootCause: string, won: number, lost: number): Facts[] {
  return Array.from({ length: won + lost }, (_, index) => {
    const id = `old-${payer}-${rootCause}-${index}`;
    const opened_on = "2026-01-15";
    return [
      claim(id, { payer }),
      denial(id, opened_on, { payer, root_cause: rootCause, closed_on: "2026-03-01" }),
      index < won
        ? {
            denial_recovery: [
              {
                claim_id: id,
                line_no: 1,
                payer,
                opened_on,
                paid_on: "2026-03-01",
                paid_cents: 5000,
              },
            ],
          }
        : {},
    ];
  }).flat();
}

/** Open for all runs of a property: `fill` puts other claims in the place of those before. */
export async function openDeniedPractice(
  history: readonly Facts[] = [],
): Promise<DuckDBConnection> {
  const connection = await openTestWarehouse();
  await connection.run(`attach ':memory:' as office; use office; ${officeSchema}; use memory`);
  await connection.run(followUpView("office"));
  const payers = ["ACME", "BETA"].map((payer) => ({
    payer,
    class: "commercial",
    is_capitated: false,
  }));
  await insert(connection, rowsOf("payer", ...payers));
  if (history.length > 0) await insertFacts(connection, ...history);
  return connection;
}

const tables = [
  "claim",
  "service_line",
  "claim_history",
  "claim_status",
  "balance",
  "line_balance",
  "denial",
  "line_expected",
];

/** Claims that are all denied, with what people did about them. */
export async function fill(
  connection: DuckDBConnection,
  claims: readonly Denied[],
  acts: readonly Act[] = [],
): Promise<void> {
  const emptied = tables.map(
    (table) => `delete from ${table} where not starts_with(claim_id, 'old-')`,
  );
  await connection.run([...emptied, "delete from office.follow_up"].join("; "));
  await insertFacts(connection, ...claims.flatMap(deniedFacts));
  const events = acts.map((act, index) => ({
    event_id: `e${String(index).padStart(6, "0")}`,
    batch_id: `b${index}`,
    done_at: "2026-06-29T10:00:00",
    on_day: "2026-06-29",
    by_id: "p1",
    ...act,
  }));
  if (events.length > 0) await insert(connection, rowsOf("office.follow_up", ...events));
}

/** What asks a warehouse in memory, as a page's reader does. */
export const readerOf = (connection: DuckDBConnection): Pick<Reader, "run"> => ({
  run: (query, params) => runQuery(connection, query, params),
});

export function listOf(connection: DuckDBConnection, params: Partial<ListParams> = {}) {
  return listWorklist(readerOf(connection), { ...defaultFilters(asOf), ...params });
}
