import { Link } from "@remix-run/react";
import { usePerson } from "#app/ui/use-person.ts";
import type { WorklistItem } from "./worklist-row.ts";
import { queueTitle } from "./worklist-view.ts";

/** Why the claim stands where it stands, with its numbers, and which other queues it is in. */
export function PriorityNote({ row }: { readonly row: WorklistItem }) {
  const person = usePerson();
  const others = row.queues.filter((queue) => queue !== row.queue);
  return (
    <div className="rounded-md bg-hover px-4 py-3 text-table">
      <h2 className="text-hint font-medium text-ink-2">Why this order</h2>
      <p className="figures">{row.reason}</p>
      {person?.may("set") && person.isWhole && (
        <p className="mt-1">
          <Link className="link underline underline-offset-3" to="/learned">
            How well chances and expected amounts held
          </Link>
        </p>
      )}
      {row.why_status !== null && <p className="mt-1 text-ink-2">{row.why_status}</p>}
      {others.length > 0 && (
        <p className="mt-1 text-ink-2">Also in: {others.map(queueTitle).join(", ")}</p>
      )}
    </div>
  );
}
