import { Link } from "@remix-run/react";
import { NextClaim } from "#app/lists/next-claim.tsx";
import { usePerson } from "#app/ui/use-person.ts";
import { count } from "#reports/format.ts";
import type { Neighbours } from "./neighbours.server.ts";
import { useListKeys } from "./use-list-keys.ts";

type Props = { readonly neighbours: Neighbours; readonly claimId: string };

/** The claim's place in the list one came from; from the worklist, the way to the next one that nobody else has. */
export function ListNav({ neighbours, claimId }: Props) {
  const { position, total, previous, next, back } = neighbours;
  const person = usePerson();
  useListKeys(neighbours);
  return (
    <nav
      aria-label="Place in the list"
      className="no-print flex flex-wrap items-center gap-2 text-table"
    >
      <Link to={back} className="button no-underline">
        ←{" "}
        {neighbours.isWorklist
          ? "Worklist"
          : position === null
            ? "Claims"
            : `Back to ${count(total)} claims`}
      </Link>
      {neighbours.isWorklist && person?.may("follow_up") && (
        <span className="ml-auto max-sm:ml-0">
          <NextClaim after={claimId} />
        </span>
      )}
      {position !== null && (
        <>
          <span className="figures ml-auto text-ink-2 max-sm:ml-0">
            {count(position)} of {count(total)}
          </span>
          <Neighbour to={previous} words="Previous" hint="k" />
          <Neighbour to={next} words="Next claim" hint="j" />
        </>
      )}
    </nav>
  );
}

function Neighbour({ to, words, hint }: { to: string | null; words: string; hint: string }) {
  if (to === null)
    return (
      <span className="button cursor-default opacity-60" aria-disabled="true">
        {words}
      </span>
    );
  return (
    <Link to={to} className="button no-underline" aria-keyshortcuts={hint}>
      {words}{" "}
      <span aria-hidden="true" className="max-sm:hidden">
        <kbd>{hint}</kbd>
      </span>
    </Link>
  );
}
