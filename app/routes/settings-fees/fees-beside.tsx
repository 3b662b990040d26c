import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted } from "#reports/format.ts";
import { besideColumns } from "./fee-columns.tsx";
import type { FeesData } from "./read-fees.server.ts";

/** What the payer allows now, beside the Medicare fee schedule that ships with the program. */
export function FeesBeside({ data }: { readonly data: FeesData }) {
  const { asked, beside, besideCount } = data;
  const source = beside.find(({ medicare_source }) => medicare_source !== null)?.medicare_source;
  return (
    <Section
      exported={{ table: "allowed-by-code", rows: besideCount }}
      title={asked.payer ? `What ${asked.payer} allows` : "What payers allow"}
      note={`${counted(besideCount, "code")} billed in 12 months${beside.length < besideCount ? `; the first ${count(beside.length)} are shown, search for others` : ""}. A unit, as learned from the answers of the last twelve completed months: the most frequent amount where that is more than half of them, else the median, from 20 lines on; low and high hold eight of ten.${source ? ` Medicare: ${source}.` : ""}`}
    >
      <DataTable
        caption="What is allowed, by code"
        rows={beside}
        columns={besideColumns(asked.payer)}
        rowKey={(row) => `${row.code} ${row.modifier}`}
        sortParam="allowed-sort"
      />
    </Section>
  );
}
