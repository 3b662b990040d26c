import { lastLoadChanges } from "#queries/overview/last-load-changes.ts";
import { count, money, moneyExact } from "#reports/format.ts";
import { Section } from "../../ui/section.tsx";
import { type Change, changeWords } from "./change-columns.ts";

/** What the last load's files brought. */
export function Changes({ changes }: { changes: Change[] }) {
  return (
    <Section
      title="What the last load brought"
      exported={changes.length > 0 ? { table: "last-load", rows: changes.length } : undefined}
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
          {changes.map((change) => (
            <div key={change.kind} className="contents">
              <dd className="text-right font-medium">+ {count(change.n)}</dd>
              <dt className="text-ink-2">{changeWords(change)}</dt>
              <dd className="text-right font-medium" title={moneyExact(change.amount_cents)}>
                {money(change.amount_cents)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
