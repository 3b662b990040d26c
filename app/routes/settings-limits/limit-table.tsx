import { Form, Link } from "@remix-run/react";
import { AnswerNote } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { clockTitles, kindTitles } from "#app/settings/limit-words.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted, date } from "#reports/format.ts";
import type { Limit, LimitsData } from "./read-limits.server.ts";

/** Every limit in use, the practice's own and the defaults. */
export function LimitTable({
  data: { limits, own },
  answer,
}: {
  readonly data: LimitsData;
  readonly answer: FormAnswer | undefined;
}) {
  const defaults = limits.filter((limit) => limit.is_default).length;
  return (
    <Section
      title="Limits in use"
      note={`${counted(limits.length - defaults, "limit")} of yours, ${counted(defaults, "default")} to verify in your contracts.`}
    >
      <div className="px-4">
        <AnswerNote answer={answer} />
      </div>
      <ScrollRegion label="Limits in use">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Payer or class</th>
              <th scope="col">Deadline for</th>
              <th scope="col" className="num">
                Days
              </th>
              <th scope="col">Counted from</th>
              <th scope="col">In force from</th>
              <th scope="col">Source</th>
              <th scope="col">
                <span className="sr-only">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {limits.map((limit) => (
              <Row
                key={`${limit.payer} ${limit.class} ${limit.kind} ${limit.from_on}`}
                limit={limit}
                version={own.version}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function Row({ limit, version }: { readonly limit: Limit; readonly version: string }) {
  const { payer, kind, days, clock, is_default, from_on, source, isOwn } = limit;
  const who = payer === "" ? `class:${limit.class}` : `payer:${payer}`;
  const title = kindTitles[kind] ?? kind;
  const form = new URLSearchParams({ who, kind, days: String(days), clock, from_on });
  if (isOwn) form.set("source", source);
  const name = `${title}, ${payer || limit.class}`;
  return (
    <tr>
      <th scope="row">{payer || `Class ${limit.class}`}</th>
      <td>{title}</td>
      <td className="num">{count(days)}</td>
      <td>{clockTitles[clock] ?? clock}</td>
      <td>{from_on === "" ? <span className="text-ink-2">always</span> : date(from_on)}</td>
      <td className="min-w-64 !whitespace-normal">
        {is_default && (
          <span className="mr-2 inline-block rounded border border-line-strong px-1.5 text-hint text-watch">
            default: verify in your contract
          </span>
        )}
        <span className="text-ink-2">
          {is_default ? source.replace(/[;,] verify( in your contract)?$/, "") : source}
        </span>
      </td>
      <td>
        <span className="flex justify-end gap-2">
          <Link to={`?${form}#limit`} className="button no-underline" aria-label={`Change ${name}`}>
            Change
          </Link>
          {isOwn && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="who" value={who} />
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="from_on" value={from_on} />
              <button
                type="submit"
                name="intent"
                value="remove"
                className="button"
                aria-label={`Remove ${name}`}
              >
                Remove
              </button>
            </Form>
          )}
        </span>
      </td>
    </tr>
  );
}
