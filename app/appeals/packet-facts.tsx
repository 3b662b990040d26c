import { Link } from "@remix-run/react";
import type { PacketClaim, PacketDeadline } from "#reports/appeal/packet.ts";
import { serviceWords } from "#reports/appeal/packet-words.ts";
import { counted, date, moneyExact } from "#reports/format.ts";

type Props = {
  readonly payer: string;
  readonly claims: readonly PacketClaim[];
  readonly deadline: PacketDeadline | null;
  readonly daysLeft: number | null;
  readonly advice: readonly string[];
  /** It went out: its deadline no longer runs. */
  readonly isSent?: boolean;
};

/** What the packet is about: claims, money, by when, what speaks against appealing, and what proves the filing. */
export function PacketFacts({ payer, claims, deadline, daysLeft, advice, isSent = false }: Props) {
  const total = claims.reduce((sum, { disputedCents }) => sum + disputedCents, 0);
  const missing = [...new Set(claims.flatMap(({ proof }) => proof.missing))];
  return (
    <header className="grid gap-3">
      <p className="text-page font-semibold [text-wrap:pretty]">
        {moneyExact(total)} in dispute with {payer}, {counted(claims.length, "claim")}
        {!isSent && deadlineWords(deadline, daysLeft)}
      </p>
      {deadline && !isSent && (
        <p className="text-table text-ink-2" title={deadline.source}>
          {counted(deadline.days, "day")}
          {deadline.isDefault ? " · default, verify in your contract" : `: ${deadline.source}`}
        </p>
      )}
      {advice.length > 0 && (
        <ul
          className="grid gap-1 border-l-2 border-(--watch) pl-3 text-table"
          aria-label="Before you appeal"
        >
          {advice.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <div className="text-table">
          <h2 className="font-medium">Proof of filing</h2>
          <ul className="text-ink-2">
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <details open={claims.length === 1} className="text-table">
        <summary className="cursor-pointer text-accent">
          {claims.length === 1 ? "The claim" : "The claims"}
        </summary>
        <ul className="mt-1 divide-y divide-line">
          {claims.map((claim) => (
            <li key={claim.claimId} className="flex flex-wrap gap-x-4 py-1">
              <Link to={`/claims/${claim.claimId}`} className="link">
                {claim.patient || claim.controlNumber || "Claim"}
              </Link>
              <span>{serviceWords(claim)}</span>
              <span className="text-ink-2">{claim.payerControlNumber}</span>
              <span className="figures ml-auto">{moneyExact(claim.disputedCents)}</span>
            </li>
          ))}
        </ul>
      </details>
    </header>
  );
}

function deadlineWords(deadline: PacketDeadline | null, daysLeft: number | null): string {
  if (deadline === null || daysLeft === null) return "; no limit for appeals is known";
  if (daysLeft < 0) return `; appeal closed on ${date(deadline.on)}`;
  if (daysLeft === 0) return "; appeal closes today";
  return `; appeal closes in ${counted(daysLeft, "day")}, on ${date(deadline.on)}`;
}
