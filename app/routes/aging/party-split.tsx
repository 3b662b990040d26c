import { Link } from "@remix-run/react";
import type { arAging } from "#queries/aging/ar-aging.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact, rate } from "#reports/format.ts";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";

/** Who owes: insurance, patients, and what is owed to them. */
export function PartySplit({ aging }: { aging: RowOf<typeof arAging>[] }) {
  const { link } = useView();
  const sum = (keep: (row: RowOf<typeof arAging>) => boolean) =>
    aging.filter(keep).reduce((total, row) => total + row.open_cents, 0);
  const parts = [
    {
      title: "Insurance",
      to: link("/claims", { party: "insurance" }),
      cents: sum((row) => row.party === "insurance" && row.bucket !== "credit"),
      color: "var(--cat-1)",
    },
    {
      title: "Patients",
      to: link("/claims", { party: "patient" }),
      cents: sum((row) => row.party === "patient" && row.bucket !== "credit"),
      color: "var(--cat-3)",
    },
  ];
  const credit = sum((row) => row.bucket === "credit");
  const open = parts.reduce((total, part) => total + part.cents, 0);
  return (
    <Section title="Who owes it">
      <div className="px-4 pb-4">
        <div className="flex h-2 gap-0.5 overflow-hidden rounded-full" aria-hidden="true">
          {parts.map(({ title, cents, color }) => (
            <span
              key={title}
              style={{ background: color, width: `${open > 0 ? (cents / open) * 100 : 0}%` }}
            />
          ))}
        </div>
        <dl className="figures mt-3 grid grid-cols-[1fr_auto_auto] gap-x-4 gap-y-1.5 text-table">
          {parts.map(({ title, to, cents, color }) => (
            <div key={title} className="contents">
              <dt className="flex items-center gap-2">
                <span className="size-2.5 rounded-[2px]" style={{ background: color }} />
                <Link to={to} className="quiet-link no-underline">
                  {title}
                </Link>
              </dt>
              <dd className="text-right text-ink-2">{open > 0 ? rate(cents / open) : "–"}</dd>
              <dd className="text-right font-medium" title={moneyExact(cents)}>
                {money(cents)}
              </dd>
            </div>
          ))}
          <div className="contents">
            <dt className="pl-[18px]">
              <Link to={link("/claims", { bucket: "credit" })} className="quiet-link no-underline">
                Credits, owed back
              </Link>
            </dt>
            <dd />
            <dd className="text-right font-medium" title={moneyExact(credit)}>
              {money(credit)}
            </dd>
          </div>
        </dl>
        <p className="mt-3 text-hint text-ink-3">
          Shares are of what is owed; credits stand apart.
        </p>
      </div>
    </Section>
  );
}
