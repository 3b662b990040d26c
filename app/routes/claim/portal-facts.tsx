import { useCallback, useState } from "react";
import { copyText } from "#app/ui/copy-text.ts";
import { useKeys } from "#app/ui/keys.ts";
import { CopyButton } from "./copy-button.tsx";
import { CopyMenu } from "./copy-menu.tsx";
import { type Fact, otherFacts, portalFacts } from "./facts.ts";
import type { ClaimData } from "./read-claim.server.ts";

type Props = { readonly claim: Pick<ClaimData, "facts" | "payers" | "lines" | "balances"> };

/** What a payer's portal asks for, across the top: keys 1 to 9 copy, `c` lists everything there is to copy. */
export function PortalFacts({ claim }: Props) {
  const facts = portalFacts(claim);
  const [isOpen, setOpen] = useState(false);
  useKeys(
    useCallback(
      (key, event) => {
        const fact = /^[1-9]$/.test(key) ? facts[Number(key) - 1] : undefined;
        if (key === "c") setOpen(true);
        else if (fact) copyText(nameOf(fact), fact.copied);
        else return;
        event.preventDefault();
      },
      [facts],
    ),
  );
  return (
    <section aria-label="For the payer’s portal" className="panel px-4 py-3">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-hint font-medium text-ink-2">
          For the payer’s portal
          <span className="no-print max-sm:hidden">
            : a key copies the fact beside it, dates as 09/14/2026
          </span>
        </h2>
        <CopyMenu
          isOpen={isOpen}
          onOpenChange={setOpen}
          groups={[{ title: "For the portal", facts }, ...otherFacts(claim)]}
        />
      </div>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] gap-x-6 gap-y-2 max-sm:grid-cols-2 max-sm:gap-x-4">
        {facts.map((fact, index) => (
          <div
            key={fact.label}
            className={`min-w-0 text-table ${fact.label === "Lines" ? "col-span-2 max-sm:col-span-full" : ""}`}
          >
            <dt className="text-hint text-ink-2">{fact.label}</dt>
            <dd className="figures flex min-w-0 items-baseline justify-between gap-1">
              <span className="min-w-0 [overflow-wrap:anywhere]">{fact.shown}</span>
              <CopyButton
                label={nameOf(fact)}
                value={fact.copied}
                hint={index < 9 ? String(index + 1) : undefined}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function nameOf({ label }: Fact): string {
  return /^[A-Z]{2}|NPI$/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
