import { statusWords } from "#app/follow-up/words.ts";
import type { Can } from "#app/lists/can.ts";
import type { Column } from "#app/tables/column.ts";
import {
  count,
  counted,
  date,
  money,
  moneyExact,
  nothing,
  rate,
  shortDate,
} from "#reports/format.ts";
import { DaysLeft } from "./days-left.tsx";
import { queueAction } from "./queue-actions.ts";
import type { WorklistItem } from "./worklist-row.ts";

/** A row says why, what it is worth, by when, and whose it is; the rest is in the panel. */
export function worklistColumns(can: Can, areReasonsShown: boolean): Column<WorklistItem>[] {
  return [
    {
      id: "why",
      header: "Why",
      value: (row) => row.why,
      inFile: (row) => capital(row.why),
      cell: (row) => <span className="font-medium">{capital(row.why)}</span>,
      under: (row) => <Under row={row} can={can} isReasonShown={areReasonsShown} />,
      sortable: false,
      isWrapped: true,
      width: 240,
    },
    {
      id: "open",
      header: "Open",
      value: (row) => row.open_cents,
      kind: "money",
    },
    {
      id: "expected",
      header: "Expected",
      value: (row) => row.expected_cents,
      inFile: (row) => (row.queue === "expired" ? null : expectedOf(row)),
      cell: (row) => (row.queue === "expired" ? nothing : money(expectedOf(row))),
      kind: "money",
      under: (row) => <Chance row={row} />,
      hint: expectedHint,
    },
    {
      id: "due",
      header: "Days left",
      value: (row) => row.days_left,
      fileName: "days_left",
      kind: "days",
      cell: (row) => <DaysLeft row={row} />,
      hint: (row) => (row.due_on === null ? "No deadline is known" : undefined),
    },
    {
      id: "assignee",
      header: "Owner",
      value: (row) => row.assignee,
      cell: (row) => row.assignee ?? <span className="text-ink-2">nobody</span>,
      under: (row) => statusWords(row.status),
      hint: (row) => row.why_status ?? undefined,
      isWrapped: true,
    },
    {
      id: "next",
      header: "Next date",
      value: (row) => row.next_on,
      fileName: "next_on",
      cell: (row) => (row.next_on === null ? nothing : shortDate(row.next_on)),
      kind: "date",
      hint: (row) => (row.next_on === null ? "No next date set" : date(row.next_on)),
    },
  ];
}

/** What stands in a row's second lines, each in a column of its own. */
export function worklistFileColumns(can: Can): Column<WorklistItem>[] {
  const patient: Column<WorklistItem> = {
    id: "patient",
    header: "Patient",
    value: (row) => (row.claims === 1 ? row.patient : null),
  };
  return [
    ...worklistColumns(can, false),
    { id: "action", header: "What to do", value: (row) => queueAction(row.queue) },
    { id: "status", header: "Status", value: (row) => statusWords(row.status) },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    {
      id: "control_number",
      header: "Claim",
      value: (row) => (row.claims === 1 ? (row.control_number ?? row.claim_id) : null),
    },
    ...(can.seeClaims ? [patient] : []),
    { id: "service_on", header: "Service", value: (row) => row.service_on, kind: "date" },
    { id: "payer", header: "Payer", value: (row) => row.payer },
    { id: "due_on", header: "Deadline", value: (row) => row.due_on, kind: "date" },
    { id: "at_stake", header: "At stake", value: (row) => row.at_stake_cents, kind: "money" },
    { id: "chance", header: "Chance", value: (row) => row.chance, kind: "rate" },
    { id: "chance_low", header: "Chance, low", value: (row) => row.chance_low, kind: "rate" },
    { id: "chance_high", header: "Chance, high", value: (row) => row.chance_high, kind: "rate" },
    { id: "chance_n", header: "Chance n", value: (row) => row.chance_n, kind: "count" },
    { id: "reason", header: "Why this order", value: (row) => row.reason },
  ];
}

function expectedHint(row: WorklistItem): string {
  if (isCredit(row)) return `${moneyExact(row.at_stake_cents)} ${creditWords(row)}`;
  if (row.queue === "expired")
    return `Nothing: the deadline has passed. ${moneyExact(row.expected_cents)} would have been recoverable.`;
  const source =
    row.chance_n === 0 ? "planning share, no history yet" : `own history, n ${count(row.chance_n)}`;
  const { chance_low, chance_high } = row;
  const range =
    chance_low === null || chance_high === null
      ? ""
      : `, with 80 % between ${rate(chance_low, 0)} and ${rate(chance_high, 0)}`;
  return `${moneyExact(row.expected_cents)} recoverable of ${moneyExact(row.at_stake_cents)} at stake, ${rate(row.chance, 0)} chance (${source}${range})`;
}

/** What should come in; of a credit, what goes back. */
const expectedOf = (row: WorklistItem) => (isCredit(row) ? row.at_stake_cents : row.expected_cents);

/** What lies in a credit queue is owed to somebody else: nothing comes in from it. */
const isCredit = ({ queue }: WorklistItem) =>
  queue.startsWith("credit") || queue === "overpayment_60_day";

/** Other credits are not always somebody's money: some were only written off too high. */
const creditWords = ({ queue }: WorklistItem) =>
  queue === "credit_other" ? "to set right" : "to give back";

function Chance({ row }: { row: WorklistItem }) {
  const { chance, chance_n, chance_low, chance_high } = row;
  if (isCredit(row)) return creditWords(row);
  if (row.expected_cents === 0 || row.queue === "expired") return null;
  return (
    <span className="figures whitespace-nowrap">
      {rate(chance, 0)}
      {chance_n > 0 && chance_low !== null && chance_high !== null && (
        <>
          {" "}
          ({percent(chance_low)}–{percent(chance_high)})
        </>
      )}{" "}
      {chance_n === 0 ? "planned" : `· n ${count(chance_n)}`}
    </span>
  );
}

const percent = (share: number) => (share * 100).toFixed(0);

function Under({
  row,
  can,
  isReasonShown,
}: {
  row: WorklistItem;
  can: Can;
  isReasonShown: boolean;
}) {
  const facts = [
    row.claims > 1 ? counted(row.claims, "claim") : row.control_number,
    can.seeClaims && row.claims === 1 ? row.patient : null,
    row.service_on && shortDate(row.service_on),
  ];
  return (
    <>
      {facts.filter(Boolean).join(" · ")}
      {row.takenBy !== null && (
        <span className="ml-2 rounded bg-accent-soft px-1.5 text-accent">
          {row.takenBy} has it open
        </span>
      )}
      {isReasonShown && (
        <>
          <span className="block text-ink">{queueAction(row.queue)}</span>
          <span className="block text-ink-2">{row.reason}</span>
        </>
      )}
    </>
  );
}

/** With a capital, and no line break before a %. */
function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1).replaceAll(" %", "\u00a0%");
}
