import { date, moneyExact } from "#reports/format.ts";
import { ListNav } from "./list-nav.tsx";
import type { Neighbours } from "./neighbours.server.ts";
import type { ClaimData } from "./read-claim.server.ts";

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
  const patient = [facts.patient_first, facts.patient_last].filter(Boolean).join(" ");
  const open = balances.reduce((total, part) => total + part.open_cents, 0);
  return (
    <header className="grid gap-2">
      <ListNav neighbours={neighbours} claimId={facts.claim_id} />
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
