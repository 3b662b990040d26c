import type { ReactNode } from "react";
import { counted, date } from "#reports/format.ts";
import type { FollowUp } from "./read-follow-up.server.ts";
import { endStatuses, statusWords } from "./words.ts";

/** Where the follow-up stands: status and why, whose it is, when it is looked at again, what it took so far. */
export function Standing({ data }: { readonly data: FollowUp }) {
  const { status, statusOn, why, assignee, nextOn, touches, minutes, touchedOn, takenBy } = data;
  const isEnded = endStatuses.some((end) => end === status);
  return (
    <div className="grid gap-2 text-table">
      {takenBy !== null && <p className="text-watch">{takenBy} has this claim open.</p>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Fact title="Status">
          <span
            className={`font-semibold ${isEnded && status !== "written_off" ? "text-good" : ""}`}
          >
            {statusWords(status)}
          </span>
          {statusOn !== null && <span className="text-ink-2"> since {date(statusOn)}</span>}
          {why !== null && <span className="block text-ink-2">Moved by files: {why}</span>}
        </Fact>
        <Fact title="Assigned to">
          {assignee?.name ?? <span className="text-ink-2">Nobody</span>}
        </Fact>
        <Fact title="Next date">
          {nextOn === null ? (
            <span className="text-ink-2">None</span>
          ) : (
            <>
              {date(nextOn)}
              {nextOn < data.asOf && <span className="text-watch"> · past</span>}
            </>
          )}
        </Fact>
        <Fact title="Worked on">
          {touches === 0 ? (
            <span className="text-ink-2">Not yet</span>
          ) : (
            <>
              {counted(touches, "time")}
              {minutes > 0 && `, ${counted(minutes, "minute")}`}
              {touchedOn !== null && `, last on ${date(touchedOn)}`}
            </>
          )}
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{title}</dt>
      <dd className="figures">{children}</dd>
    </>
  );
}
