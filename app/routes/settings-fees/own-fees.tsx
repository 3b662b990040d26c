import { Form, Link } from "@remix-run/react";
import { AnswerNote } from "#app/settings/fields.tsx";
import { dollarsOf, type FormAnswer } from "#app/settings/form.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted, date, moneyExact, nothing } from "#reports/format.ts";
import type { FeesData } from "./read-fees.server.ts";

type Fee = FeesData["own"]["rows"][number];

/** The practice's own fees, each beside what the payer allows in the middle case. */
export function OwnFees({
  data,
  answer,
}: {
  readonly data: FeesData;
  readonly answer: FormAnswer | undefined;
}) {
  const { own, total } = data;
  const more = data.count - own.rows.length;
  return (
    <Section
      title="Your fees"
      note={
        total === 0
          ? "None yet: what is expected follows from what payers usually allow."
          : `${counted(data.count, "fee")}${data.count < total ? ` of ${count(total)}` : ""}${more > 0 ? `; the first ${count(own.rows.length)} are shown, search for others` : ""}.`
      }
    >
      <div className="px-4">
        <AnswerNote answer={answer} />
      </div>
      {own.rows.length > 0 && (
        <ScrollRegion label="Your fees">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col">Payer</th>
                <th scope="col" className="num">
                  Allowed
                </th>
                <th scope="col">From</th>
                <th scope="col" className="num">
                  Payer’s median
                </th>
                <th scope="col" className="num">
                  Medicare
                </th>
                <th scope="col">
                  <span className="sr-only">Change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {own.rows.map((fee) => (
                <Row
                  key={`${fee.payer} ${fee.code} ${fee.modifier} ${fee.from_on}`}
                  fee={fee}
                  version={own.version}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}

function Row({ fee, version }: { readonly fee: Fee; readonly version: string }) {
  const { payer, code, modifier, cents, from_on, beside } = fee;
  const name = [code, modifier].filter(Boolean).join("-");
  const form = new URLSearchParams({
    ...{ payer, code, modifier, from_on },
    allowed: dollarsOf(cents),
  });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{payer || <span className="text-ink-2">all payers</span>}</td>
      <td className="num">{moneyExact(cents)}</td>
      <td>{from_on === "" ? <span className="text-ink-2">always</span> : date(from_on)}</td>
      <td className="num">
        {beside && beside.median_n > 0 ? (
          <>
            {moneyExact(beside.median_cents)}{" "}
            <span className="text-ink-3">n {count(beside.median_n)}</span>
          </>
        ) : (
          nothing
        )}
      </td>
      <td className="num">{moneyExact(beside?.medicare_cents)}</td>
      <td>
        <span className="flex justify-end gap-2">
          <Link to={`?${form}#fee`} className="button no-underline" aria-label={`Change ${name}`}>
            Change
          </Link>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="payer" value={payer} />
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="modifier" value={modifier} />
            <input type="hidden" name="from_on" value={from_on} />
            <button
              type="submit"
              name="intent"
              value="remove"
              className="button"
              aria-label={`Remove ${name}, ${payer || "all payers"}`}
            >
              Remove
            </button>
          </Form>
        </span>
      </td>
    </tr>
  );
}
