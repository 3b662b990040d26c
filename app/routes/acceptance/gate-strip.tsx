import { Link } from "@remix-run/react";
import type { gates } from "#queries/acceptance/gates.ts";
import type { RowOf } from "#queries/query.ts";
import { count, intervalWords, rateOf } from "#reports/format.ts";
import { ChangeNote } from "../../ui/change-note.tsx";
import { NotKnown } from "../../ui/kpi-tile.tsx";
import { useView } from "../../ui/view.tsx";
import { type Gate, gateSide, gatesOf, passRate } from "./gate-columns.ts";

/** What a list of claims is narrowed by to those that the gate judged. */
const judgedBy: Record<Gate["id"], string> = {
  clean: "all",
  clearinghouse: "judged",
  payer: "payer-judged",
  resolved: "adjudicated",
};

type Counts = RowOf<typeof gates>;

/**
 * The four gates side by side, never blended: each has its own verdict and its own "not known". `earlier`: of the period
 * compared with, null for none.
 */
export function GateStrip({ counts, earlier }: { counts: Counts; earlier: Counts | null }) {
  const { link } = useView();
  const before = earlier === null ? [] : gatesOf(earlier);
  return (
    <ol className="grid border-t border-line max-xl:divide-y max-xl:divide-line xl:grid-cols-4 xl:divide-x xl:divide-line">
      {gatesOf(counts).map((gate, index) => (
        <li key={gate.id} className="relative px-4 py-3 hover:bg-hover">
          <h3 className="text-table text-ink-2">
            <span className="figures text-ink-3">{index + 1}</span> {gate.title}
          </h3>
          {gate.passed === null ? (
            <NotKnown needs={gate.needs} />
          ) : (
            <>
              <p
                className="figures mt-1 text-value font-semibold tracking-[-0.02em]"
                title={intervalWords(gate.passed, gate.judged) || undefined}
              >
                <Link
                  to={link("/claims", { submitted: judgedBy[gate.id] })}
                  className="no-underline after:absolute after:inset-0"
                >
                  {rateOf(gate.passed, gate.judged)}
                </Link>
              </p>
              <ChangeNote
                now={gateSide(gate)}
                before={before[index] && gateSide(before[index])}
                unit="rate"
                better="up"
              />
              <p className="mt-1 text-hint text-ink-3">{gate.question}</p>
              <p className="figures text-hint text-ink-3">
                {count(gate.passed)} of {count(gate.judged)}, {count(gate.pending)}{" "}
                {gate.id === "resolved" ? "pending" : "without a verdict"}
                {gate.id === "resolved" && (
                  <>
                    {", "}
                    <Link
                      to={link("/claims", { submitted: "unresolved" })}
                      className="relative z-[1] text-accent underline"
                    >
                      {count(gate.judged - gate.passed)} needed rework
                    </Link>
                  </>
                )}
              </p>
              <Passed share={passRate(gate)} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Passed({ share }: { share: number | null }) {
  return (
    <span className="mt-3 block h-1.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
      <span className="block h-full bg-accent" style={{ width: `${(share ?? 0) * 100}%` }} />
    </span>
  );
}
