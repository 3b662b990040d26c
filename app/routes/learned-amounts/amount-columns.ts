import { expectedShort } from "#app/learned/expected-words.ts";
import type { Column } from "#app/tables/column.ts";
import type { Amount } from "./read-amounts.server.ts";

const bases: { readonly [basis: string]: string } = {
  medicare: "Medicare’s schedule",
  year: "the code, this place and year",
  place: "the code, this place",
  code: "the code",
  multiple: "a multiple of Medicare’s fee",
  share: "a share of the charge",
  national: "Medicare’s fee alone",
  class: "the payer’s class",
};

const basisWords = ({ basis }: Amount) => bases[basis] ?? basis;

const short = (row: Amount) =>
  expectedShort({
    ...{ cents: row.expected_cents, lowCents: row.low_cents, highCents: row.high_cents },
    ...{ basis: row.basis, n: row.basis_n, isReduced: false, payer: row.payer },
  });

/** @param to where a claim is; null: in a file, or nobody may open one */
export function amountColumns(to: ((claimId: string) => string) | null): Column<Amount>[] {
  return [
    {
      id: "claim",
      header: "Claim",
      value: (row) => row.control_number ?? row.claim_id,
      href: (row) => to?.(row.claim_id),
      fileName: "control_number",
    },
    { id: "line", header: "Line", value: (row) => row.line_no, kind: "count" },
    { id: "code", header: "Code", value: (row) => row.code },
    { id: "payer", header: "Payer", value: (row) => row.payer, isWrapped: true },
    { id: "answered", header: "Answered", value: (row) => row.answered_on, kind: "date" },
    {
      id: "expected",
      header: "Expected",
      value: (row) => row.expected_cents,
      kind: "exact",
      under: short,
    },
    { id: "by", header: "Told by", value: basisWords, isWrapped: true },
    { id: "allowed", header: "Allowed", value: (row) => row.allowed_cents, kind: "exact" },
    { id: "apart", header: "Allowed − expected", value: (row) => row.apart_cents, kind: "exact" },
  ];
}

/** In a file, what stands under the expected amount has columns of its own. */
export function amountFileColumns(): Column<Amount>[] {
  const told: Column<Amount>[] = [
    { id: "low", header: "Expected, low", value: (row) => row.low_cents, kind: "exact" },
    { id: "high", header: "Expected, high", value: (row) => row.high_cents, kind: "exact" },
    { id: "n", header: "Expected, n", value: (row) => row.basis_n, kind: "count" },
  ];
  return amountColumns(null).flatMap((column) =>
    column.id === "expected" ? [column, ...told] : column,
  );
}
