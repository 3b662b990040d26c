import { contactWords, outcomeWords, statusWords } from "#app/follow-up/words.ts";
import type { FollowUpRow } from "#app/productivity/read-follow-ups.server.ts";
import { parts } from "#app/productivity/words.ts";
import type { Column } from "#app/tables/column.ts";
import { counted, date } from "#reports/format.ts";

/** `A call: payer reprocesses; status Appealed; note`. */
function didWords({ kinds, channel, said, status }: FollowUpRow): string {
  const words = kindsTold.flatMap((kind) => {
    if (!kinds.includes(kind)) return [];
    if (kind === "contact")
      return `${contactWords(channel ?? "")}: ${outcomeWords(said ?? "").toLowerCase()}`;
    if (kind === "status") return `status ${statusWords(status ?? "")}`;
    return others[kind] ?? [];
  });
  const phrase = words.join("; ");
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

const kindsTold = ["contact", "overpayment", "status", "assignment", "next_date", "note"];
const others: { readonly [kind: string]: string } = {
  note: "note",
  assignment: "handed out",
  next_date: "next date",
  overpayment: "overpayment mark",
};

/** What followed, as the figures call it: `Money came`. */
const afterWords = ({ after }: FollowUpRow) =>
  after === null ? null : (parts.after?.words[after] ?? after);

/**
 * @param sums of all rows, under the columns
 * @param to where a claim is; null: in a file
 */
export function followUpsColumns(
  sums: { readonly rows: number; readonly minutes: number; readonly cents: number },
  to: ((claimId: string) => string) | null,
): Column<FollowUpRow>[] {
  return [
    {
      id: "claim",
      header: "Claim",
      value: (row) => row.control_number ?? row.claim_id,
      href: (row) => to?.(row.claim_id),
      fileName: "control_number",
      total: counted(sums.rows, "row"),
    },
    { id: "day", header: "Day", value: (row) => row.on_day, kind: "date", fileName: "on_day" },
    { id: "who", header: "Who", value: (row) => row.who, isWrapped: true, width: 110 },
    { id: "did", header: "Did", value: didWords, isWrapped: true, width: 180 },
    { id: "payer", header: "Payer", value: (row) => row.payer, isWrapped: true, width: 150 },
    {
      id: "claims",
      header: "Claims of the click",
      value: (row) => row.batch_claims,
      kind: "count",
      fileName: "claims_of_click",
    },
    {
      id: "minutes",
      header: "Minutes",
      value: (row) => row.minutes,
      kind: "count",
      cell: (row) => (row.minutes === null ? "–" : minutesWords(row.minutes)),
      hint: (row) =>
        row.batch_minutes === null
          ? "No minutes were said"
          : `${counted(row.batch_minutes, "minute")} for ${counted(row.batch_claims, "claim")}`,
      total: Math.round(sums.minutes),
    },
    {
      id: "after",
      header: "What followed",
      value: afterWords,
      under: (row) => row.paid_on && date(row.paid_on),
      isWrapped: true,
    },
    {
      id: "recovered",
      header: "Recovered after",
      value: (row) => row.credited_cents,
      kind: "exact",
      fileName: "recovered_after",
      total: sums.cents,
    },
  ];
}

/** A share of a call's minutes: `1`, `0.8`. */
const minutesWords = (minutes: number) => String(Number(minutes.toFixed(1)));

export function sumsOf(rows: readonly FollowUpRow[]) {
  return {
    rows: rows.length,
    minutes: rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0),
    cents: rows.reduce((sum, row) => sum + row.credited_cents, 0),
  };
}
