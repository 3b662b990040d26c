import { Form } from "@remix-run/react";
import { SelectField, TextField } from "#app/settings/fields.tsx";
import type { FeesData } from "./read-fees.server.ts";

/** Cuts both tables to a payer and to codes or a family. */
export function FeeSearch({ data: { asked, payers } }: { readonly data: FeesData }) {
  return (
    <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
      <SelectField
        name="payer"
        label="Payer"
        value={asked.payer}
        choices={[
          { value: "", title: "All payers" },
          ...payers.map((payer) => ({ value: payer, title: payer })),
        ]}
        className="w-64 max-sm:w-full"
      />
      <TextField
        name="find"
        label="Code or family"
        type="search"
        value={asked.find}
        placeholder="1110, biopsy …"
        className="w-56 max-sm:w-full"
      />
      <button type="submit" className="button">
        Show
      </button>
    </Form>
  );
}
