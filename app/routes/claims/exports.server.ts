import { drillChips, parseDrill } from "#app/drill.ts";
import { fileColumn } from "#app/exports/file-columns.ts";
import { queriedRows, type TableExport } from "#app/exports/table-export.ts";
import { demandFound } from "#app/found.server.ts";
import { parseListView } from "#app/list-view.ts";
import { canOf } from "#app/lists/can.ts";
import { filtersOf } from "#app/page.server.ts";
import { rootCauses } from "#app/root-cause-words.ts";
import { claims } from "#queries/claims/claims.ts";
import { wordsSql } from "#reports/file-sql.ts";
import { listedColumns, origins } from "./claims-columns.tsx";

/** The list of claims: DuckDB writes it, as it may be all that a practice ever billed. */
export const claimsExport: TableExport = {
  name: "claims",
  title: "Claims",
  path: "/claims",
  read: "see_figures",
  async open({ context, search, reader, view, person }) {
    const drill = parseDrill(search, demandFound(context, search));
    const { sort, columns } = parseListView(search);
    const asked = { ...filtersOf(view), ...drill, sort, limit: null, offset: null };
    const listed = listedColumns(columns, drill, canOf(person)).map((column) => ({
      ...fileColumn(column),
      sql: sqlOf(column.id),
    }));
    return {
      ...queriedRows(reader, claims, asked, listed),
      words: drillChips({ ...drill, search: null }, view).map(({ words }) => words),
    };
  },
};

function sqlOf(id: string): string {
  const sql = columnSql[id];
  if (sql === undefined) throw new Error(`The list's column ${id} has no SQL.`);
  return sql;
}

/** What each column of the list shows, of the query's columns: `value` of claims-columns.tsx, for DuckDB. */
const columnSql: { readonly [id: string]: string } = {
  control: "coalesce(control_number, claim_id)",
  patient: "patient",
  service: "service_on",
  payer: "payer",
  status: "status",
  reason: `code || coalesce(' · ' || ${wordsSql("root_cause", rootCauses)}, '')`,
  charge: "charge_cents",
  paid: "paid_cents",
  open: "open_cents",
  insurance: "insurance_cents",
  "patient-part": "patient_cents",
  denied: "denied_cents",
  recovered: "recovered_cents",
  "denied-lines": "denied_lines",
  cash: "cash_cents",
  age: "age_days",
  days: "days_to_payment",
  primary: "primary_payer",
  class: "payer_class",
  location: "location",
  provider: "provider",
  origin: wordsSql("origin", origins),
};
