import { type AppealState, appealStates, outcomeWords } from "#app/appeals/standing.ts";
import { channels } from "#app/follow-up/words.ts";
import type { Column } from "#app/tables/column.ts";

export type AppealRow = {
  readonly appeal_id: string;
  readonly payer: string;
  readonly standing: AppealState;
  readonly claims: number;
  readonly disputed_cents: number;
  readonly due_on: string | null;
  readonly sent_on: string | null;
  readonly channel: string | null;
  readonly reference: string | null;
  readonly outcome: string | null;
  readonly decided_on: string | null;
  readonly by: string;
};

const channelNames: { readonly [channel: string]: string } = channels;

export function appealColumns(): Column<AppealRow>[] {
  return [
    {
      id: "payer",
      header: "Payer",
      value: (row) => row.payer,
      href: (row) => `/appeals/${row.appeal_id}`,
    },
    { id: "stands", header: "Stands", value: (row) => appealStates[row.standing] },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    { id: "disputed", header: "In dispute", value: (row) => row.disputed_cents, kind: "exact" },
    { id: "due", header: "Appeal by", value: (row) => row.due_on, kind: "date" },
    { id: "sent", header: "Sent", value: (row) => row.sent_on, kind: "date" },
    {
      id: "by",
      header: "How",
      value: (row) => (row.channel === null ? null : (channelNames[row.channel] ?? row.channel)),
    },
    { id: "reference", header: "Reference", value: (row) => row.reference },
    { id: "outcome", header: "Outcome", value: (row) => outcomeWords(row.outcome) || null },
    { id: "decided", header: "Logged", value: (row) => row.decided_on, kind: "date" },
    { id: "who", header: "Kept by", value: (row) => row.by },
  ];
}
