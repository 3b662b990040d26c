import { Link } from "@remix-run/react";
import { count, date, moneyExact } from "#reports/format.ts";
import type { Neighbours } from "./neighbours.server.ts";
import type { ClaimData } from "./read-claim.server.ts";
import { useListKeys } from "./use-list-keys.ts";

type Props = {
  readonly data: Pick<ClaimData, "facts" | "balances"> & {
    readonly standing: string;
    readonly neighbours: Neighbours;
    readonly asOf: string;
    readonly today: string;
  };
};

/** Where the claim stands in one sentence, whose it is, and its place in the list one came from. */
export function ClaimHead({ data: { facts, balances, standing, neighbours, asOf, today } }: Props) {
  useListKeys(neighbours);
  const patient = [facts.patient_first, facts.patient_last].filter(Boolean).join(" ");
  const open = balances.reduce((total, part) => total + part.open_cents, 0);
  return (
    <header className="grid gap-2">
      <nav
        aria-label="Place in the list"
        className="no-print flex flex-wrap items-center gap-2 text-table"
      >
        <Link to={neighbours.back} className="button no-underline">
          ← {neighbours.position === null ? "Claims" : `Back to ${count(neighbours.total)} claims`}
        </Link>
        {neighbours.position !== null && (
          <>
            <span className="figures ml-auto text-ink-2 max-sm:ml-0">
              {count(neighbours.position)} of {count(neighbours.total)}
            </span>
            <Neighbour to={neighbours.previous} words="Previous" hint="k" />
            <Neighbour to={neighbours.next} words="Next claim" hint="j" />
          </>
        )}
      </nav>
      <p className="text-page font-semibold [text-wrap:pretty]">{standing}</p>
      <p className="flex flex-wrap gap-x-4 text-ink-2">
        <span>{patient || "Patient not told"}</span>
        <span>Claim {facts.control_number ?? facts.claim_id}</span>
        <span>Service {date(facts.service_on)}</span>
        <span>
          {facts.payer} · {facts.payer_class}
        </span>
        {balances.length > 1 && <span className="figures">{moneyExact(open)} open in all</span>}
        {asOf !== today && <span className="text-watch">as it stood on {date(asOf)}</span>}
        {facts.origin === "remittance" && (
          <span className="text-watch">known only from a remittance</span>
        )}
        {facts.is_before_history && (
          <span className="text-watch">before the history: not in A/R or rates</span>
        )}
      </p>
    </header>
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
    <Link to={to} className="button no-underline" prefetch="intent" aria-keyshortcuts={hint}>
      {words}{" "}
      <span aria-hidden="true" className="max-sm:hidden">
        <kbd>{hint}</kbd>
      </span>
    </Link>
  );
}
