import { DataTable } from "#app/tables/data-table.tsx";
import { useView } from "#app/ui/view.tsx";
import { count, counted, date, moneyExact, nothing } from "#reports/format.ts";
import { FreshnessPanel } from "./freshness-panel.tsx";
import { Panel } from "./panel.tsx";
import type { readTrust } from "./read-loads.server.ts";
import { coverageColumns, inputsOf } from "./trust-columns.tsx";

type Data = Awaited<ReturnType<typeof readTrust>>;

/** What is there, since when, from whom, and whether it adds up. */
export function TrustTab({ data }: { readonly data: Data }) {
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-5 max-lg:grid-cols-1">
        <Panel
          title="What is loaded"
          exported={{ table: "inputs", rows: data.inputs.length }}
          hint="What is missing is “not known” on every page that needs it."
        >
          <Inputs inputs={data.inputs} />
        </Panel>
        <Panel
          title="Start of the history"
          exported={{ table: "start-of-history", rows: data.history.length }}
          hint="Days before it are not complete; claims known only from older remittances stay out of A/R and rates, their cash counts."
        >
          <History history={data.history} />
        </Panel>
      </div>
      <FreshnessPanel rows={data.freshness} />
      <Panel
        title="Coverage by payer"
        exported={{ table: "payer-coverage", rows: data.coverage.length }}
        hint="No 835 within 60 days before the day: no remittances loaded. Its money is shown, and left out of days to payment."
      >
        <CoverageTable coverage={data.coverage} />
      </Panel>
      <Panel
        title="Checks"
        exported={{ table: "checks", rows: data.checks.length }}
        hint="Run at every publish; a failed error stops the publish and the numbers stay as they were."
      >
        <Checks checks={data.checks} />
      </Panel>
    </div>
  );
}

function Inputs({ inputs }: Pick<Data, "inputs">) {
  return (
    <dl className="px-4 py-2 text-table">
      {inputsOf(inputs).map((input) => (
        <div
          key={input.kind}
          className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5 last:border-0"
        >
          <dt>{input.title}</dt>
          <dd className="figures text-ink-2">
            {input.files > 0
              ? `${counted(input.files, "file")}, ${date(input.first_on)} – ${date(input.last_on)}`
              : "not loaded"}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function History({ history }: Pick<Data, "history">) {
  if (history.length === 0)
    return <p className="px-4 py-3 text-ink-2">No practice is known yet.</p>;
  return (
    <ul className="px-4 py-2 text-table">
      {history.map((practice) => (
        <li key={practice.practice_npi} className="border-b border-line py-1.5 last:border-0">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium">{practice.practice || "Practice not told"}</span>
            <span className="figures text-ink-2">{practice.practice_npi || nothing}</span>
          </p>
          <p className="text-ink-2">
            {practice.history_from === null
              ? "no claim file loaded, so no start is known"
              : `from ${date(practice.history_from)}, complete from ${date(practice.complete_from)}`}
            {`; ${counted(practice.claims, "claim")}`}
            {practice.remittance_claims > 0 &&
              `, ${count(practice.remittance_claims)} known only from remittances`}
          </p>
          {practice.before_claims > 0 && (
            <p className="text-ink-2">
              {counted(practice.before_claims, "claim")} before it,{" "}
              {moneyExact(practice.before_paid_cents)} of cash
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function CoverageTable({ coverage }: Pick<Data, "coverage">) {
  const { link } = useView();
  return (
    <DataTable
      caption="Coverage by payer"
      rows={coverage}
      columns={coverageColumns(coverage, link)}
      rowKey={(row) => row.payer}
      rowHref={(row) => link("/claims", { "first-payer": row.payer })}
      sortParam="payers-sort"
      empty="No claim and no remittance is loaded."
    />
  );
}

function Checks({ checks }: Pick<Data, "checks">) {
  if (checks.length === 0)
    return <p className="px-4 py-3 text-ink-2">The last publish ran no checks.</p>;
  return (
    <ul className="px-4 py-2 text-table">
      {checks.map((check) => (
        <li key={check.name} className="flex gap-3 border-b border-line py-1.5 last:border-0">
          <span
            className={`w-20 shrink-0 font-medium ${check.violations > 0 ? "text-bad" : "text-good"}`}
          >
            {check.violations > 0 ? `${count(check.violations)} break it` : "✓ holds"}
          </span>
          <span>
            {check.meaning}
            {check.violations > 0 && <span className="block text-ink-2">{check.action}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
