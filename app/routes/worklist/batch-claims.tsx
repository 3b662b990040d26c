import { Link } from "@remix-run/react";
import { counted, date, moneyExact } from "#reports/format.ts";
import type { WorklistItem } from "./worklist-row.ts";

const shownAtOnce = 50;

/** A rejected batch is one thing to mend: its claims, the largest first. */
export function BatchClaims({
  row,
  to,
}: {
  readonly row: WorklistItem;
  readonly to: (claimId: string) => string;
}) {
  const shown = row.batch.slice(0, shownAtOnce);
  return (
    <details open className="text-table">
      <summary className="cursor-pointer font-medium">
        {counted(row.claims, "claim")} rejected together
      </summary>
      <ul className="mt-2 grid gap-1">
        {shown.map((claim) => (
          <li key={claim.claim_id} className="figures flex gap-3">
            <Link to={to(claim.claim_id)} className="link">
              {claim.control_number ?? claim.claim_id}
            </Link>
            <span className="text-ink-2">{date(claim.service_on)}</span>
            <span className="ml-auto">{moneyExact(claim.open_cents)}</span>
          </li>
        ))}
      </ul>
      {row.batch.length > shown.length && (
        <p className="mt-1 text-ink-2">
          and {counted(row.batch.length - shown.length, "more claim")}; what is done to the batch is
          done to all of them
        </p>
      )}
    </details>
  );
}
