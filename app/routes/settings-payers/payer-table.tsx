import { Form } from "@remix-run/react";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { type Payer, payerColumns } from "./payer-columns.tsx";

/** Every payer as loaded; ticked ones are joined, a name opens what can be set. */
export function PayerTable({
  payers,
  chosen,
}: {
  readonly payers: Payer[];
  readonly chosen: string | undefined;
}) {
  return (
    <Section
      title="Payers as loaded"
      exported={{ table: "payers-as-loaded", rows: payers.length }}
      note="Tick two or more to show them under one name. Open a payer to set its class and flags, or to see the names files use for it."
    >
      <Form method="get" preventScrollReset>
        <DataTable
          caption="Payers as loaded"
          rows={payers}
          columns={payerColumns(chosen)}
          rowKey={(row) => row.payer}
          shown={chosen ?? null}
          sortParam="payers-sort"
        />
        <div className="border-t border-line px-4 py-3">
          <button type="submit" className="button">
            Join the ticked payers …
          </button>
        </div>
      </Form>
    </Section>
  );
}
