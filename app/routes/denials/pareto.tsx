import { Link } from "@remix-run/react";
import { count, counted, money, moneyExact } from "#reports/format.ts";
import { useView } from "../../ui/view.tsx";
import type { Cause } from "./cause-columns.ts";
import { Moved } from "./moved.tsx";

/** Root causes by money: the bar is what was denied, its full part what came back, the tick what may come back in all. */
export function Pareto({
  causes,
  total,
  before,
}: {
  causes: Cause[];
  total: Cause;
  /** Denied cents by cause in the period compared with; null: no comparison. */
  before: Record<string, number> | null;
}) {
  const { link } = useView();
  const largest = Math.max(1, ...causes.map((cause) => cause.denied_cents));
  return (
    <>
      <ol className="divide-y divide-line border-t border-line">
        {causes.map((cause) => (
          <li key={cause.root_cause} className="relative px-4 py-2.5 hover:bg-hover">
            <div className="flex items-baseline gap-3">
              <Link
                to={link("/claims", { denial: "opened", "root-cause": cause.root_cause })}
                className="min-w-0 flex-1 no-underline after:absolute after:inset-0"
              >
                {cause.title}
              </Link>
              <span className="figures text-hint text-ink-3">{counted(cause.claims, "claim")}</span>
              <span
                className="figures w-20 text-right font-medium"
                title={moneyExact(cause.denied_cents)}
              >
                {money(cause.denied_cents)}
              </span>
            </div>
            <div className="mt-1 flex items-center gap-3">
              <Bar cause={cause} largest={largest} />
              {before && (
                <span className="w-20 text-right leading-4">
                  <Moved now={cause.denied_cents} before={before[cause.root_cause] ?? 0} />
                </span>
              )}
            </div>
            <p className="figures mt-1 text-hint text-ink-3">
              {cause.owner ? `For ${cause.owner}` : "Owner not known"} ·{" "}
              {money(cause.recoverable_cents)} recoverable · {money(cause.recovered_cents)} came
              back
            </p>
          </li>
        ))}
      </ol>
      <p className="figures flex items-baseline gap-3 border-t border-line-strong px-4 py-2 text-table font-semibold">
        <span className="flex-1">Total</span>
        <span className="text-hint font-normal text-ink-2">
          {count(total.claims)} distinct claims
        </span>
        <span>{moneyExact(total.denied_cents)}</span>
      </p>
    </>
  );
}

function Bar({ cause, largest }: { cause: Cause; largest: number }) {
  const share = (cents: number) => `${(Math.max(0, cents) / largest) * 100}%`;
  return (
    <div className="relative h-2 flex-1" aria-hidden="true">
      <span
        className="absolute inset-y-0 left-0 rounded-[2px]"
        style={{ width: share(cause.denied_cents), background: "var(--age-1)" }}
      />
      <span
        className="absolute inset-y-0 left-0 rounded-[2px]"
        style={{ width: share(cause.recovered_cents), background: "var(--age-4)" }}
      />
      {cause.recoverable_cents > 0 && (
        <span
          className="absolute -inset-y-0.5 w-0.5 bg-ink"
          style={{ left: share(cause.recovered_cents + cause.recoverable_cents) }}
        />
      )}
    </div>
  );
}
