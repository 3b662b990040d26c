import { Link } from "@remix-run/react";
import type { PeopleData, PersonRow } from "./read-people.server.ts";

type Props = { found: PeopleData & { own: string }; chosen: string | undefined };

/** Everyone who has or had an account. */
export function PeopleTable({ found, chosen }: Props) {
  return (
    <div className="panel table-scroll">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">Sees</th>
            <th scope="col">State</th>
            <th scope="col" className="num">
              Sessions
            </th>
          </tr>
        </thead>
        <tbody>
          {found.people.map((person) => (
            <tr key={person.id} aria-current={person.id === chosen ? "true" : undefined}>
              <th scope="row">
                <Link to={`?person=${person.id}`}>{person.name}</Link>
                {person.id === found.own && <span className="text-ink-3"> · you</span>}
              </th>
              <td>{person.email}</td>
              <td>{person.role}</td>
              <td>{reachWords(person, found)}</td>
              <td>{stateWords(person)}</td>
              <td className="num">{person.sessions === 0 ? "–" : person.sessions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
