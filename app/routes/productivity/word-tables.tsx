import type { Productivity } from "#app/productivity/read-productivity.server.ts";
import { parts } from "#app/productivity/words.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import type { To } from "./figure-columns.ts";
import { wordColumns } from "./word-columns.ts";

/** What was done and what came of it: a small table for each side of it. */
export function WordTables({ read, to }: { readonly read: Productivity; readonly to: To }) {
  const { words } = read;
  const counts = wordColumns(read, to);
  return (
    <Section
      title="What was done, and what came of it"
      note="Counted by click: one call about 30 claims is one, and beneath stands on how many claims. What followed is counted claim by claim, by what files told after the touch."
      exported={{ table: "productivity-words", rows: words.length }}
    >
      <div className="grid items-start gap-x-6 gap-y-4 px-4 pb-4 min-[1100px]:grid-cols-2">
        {Object.entries(parts).map(([part, { title }]) => {
          const rows = words.filter((row) => row.part === part);
          if (rows.length === 0) return null;
          return (
            <div key={part} className="min-w-0">
              <DataTable
                caption={title}
                rows={rows}
                columns={[{ ...what, header: title }, ...counts]}
                rowKey={(row) => row.key}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}

const what: Column<Productivity["words"][number]> = {
  id: "what",
  header: "What",
  value: (row) => row.words,
  sortable: false,
  isWrapped: true,
  width: 150,
};
