import { AnswerNote } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { aliasColumns } from "./alias-columns.tsx";
import type { PayersData } from "./read-payers.server.ts";

/** Names that were joined by hand, each to be taken apart again. */
export function AliasList({
  data: { aliases },
  answer,
}: {
  readonly data: PayersData;
  readonly answer: FormAnswer | undefined;
}) {
  if (aliases.rows.length === 0) return null;
  return (
    <Section
      title="Names set by you"
      exported={{ table: "payer-names-set", rows: aliases.rows.length }}
      note="Take one apart to undo it: it is a payer of its own again."
    >
      <div className="px-4">
        <AnswerNote answer={answer} />
      </div>
      <DataTable
        caption="Names set by you"
        rows={aliases.rows}
        columns={aliasColumns(aliases.version)}
        rowKey={({ alias, from_on }) => `${alias} ${from_on}`}
        sortParam="aliases-sort"
      />
    </Section>
  );
}
