import { Link } from "@remix-run/react";
import { unmatchedCash } from "#queries/loads/unmatched-cash.ts";
import { counted, moneyExact } from "#reports/format.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";
import { type Unmatched, unmatchedColumns } from "./unmatched-columns.ts";

/** Cash that no claim explains, the largest first: it counts as cash all the same. */
export function UnmatchedCash({ rows }: { rows: Unmatched[] }) {
  const { link } = useView();
  const [first] = rows;
  return (
    <Section
      title="Unmatched cash"
      exported={{ table: "largest-unmatched-cash", rows: rows.length }}
      note={
        first
          ? `${counted(first.total, "payment")}, ${moneyExact(first.total_cents)} in all; the largest are shown. It still counts as cash.`
          : undefined
      }
      explained={{
        title: unmatchedCash.title,
        definition: unmatchedCash.definition,
        target: null,
        query: unmatchedCash.name,
      }}
      aside={
        <Link className="link text-table" to={link("/loads")}>
          All on Loads
        </Link>
      }
    >
      <DataTable
        caption="Unmatched cash"
        rows={rows}
        columns={unmatchedColumns(link)}
        rowKey={(row) => `${row.file_id} ${row.segment_no} ${row.kind}`}
        sortParam="unmatched-sort"
        empty="All cash of this period matches a claim."
      />
    </Section>
  );
}
