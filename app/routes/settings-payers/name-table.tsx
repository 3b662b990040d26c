import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { count } from "#reports/format.ts";
import type { PayersData } from "./read-payers.server.ts";

type Name = NonNullable<PayersData["chosen"]>["names"][number];

/** What files call a payer, and how often. */
export function NameTable({ names }: { readonly names: readonly Name[] }) {
  return (
    <ScrollRegion
      label="Names and ids in files"
      className="max-h-96 self-start overflow-y-auto rounded-md border border-line"
    >
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">In files as</th>
            <th scope="col">Kind</th>
            <th scope="col" className="num">
              Bills
            </th>
            <th scope="col" className="num">
              Answers
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ alias, kind, bills, answers }) => (
            <tr key={`${kind} ${alias}`}>
              <th scope="row">{alias}</th>
              <td>{kind}</td>
              <td className="num">{count(bills)}</td>
              <td className="num">{count(answers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
