import { lastLoadChanges } from "#queries/overview/last-load-changes.ts";
import type { RowOf } from "#queries/query.ts";
import { count, money, moneyExact } from "#reports/format.ts";
import { Section } from "../../ui/section.tsx";

const words: Record<string, [one: string, many: string]> = {
  claims: ["claim", "claims"],
  payments: ["payment by a payer", "payments by payers"],
  denials: ["line denied", "lines denied"],
  patient_payments: ["patient payment", "patient payments"],
};

/** What the last load's files brought. */
export function Changes({ changes }: { changes: RowOf<typeof lastLoadChanges>[] }) {
  return (
    <Section
      title="What the last load brought"
      explained={{
        title: lastLoadChanges.title,
        definition: lastLoadChanges.definition,
        target: null,
        query: lastLoadChanges.name,
        sql: lastLoadChanges.sql,
      }}
    >
      {changes.length === 0 ? (
        <p className="px-4 pb-4 text-table text-ink-2">Nothing new for these filters.</p>
      ) : (
        <dl className="figures grid grid-cols-[auto_1fr_auto] gap-x-2 gap-y-1.5 border-t border-line px-4 py-3 text-table">
          {changes.map(({ kind, n, amount_cents }) => (
            <div key={kind} className="contents">
              <dd className="text-right font-medium">+ {count(n)}</dd>
              <dt className="text-ink-2">{words[kind]?.[n === 1 ? 0 : 1] ?? kind}</dt>
              <dd className="text-right font-medium" title={moneyExact(amount_cents)}>
                {money(amount_cents)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
