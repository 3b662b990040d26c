import { Link } from "@remix-run/react";
import type { gates } from "#queries/acceptance/gates.ts";
import type { RowOf } from "#queries/query.ts";
import { count, rate } from "#reports/format.ts";
import { NotKnown } from "../../ui/kpi-tile.tsx";
import { useView } from "../../ui/view.tsx";

type Gate = {
  title: string;
  question: string;
  passed: number | null;
  judged: number;
  note: string;
  needs: string;
  /** The claims that the gate judged. */
  to: string;
  /** Those that it stopped. */
  stopped?: { words: string; to: string };
};

/** The four gates side by side, never blended: each has its own verdict and its own "not known". */
export function GateStrip({ counts }: { counts: RowOf<typeof gates> }) {
  const { link } = useView();
  const list: Gate[] = [
    {
      title: "Clean",
      question: "Left the practice untouched?",
      passed: null,
      judged: 0,
      note: "",
      needs: "an edit log of the practice system: no file that Dermledger reads tells it",
      to: "",
    },
    gate(
      "Clearinghouse",
      "Let in by the clearinghouse?",
      counts.clearinghouse_accepted,
      counts.clearinghouse_rejected,
      counts.submitted,
      "277CA or 999 files",
      link("/claims", { submitted: "judged" }),
    ),
    gate(
      "Payer",
      "Let in by the payer's front end?",
      counts.payer_accepted,
      counts.payer_rejected,
      counts.submitted,
      "277CA files that payers sent",
      link("/claims", { submitted: "payer-judged" }),
    ),
    {
      title: "Resolved",
      question: "Settled by the first answer, without rework?",
      passed: counts.adjudicated === 0 ? null : counts.resolved,
      judged: counts.adjudicated,
      note: `${count(counts.resolved)} of ${count(counts.adjudicated)}, ${count(counts.submitted - counts.adjudicated)} pending`,
      needs: "835 files of these claims",
      to: link("/claims", { submitted: "adjudicated" }),
      stopped: {
        words: `${count(counts.adjudicated - counts.resolved)} needed rework`,
        to: link("/claims", { submitted: "unresolved" }),
      },
    },
  ];
  return (
    <ol className="grid border-t border-line max-xl:divide-y max-xl:divide-line xl:grid-cols-4 xl:divide-x xl:divide-line">
      {list.map((each, index) => (
        <li key={each.title} className="relative px-4 py-3 hover:bg-hover">
          <h3 className="text-table text-ink-2">
            <span className="figures text-ink-3">{index + 1}</span> {each.title}
          </h3>
          {each.passed === null ? (
            <NotKnown needs={each.needs} />
          ) : (
            <>
              <p className="figures mt-1 text-value font-semibold tracking-[-0.02em]">
                <Link to={each.to} className="no-underline after:absolute after:inset-0">
                  {rate(each.judged > 0 ? each.passed / each.judged : null)}
                </Link>
              </p>
              <p className="mt-1 text-hint text-ink-3">{each.question}</p>
              <p className="figures text-hint text-ink-3">
                {each.note}
                {each.stopped && (
                  <>
                    {", "}
                    <Link to={each.stopped.to} className="relative z-[1] text-accent underline">
                      {each.stopped.words}
                    </Link>
                  </>
                )}
              </p>
              <Passed passed={each.passed} judged={each.judged} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function gate(
  title: string,
  question: string,
  passed: number | null,
  rejected: number | null,
  submitted: number,
  needs: string,
  to: string,
): Gate {
  const judged = (passed ?? 0) + (rejected ?? 0);
  return {
    title,
    question,
    passed: judged === 0 ? null : passed,
    judged,
    note: `${count(passed)} of ${count(judged)}, ${count(submitted - judged)} without a verdict`,
    needs,
    to,
  };
}

function Passed({ passed, judged }: { passed: number; judged: number }) {
  return (
    <span className="mt-3 block h-1.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
      <span
        className="block h-full bg-accent"
        style={{ width: `${judged > 0 ? (passed / judged) * 100 : 0}%` }}
      />
    </span>
  );
}
