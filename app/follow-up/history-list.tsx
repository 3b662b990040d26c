import { Link } from "@remix-run/react";
import { useState } from "react";
import { counted, date } from "#reports/format.ts";
import { useView } from "../ui/view.tsx";
import type { HistoryItem } from "./history.ts";

/** So many show at first: the rest is a press away. */
const SHOWN = 8;

/** Who did what when, newest first; what files moved is said to be theirs. */
export function HistoryList({
  items,
  justDone,
}: {
  readonly items: readonly HistoryItem[];
  readonly justDone: string | null;
}) {
  const [isWhole, setWhole] = useState(false);
  const { link } = useView();
  const shown = isWhole ? items : items.slice(0, SHOWN);
  if (items.length === 0 && justDone === null)
    return <p className="text-table text-ink-2">Nothing was done so far.</p>;
  return (
    <ol aria-label="What was done" className="grid text-table">
      {justDone !== null && (
        <li className="border-t border-line py-2 text-ink-2">
          <p className="text-hint">Just now</p>
          <p>{justDone}</p>
        </li>
      )}
      {shown.map(({ key, on, who, did, note, claims, project, appealId }) => (
        <li key={key} className="border-t border-line py-2">
          <p className="flex justify-between gap-3 text-hint text-ink-2">
            <span>{who ?? "Moved by files"}</span>
            <time dateTime={on} className="figures shrink-0">
              {date(on)}
            </time>
          </p>
          {did.map((phrase) => (
            <p key={phrase}>{phrase}</p>
          ))}
          {note !== null && (
            <p className="border-l-2 border-line-strong pl-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
              {note}
            </p>
          )}
          {appealId !== undefined && (
            <p className="text-hint">
              <Link to={`/appeals/${appealId}`} className="link">
                The packet
              </Link>
            </p>
          )}
          {(claims > 1 || project !== null) && (
            <p className="text-hint text-ink-3">
              {claims > 1 && `with ${counted(claims - 1, "other claim")}`}
              {claims > 1 && project !== null && ", "}
              {project !== null && (
                <>
                  project{" "}
                  <Link to={link(`/projects/${project.id}`)} className="link">
                    {project.name}
                  </Link>
                </>
              )}
            </p>
          )}
        </li>
      ))}
      {shown.length < items.length && (
        <li className="border-t border-line pt-2">
          <button type="button" className="link" onClick={() => setWhole(true)}>
            Show {counted(items.length - shown.length, "earlier act")}
          </button>
        </li>
      )}
    </ol>
  );
}
