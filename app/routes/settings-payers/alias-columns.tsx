import { Form } from "@remix-run/react";
import type { Column } from "#app/tables/column.ts";
import type { PayersData } from "./read-payers.server.ts";

type Alias = PayersData["aliases"]["rows"][number];

/** Names that were joined by hand, each to be taken apart again; `version`: of the settings file. */
export function aliasColumns(version: string): Column<Alias>[] {
  return [
    { id: "alias", header: "Name or id in files", value: (row) => row.alias },
    { id: "payer", header: "Shown as", value: (row) => row.payer },
    { id: "set", header: "Set", value: (row) => row.from_on, kind: "date" },
    { id: "uses", header: "Bills and answers", value: (row) => row.uses, kind: "count" },
    {
      id: "undo",
      header: "Undo",
      value: () => null,
      sortable: false,
      inFile: false,
      cell: ({ alias, payer }) => (
        <Form method="post" action="/settings/payers">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="alias" value={alias} />
          <button
            type="submit"
            name="intent"
            value="apart"
            className="button"
            aria-label={`Take ${alias} apart from ${payer}`}
          >
            Take apart
          </button>
        </Form>
      ),
    },
  ];
}
