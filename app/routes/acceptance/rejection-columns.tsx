import type { rejections } from "#queries/acceptance/rejections.ts";
import type { RowOf } from "#queries/query.ts";
import { shortDate } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";
import type { Link } from "../../ui/view.tsx";
import { rejectionWords } from "./rejection-words.ts";

export type Rejection = RowOf<typeof rejections>;

const reason = ({ code }: Rejection) => `${code} · ${rejectionWords(code)}`;

/** From the first refusal to the last: an outage is a few days, a wrong setting goes on. */
function span(first: string, last: string): string {
  return first === last ? shortDate(first) : `${shortDate(first)} – ${shortDate(last)}`;
}

/** Why claims were refused, who refused them and when; a reason leads to its claims. */
export function rejectionColumns(link: Link): Column<Rejection>[] {
  return [
    {
      id: "code",
      header: "Reason",
      isWrapped: true,
      width: 180,
      value: (row) => row.code,
      inFile: reason,
      cell: (row) => (
        <>
          {reason(row)}
          <span className="block text-hint font-normal text-ink-3">
            {row.rejected_by}, {span(row.first_on, row.last_on)}
          </span>
        </>
      ),
      href: (row) => link("/claims", { "rejected-by": row.rejected_by, "reject-code": row.code }),
    },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    { id: "not-resent", header: "Not sent again", value: (row) => row.not_resent, kind: "count" },
    { id: "charge", header: "Charge", value: (row) => row.charge_cents, kind: "money" },
  ];
}

/** In a file, what stands beneath the reason has columns of its own. */
export const rejectionFileColumns: Column<Rejection>[] = [
  ...rejectionColumns((path) => path).slice(0, 1),
  { id: "rejected-by", header: "Refused by", value: (row) => row.rejected_by },
  { id: "first", header: "First", value: (row) => row.first_on, kind: "date" },
  { id: "last", header: "Last", value: (row) => row.last_on, kind: "date" },
  ...rejectionColumns((path) => path).slice(1),
];
