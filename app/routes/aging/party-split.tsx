import { Link } from "@remix-run/react";
import type { arAging } from "#queries/aging/ar-aging.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact, rate } from "#reports/format.ts";
import type { Extra } from "../../filters.ts";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";
import { type Part, partsOf } from "./party-columns.ts";

const looks: Record<Part["party"], { color?: string; drill: Extra }> = {
  insurance: { color: "var(--cat-1)", drill: { party: "insurance" } },
  patient: { color: "var(--cat-3)", drill: { party: "patient" } },
  credit: { drill: { bucket: "credit" } },
};

/** Who owes: insurance, patients, and what is owed to them. */
export function PartySplit({ aging }: { aging: RowOf<typeof arAging>[] }) {
  const { link } = useView();
  const parts = partsOf(aging);
  return (
    <Section title="Who owes it" exported={{ table: "open-by-party", rows: parts.length }}>
      <div className="px-4 pb-4">
        <div className="flex h-2 gap-0.5 overflow-hidden rounded-full" aria-hidden="true">
          {parts.map(({ party, share }) => (
            <span
              key={party}
              style={{ background: looks[party].color, width: `${(share ?? 0) * 100}%` }}
            />
          ))}
        </div>
        <dl className="figures mt-3 grid grid-cols-[1fr_auto_auto] gap-x-4 gap-y-1.5 text-table">
          {parts.map(({ party, title, cents, share }) => (
            <div key={party} className="contents">
              <dt className="flex items-center gap-2">
                <span
                  className="size-2.5 rounded-[2px]"
                  style={{ background: looks[party].color }}
                />
                <Link to={link("/claims", looks[party].drill)} className="quiet-link no-underline">
                  {title}
                </Link>
              </dt>
              <dd className="text-right text-ink-2">{party === "credit" ? "" : rate(share)}</dd>
              <dd className="text-right font-medium" title={moneyExact(cents)}>
                {money(cents)}
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-hint text-ink-3">
          Shares are of what is owed; credits stand apart.
        </p>
      </div>
    </Section>
  );
}
