import type { DuckDBConnection } from "@duckdb/node-api";
import { select } from "../rows.ts";

/** What stands on a day (default: at the end), by party: cents; parties without a balance are left out. */
export async function openBy(
  db: DuckDBConnection,
  column: "party" | "payer" | "state",
  day = "9999-01-01",
): Promise<Record<string, number>> {
  const rows = await select(
    db,
    `select ${column} as name, sum(open_cents)::bigint as cents from balance
     where from_on <= date '${day}' and date '${day}' < to_on group by all order by all`,
  );
  return Object.fromEntries(rows.map((row) => [String(row.name), Number(row.cents)]));
}

/** Ledger entries summed by kind up to a day (default: at the end): cents; zero sums are left out. */
export async function postedBy(
  db: DuckDBConnection,
  day = "9999-01-01",
): Promise<Record<string, number>> {
  const rows = await select(
    db,
    `select kind, sum(amount_cents)::bigint as cents from ledger_entry
     where posted_on <= date '${day}' group by all having cents <> 0 order by all`,
  );
  return Object.fromEntries(rows.map((row) => [String(row.kind), Number(row.cents)]));
}

/** Issues that publish found: their codes in order. */
export async function issueCodes(db: DuckDBConnection): Promise<string[]> {
  const rows = await select(db, "select code from publish_issue order by code");
  return rows.map((row) => String(row.code));
}
