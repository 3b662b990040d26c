import { date, moneyExact } from "#reports/format.ts";
import { AsOfSteps } from "./as-of-steps.tsx";
import { ListNav } from "./list-nav.tsx";
import type { Neighbours } from "./neighbours.server.ts";
import { PortalFacts } from "./portal-facts.tsx";
import type { ClaimData } from "./read-claim.server.ts";

type Props = {
  readonly data: Pick<ClaimData, "facts" | "payers" | "lines" | "balances" | "days"> & {
    readonly standing: string;
    readonly neighbours: Neighbours;
    readonly asOf: string;
    readonly today: string;
  };
};

/** Where the claim stands in one sentence, on which day, whose it is, and what a payer's portal asks for. */
export function ClaimHead({ data }: Props) {
  const { facts, balances, standing, neighbours, asOf, today } = data;
  const open = balances.reduce((total, part) => total + part.open_cents, 0);
  return (
    <header className="grid gap-3">
      <ListNav neighbours={neighbours} claimId={facts.claim_id} />
      <div className="grid gap-1">
        <p aria-live="polite" className="text-page font-semibold [text-wrap:pretty]">
          {standing}
        </p>
        <p className="flex flex-wrap gap-x-4 text-ink-2">
          <span>
            {facts.payer} · {facts.payer_class}
          </span>
          <span>Service {date(facts.service_on)}</span>
          {facts.location && <span>{facts.location}</span>}
          {balances.length > 1 && <span className="figures">{moneyExact(open)} open in all</span>}
          {asOf !== today && (
            <span className="hidden print:inline">as it stood on {date(asOf)}</span>
          )}
          {facts.origin === "remittance" && (
            <span className="text-watch">known only from a remittance</span>
          )}
          {facts.is_before_history && (
            <span className="text-watch">before the history: not in A/R or rates</span>
          )}
        </p>
      </div>
      <AsOfSteps days={data.days} asOf={asOf} today={today} />
      <PortalFacts claim={data} />
    </header>
  );
}
