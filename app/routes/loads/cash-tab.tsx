import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { useView } from "#app/ui/view.tsx";
import { counted, moneyExact, period } from "#reports/format.ts";
import { codeColumns, remittanceColumns, unmatchedColumns } from "./cash-columns.tsx";
import { CashLines } from "./cash-lines.tsx";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import type { readCash } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readCash>>;

/** Cash followed from ledger to check, each check balanced, and the money that no claim or code explains. */
export function CashTab({ data }: { readonly data: Data }) {
  const { view, link } = useView();
  const [search] = useSearchParams();
  const { remittances, unmatched, unclassified, only } = data;
  const [first] = remittances;
  const span = period(view.from, view.to);
  return (
    <div className="grid gap-5">
      <Panel
        title="From ledger to cash"
        exported={{ table: "ledger-to-cash", rows: data.reconciliation.length }}
        hint={span}
      >
        <CashLines lines={data.reconciliation} />
      </Panel>
      <Panel
        title="Unmatched cash"
        exported={{ table: "unmatched-cash", rows: unmatched[0]?.total ?? 0 }}
        hint={`${moneyExact(unmatched[0]?.total_cents ?? 0)} in ${span}; it counts as cash, and belongs to no claim of the practice.`}
      >
        <DataTable
          caption="Unmatched cash"
          rows={unmatched}
          columns={unmatchedColumns}
          rowKey={(row) => `${row.file_id} ${row.segment_no} ${row.kind}`}
          rowHref={(row) =>
            row.claim_id ? link(`/claims/${row.claim_id}`, { origin: "remittance" }) : undefined
          }
          sortParam="unmatched-sort"
          empty={`All cash of ${span} found its claim.`}
        />
        <PageSteps
          param="unmatched-page"
          total={unmatched[0]?.total ?? 0}
          of={counted(unmatched[0]?.total ?? 0, "payment")}
        />
      </Panel>
      <Panel
        title="Unclassified codes"
        exported={{ table: "unclassified-codes", rows: unclassified.length }}
        hint="Reasons that the reference table does not know: their money stays open and visible, never written off."
      >
        <DataTable
          caption="Unclassified codes"
          rows={unclassified}
          columns={codeColumns}
          rowKey={(row) => `${row.group_code}-${row.carc}`}
          sortParam="codes-sort"
          empty="Every adjustment reason loaded so far is known."
        />
      </Panel>
      <Panel
        title="Remittances and their checks"
        exported={{ table: "remittances", rows: first?.total ?? 0 }}
        hint="A check must be what its claims were paid, less the provider-level adjustments: BPR02 = Σ CLP04 − Σ PLB."
        aside={
          <Link
            className="link text-table"
            preventScrollReset
            to={withParams(search, {
              only: only === "off" ? null : "off",
              "remittances-page": null,
            })}
          >
            {only === "off" ? "All remittances" : "Only those off balance"}
          </Link>
        }
      >
        <DataTable
          caption="Remittances and their checks"
          rows={remittances}
          columns={remittanceColumns}
          rowKey={(row) => row.remittance_id}
          sortParam="remittances-sort"
          empty={
            only === "off"
              ? `Every check of ${span} balances.`
              : `No remittance was paid in ${span}.`
          }
          hasKeys
        />
        <PageSteps
          param="remittances-page"
          total={first?.total ?? 0}
          of={counted(first?.total, "remittance")}
        />
      </Panel>
    </div>
  );
}
