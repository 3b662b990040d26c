import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { peopleColumns } from "./people-columns.tsx";
import type { PeopleData } from "./read-people.server.ts";

type Props = { found: PeopleData & { own: string }; chosen: string | undefined };

/** Everyone who has or had an account. */
export function PeopleTable({ found, chosen }: Props) {
  return (
    <Section title="People" exported={{ table: "people", rows: found.people.length }}>
      <DataTable
        caption="People"
        rows={found.people}
        columns={peopleColumns(found)}
        rowKey={(person) => person.id}
        shown={chosen ?? null}
      />
    </Section>
  );
}
