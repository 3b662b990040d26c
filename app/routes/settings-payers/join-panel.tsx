import { Form, Link } from "@remix-run/react";
import { AnswerNote, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { Section } from "#app/ui/section.tsx";
import { counted, money } from "#reports/format.ts";
import type { PayersData } from "./read-payers.server.ts";

/** Before payers are joined: what it does, in words, and under which name. */
export function JoinPanel({
  data,
  answer,
}: {
  readonly data: PayersData;
  readonly answer: FormAnswer | undefined;
}) {
  const { joined, aliases } = data;
  const [largest] = joined;
  const own = joined.filter((payer) => payer.own > 0);
  return (
    <Section title={`Join ${counted(joined.length, "payer")}`}>
      <Form method="post" className="grid gap-3 px-4 pb-4">
        <input type="hidden" name="version" value={aliases.version} />
        <ul className="grid gap-1 text-table">
          {joined.map(({ payer, claims, open_cents, class: kind }) => (
            <li key={payer}>
              <input type="hidden" name="payer" value={payer} />
              <span className="font-medium">{payer}</span>
              <span className="text-ink-2">
                {" "}
                · {kind} · {counted(claims, "claim")} · {money(open_cents)} open
              </span>
            </li>
          ))}
        </ul>
        <p className="max-w-3xl text-table">
          {counted(joined.length, "name")} become one payer: aging, denials, payments and the
          worklist list them under it, and days to payment and expected amounts are worked out over
          all of them. Filters by an old name find nothing.
          {own.length > 0 &&
            ` What is set for ${own.map(({ payer }) => payer).join(", ")} itself (fees, limits, class) stays with the old name and counts no longer: enter it again under the new one.`}{" "}
          Taking them apart below undoes it.
        </p>
        <TextField
          name="shown"
          label="Name to show"
          value={largest?.payer ?? ""}
          hint="The one with the most open money; any other name may be written. Shown in capitals."
          isRequired
          answer={answer}
          className="max-w-md"
          list="payers-to-join"
        />
        <datalist id="payers-to-join">
          {joined.map(({ payer }) => (
            <option key={payer} value={payer} />
          ))}
        </datalist>
        <AnswerNote answer={answer} />
        <div className="flex gap-2">
          <button type="submit" name="intent" value="join" className="button button-primary">
            Join {counted(joined.length, "payer")}
          </button>
          <Link to="/settings/payers" className="button no-underline">
            Cancel
          </Link>
        </div>
      </Form>
    </Section>
  );
}
