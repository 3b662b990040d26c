import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { count, counted, money } from "#reports/format.ts";
import type { Strip as Figures } from "./read-loads.server.ts";
import type { Tab } from "./tabs.ts";

/** Can the numbers be trusted: five answers, each a way to what stands behind it. */
export function Strip({ figures }: { readonly figures: Figures }) {
  return (
    <ul className="panel grid grid-cols-5 divide-x divide-line max-[1100px]:grid-cols-3 max-[1100px]:divide-x-0 max-sm:grid-cols-2">
      <Answer
        title="Checks"
        value={
          figures.checks === 0
            ? "not run"
            : figures.failed === 0
              ? `${count(figures.checks)} hold`
              : `${count(figures.failed)} fail`
        }
        words={
          figures.checks === 0
            ? "they run at every publish"
            : figures.failed === 0
              ? "what must add up does"
              : `of ${count(figures.checks)}`
        }
        isBad={figures.failed > 0}
        show="trust"
      />
      <Answer
        title="Payers without remittances"
        value={count(figures.silentPayers)}
        words={
          figures.silentPayers === 0
            ? "each payer answers"
            : `${money(figures.silentCents)} open with them`
        }
        isBad={figures.silentPayers > 0}
        show="trust"
      />
      <Answer
        title="Unmatched cash"
        value={money(figures.unmatchedCents)}
        words={`${counted(figures.unmatched, "payment")} in the period`}
        isBad={false}
        show="cash"
      />
      <Answer
        title="Checks off balance"
        value={count(figures.remittancesOff)}
        words={`of ${counted(figures.remittances, "remittance")} in the period`}
        isBad={figures.remittancesOff > 0}
        show="cash"
      />
      <Answer
        title="Issues"
        value={figures.errors > 0 ? counted(figures.errors, "error") : "no errors"}
        words={`${counted(figures.warnings, "warning")}; ${figures.unclassified === 0 ? "every code is known" : `${counted(figures.unclassified, "code")} unknown, ${money(figures.unclassifiedCents)}`}`}
        isBad={figures.errors > 0}
        show="issues"
      />
    </ul>
  );
}

type AnswerProps = { title: string; value: string; words: string; isBad: boolean; show: Tab };

function Answer({ title, value, words, isBad, show }: AnswerProps) {
  const [search] = useSearchParams();
  return (
    <li>
      <Link
        to={withParams(search, { show, source: null })}
        preventScrollReset
        className="block h-full px-4 py-3 no-underline hover:bg-hover"
      >
        <span className="block text-hint text-ink-2">{title}</span>
        <span className={`figures block text-page font-semibold ${isBad ? "text-bad" : ""}`}>
          {value}
        </span>
        <span className="block text-hint text-ink-2">{words}</span>
      </Link>
    </li>
  );
}
