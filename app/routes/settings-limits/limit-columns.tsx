import { Form, Link } from "@remix-run/react";
import { clockTitles, kindTitles } from "#app/settings/limit-words.ts";
import type { Column } from "#app/tables/column.ts";
import { date } from "#reports/format.ts";
import type { Limit } from "./read-limits.server.ts";

const kindOf = ({ kind }: Limit) => kindTitles[kind] ?? kind;

/** Every limit in use, the practice's own and the defaults; `version`: of the settings file. */
export function limitColumns(version: string): Column<Limit>[] {
  return [
    {
      id: "who",
      header: "Payer or class",
      value: (limit) => limit.payer || `Class ${limit.class}`,
    },
    { id: "kind", header: "Deadline for", value: kindOf },
    { id: "days", header: "Days", value: (limit) => limit.days, kind: "count" },
    { id: "clock", header: "Counted from", value: ({ clock }) => clockTitles[clock] ?? clock },
    {
      id: "from",
      header: "In force from",
      value: ({ from_on }) => from_on || null,
      kind: "date",
      cell: ({ from_on }) =>
        from_on === "" ? <span className="text-ink-2">always</span> : date(from_on),
    },
    {
      id: "source",
      header: "Source",
      value: sourceWords,
      inFile: (limit) =>
        limit.is_default ? `default: verify in your contract; ${sourceWords(limit)}` : limit.source,
      isWrapped: true,
      width: 256,
      cell: (limit) => (
        <>
          {limit.is_default && (
            <span className="mr-2 inline-block rounded border border-line-strong px-1.5 text-hint text-watch">
              default: verify in your contract
            </span>
          )}
          <span className="text-ink-2">{sourceWords(limit)}</span>
        </>
      ),
    },
    {
      id: "change",
      header: "Change",
      value: () => null,
      sortable: false,
      inFile: false,
      cell: (limit) => <Change limit={limit} version={version} />,
    },
  ];
}

function sourceWords({ is_default, source }: Limit): string {
  return is_default ? source.replace(/[;,] verify( in your contract)?$/, "") : source;
}

function Change({ limit, version }: { readonly limit: Limit; readonly version: string }) {
  const { payer, kind, days, clock, from_on, source, isOwn } = limit;
  const who = payer === "" ? `class:${limit.class}` : `payer:${payer}`;
  const form = new URLSearchParams({ who, kind, days: String(days), clock, from_on });
  if (isOwn) form.set("source", source);
  const name = `${kindOf(limit)}, ${payer || limit.class}`;
  return (
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
  );
}
