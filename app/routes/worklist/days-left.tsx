import { date, days } from "#reports/format.ts";
import type { WorklistItem } from "./worklist-row.ts";

type Deadline = Pick<WorklistItem, "days_left" | "due_on" | "due_kind" | "is_default_limit">;

const nearDays = 14;

/** How long until the nearest deadline; a limit that nobody checked against the contract says so. */
export function DaysLeft({ row }: { readonly row: Deadline }) {
  const { days_left, due_on, due_kind, is_default_limit } = row;
  if (days_left === null || due_on === null) return <>–</>;
  const tone = days_left < 0 ? "text-bad" : days_left <= nearDays ? "text-watch" : "";
  const kind = due_kind === null ? "Deadline" : (kinds[due_kind] ?? due_kind);
  return (
    <span title={`${kind} ${date(due_on)}`}>
      <span className={tone}>{days_left < 0 ? `passed ${days(-days_left)}` : days(days_left)}</span>
      {is_default_limit && (
        <span
          className="block text-hint leading-4 font-normal text-ink-2"
          title="default: verify in your contract"
        >
          default
          <span className="sr-only">: verify in your contract</span>
        </span>
      )}
    </span>
  );
}

const kinds: { readonly [kind: string]: string } = {
  original: "File by",
  corrected: "Corrected claim by",
  first_dispute: "Appeal by",
  second_dispute: "Second appeal by",
  report_and_return: "Report and return by",
};
