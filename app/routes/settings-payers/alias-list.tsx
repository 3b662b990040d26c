import { Form } from "@remix-run/react";
import { AnswerNote } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, date } from "#reports/format.ts";
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
      note="Take one apart to undo it: it is a payer of its own again."
    >
      <div className="px-4">
        <AnswerNote answer={answer} />
      </div>
      <ScrollRegion label="Names set by you">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Name or id in files</th>
              <th scope="col">Shown as</th>
              <th scope="col">Set</th>
              <th scope="col" className="num">
                Bills and answers
              </th>
              <th scope="col">
                <span className="sr-only">Undo</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {aliases.rows.map(({ alias, payer, from_on, uses }) => (
              <tr key={`${alias} ${from_on}`}>
                <th scope="row">{alias}</th>
                <td>{payer}</td>
                <td>{date(from_on)}</td>
                <td className="num">{count(uses)}</td>
                <td className="text-right">
                  <Form method="post" action="/settings/payers">
                    <input type="hidden" name="version" value={aliases.version} />
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
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
