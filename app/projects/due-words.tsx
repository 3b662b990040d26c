import { count, daysWords } from "#reports/format.ts";
import type { ProjectRow } from "./read-projects.server.ts";

const nearDays = 14;

/** `in 9 days`; how many claims had theirs already. */
export function DueWords({ due: { daysLeft, isPast } }: Pick<ProjectRow, "due">) {
  const isNear = daysLeft !== null && daysLeft <= nearDays;
  return (
    <>
      {daysLeft !== null && (
        <span className={isNear ? "text-watch" : undefined}>
          {daysLeft === 0 ? "today" : `in ${daysWords(daysLeft)}`}
        </span>
      )}
      {isPast > 0 && <span className="block text-bad">{count(isPast)} past</span>}
    </>
  );
}
