import { Link } from "@remix-run/react";
import type { Column } from "#app/tables/column.ts";
import { counted } from "#reports/format.ts";
import type { PeopleData, PersonRow } from "./read-people.server.ts";

type Found = PeopleData & { readonly own: string };

/** Everyone who has or had an account; `own`: who reads it. */
export function peopleColumns(found: Found): Column<PersonRow>[] {
  return [
    {
      id: "name",
      header: "Name",
      value: (person) => person.name,
      cell: (person) => (
        <>
          <Link to={`?person=${person.id}`}>{person.name}</Link>
          {person.id === found.own && <span className="text-ink-3"> · you</span>}
        </>
      ),
    },
    { id: "email", header: "E-mail", value: (person) => person.email },
    { id: "role", header: "Role", value: (person) => person.role },
    { id: "sees", header: "Sees", value: (person) => reachWords(person, found) },
    { id: "state", header: "State", value: stateWords },
    {
      id: "second_factor",
      header: "Second factor",
      value: ({ factor }) => (factor === null ? "none" : "on"),
      hint: ({ factor }) =>
        factor === null
          ? "signs in with the password alone"
          : `${counted(factor.codesLeft, "recovery code")} left`,
    },
    {
      id: "sessions",
      header: "Sessions",
      value: (person) => person.sessions,
      kind: "count",
      cell: ({ sessions }) => (sessions === 0 ? "–" : sessions),
    },
  ];
}

function stateWords({ isDisabled, hasPassword }: PersonRow): string {
  if (isDisabled) return "disabled";
  return hasPassword ? "active" : "no password yet";
}

function reachWords({ practices, locations }: PersonRow, found: PeopleData): string {
  if (practices === null && locations === null) return "everything";
  const name = (id: string) =>
    [...found.practices, ...found.locations].find(({ value }) => value === id)?.label ?? id;
  const parts = [practices, locations].filter((ids) => ids !== null);
  return parts.map((ids) => ids.map(name).join(", ")).join("; ");
}
