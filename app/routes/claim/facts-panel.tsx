import { CopyButton } from "./copy-button.tsx";
import { type FactGroup, otherFacts } from "./facts.ts";
import type { ClaimData } from "./read-claim.server.ts";

/** What else is known of the claim's payers, its patient and the practice, each with a button that copies it. */
export function FactsPanel(claim: Pick<ClaimData, "facts" | "payers">) {
  return (
    <div className="grid gap-5 max-lg:grid-cols-2 max-sm:grid-cols-1">
      {otherFacts(claim).map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </div>
  );
}

function Group({ group: { title, facts } }: { group: FactGroup }) {
  return (
    <section>
      <h3 className="mb-1 text-hint font-medium text-ink-2">{title}</h3>
      <dl>
        {facts.map(({ label, shown, copied }) => (
          <div
            key={label}
            className="flex items-baseline justify-between gap-3 border-b border-line py-1 text-table last:border-0"
          >
            <dt className="text-ink-2">{label}</dt>
            <dd className="figures flex min-w-0 items-baseline gap-1 text-right">
              <span className="[overflow-wrap:anywhere]">{shown}</span>
              <CopyButton label={`${title}, ${label}`} value={copied} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
