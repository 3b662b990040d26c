import { Form, Link } from "@remix-run/react";
import { dollarsOf } from "#app/settings/form.ts";
import type { Column } from "#app/tables/column.ts";
import { count, date, moneyExact } from "#reports/format.ts";
import type { FeesData } from "./read-fees.server.ts";

type Fee = FeesData["own"]["rows"][number];
type Beside = FeesData["beside"][number];

const nameOf = ({ code, modifier }: { code: string; modifier: string | null }) =>
  [code, modifier].filter(Boolean).join("-");

/** The practice's own fees, each beside what the payer usually allows; `version`: of the settings file. */
export function ownColumns(version: string): Column<Fee>[] {
  return [
    { id: "code", header: "Code", value: nameOf },
    {
      id: "payer",
      header: "Payer",
      value: ({ payer }) => payer || "all payers",
      cell: ({ payer }) => payer || <span className="text-ink-2">all payers</span>,
    },
    { id: "allowed", header: "Allowed", value: (row) => row.cents, kind: "exact" },
    {
      id: "from",
      header: "From",
      value: ({ from_on }) => from_on || null,
      kind: "date",
      cell: ({ from_on }) =>
        from_on === "" ? <span className="text-ink-2">always</span> : date(from_on),
    },
    {
      id: "usual",
      header: "Payer’s usual",
      value: ({ beside }) => beside?.usual_cents ?? null,
      kind: "exact",
      under: ({ beside }) => beside && usualWords(beside),
      hint: ({ beside }) => (beside ? usualHint(beside) : undefined),
    },
    {
      id: "medicare",
      header: "Medicare",
      value: ({ beside }) => beside?.medicare_cents ?? null,
      kind: "exact",
    },
    {
      id: "change",
      header: "Change",
      value: () => null,
      sortable: false,
      inFile: false,
      cell: (fee) => <Change fee={fee} version={version} />,
    },
  ];
}

/** In a file, what the payer's usual amount stands on has columns of its own. */
export function ownFileColumns(): Column<Fee>[] {
  const told: Column<Fee>[] = [
    {
      id: "usual-low",
      header: "Payer’s usual, low",
      value: ({ beside }) => beside?.low_cents ?? null,
      kind: "exact",
    },
    {
      id: "usual-high",
      header: "Payer’s usual, high",
      value: ({ beside }) => beside?.high_cents ?? null,
      kind: "exact",
    },
    {
      id: "usual-n",
      header: "Payer’s usual, n",
      value: ({ beside }) => beside?.usual_n ?? null,
      kind: "count",
    },
  ];
  return ownColumns("").flatMap((column) => (column.id === "usual" ? [column, ...told] : column));
}

/** From where to where eight of ten lines lie, and how many there are; nothing where none were allowed. */
function usualWords({ usual_cents, low_cents, high_cents, usual_n }: Beside): string | null {
  if (usual_n === 0) return null;
  const range =
    usual_cents === null || low_cents === high_cents
      ? null
      : `${moneyExact(low_cents)} to ${moneyExact(high_cents)}`;
  return [range, `n ${count(usual_n)}`].filter(Boolean).join(" · ");
}

function usualHint({ usual_cents, low_cents, high_cents, usual_n }: Beside): string | undefined {
  if (usual_n === 0) return "No line of it was allowed in twelve months";
  if (usual_cents === null) return "Fewer than 20 lines tell no price";
  return `Eight of ten of ${count(usual_n)} lines lie between ${moneyExact(low_cents)} and ${moneyExact(high_cents)}`;
}

function Change({ fee, version }: { readonly fee: Fee; readonly version: string }) {
  const { payer, code, modifier, cents, from_on } = fee;
  const form = new URLSearchParams({
    ...{ payer, code, modifier, from_on },
    allowed: dollarsOf(cents),
  });
  return (
    <span className="flex justify-end gap-2">
      <Link
        to={`?${form}#fee`}
        className="button no-underline"
        aria-label={`Change ${nameOf(fee)}`}
      >
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
          aria-label={`Remove ${nameOf(fee)}, ${payer || "all payers"}`}
        >
          Remove
        </button>
      </Form>
    </span>
  );
}

/** What the payer allows now, beside the Medicare fee schedule; `payer`: whose fee the button sets. */
export function besideColumns(payer: string): Column<Beside>[] {
  return [
    { id: "code", header: "Code", value: nameOf },
    { id: "family", header: "Family", value: (row) => row.family },
    { id: "lines", header: "Lines", value: (row) => row.lines, kind: "count" },
    {
      id: "usual",
      header: "Usually allowed",
      value: (row) => row.usual_cents,
      kind: "exact",
      hint: usualHint,
    },
    { id: "low", header: "Low", value: (row) => row.low_cents, kind: "exact" },
    { id: "high", header: "High", value: (row) => row.high_cents, kind: "exact" },
    { id: "n", header: "n", value: (row) => row.usual_n, kind: "count" },
    { id: "office", header: "Medicare, office", value: (row) => row.medicare_cents, kind: "exact" },
    {
      id: "facility",
      header: "Medicare, facility",
      value: (row) => row.medicare_facility_cents,
      kind: "exact",
    },
    {
      id: "set",
      header: "Set",
      value: () => null,
      sortable: false,
      inFile: false,
      cell: (row) => <SetFee row={row} payer={payer} />,
    },
  ];
}

function SetFee({ row, payer }: { readonly row: Beside; readonly payer: string }) {
  const { code, modifier, usual_cents, medicare_cents } = row;
  const start = usual_cents ?? medicare_cents;
  const form = new URLSearchParams({
    ...{ payer, code, modifier },
    allowed: start === null ? "" : dollarsOf(start),
  });
  return (
    <Link to={`?${form}#fee`} className="button no-underline" aria-label={`Set ${nameOf(row)}`}>
      Set
    </Link>
  );
}
