import { Link, useSearchParams } from "@remix-run/react";
import { SourceLink } from "#app/archive/source-link.tsx";
import { withParams } from "#app/list-view.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { useView } from "#app/ui/view.tsx";
import { counted, date, moneyExact, period } from "#reports/format.ts";
import { CashLines } from "./cash-lines.tsx";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import type { readCash } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readCash>>;
type Remittance = Data["remittances"][number];
type Unmatched = Data["unmatched"][number];
type Code = Data["unclassified"][number];

/** Cash followed from ledger to check, each check balanced, and the money that no claim or code explains. */
export function CashTab({ data }: { readonly data: Data }) {
  const { view, link } = useView();
  const [search] = useSearchParams();
  const { remittances, unmatched, unclassified, only } = data;
  const [first] = remittances;
  const span = period(view.from, view.to);
  return (
    <div className="grid gap-5">
      <Panel title="From ledger to cash" hint={span}>
        <CashLines lines={data.reconciliation} />
      </Panel>
      <Panel
        title="Unmatched cash"
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

const remittanceColumns: Column<Remittance>[] = [
  { id: "trace", header: "Check or EFT", value: (row) => row.trace_number },
  { id: "paid-on", header: "Paid on", value: (row) => row.paid_on, kind: "date" },
  { id: "payer", header: "Payer", value: (row) => row.payer },
  { id: "method", header: "Method", value: (row) => row.method },
  { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
  {
    id: "claim-paid",
    header: "Paid on claims",
    value: (row) => row.claim_paid_cents,
    kind: "exact",
  },
  {
    id: "provider",
    header: "Provider-level",
    value: (row) => -row.provider_cents,
    kind: "exact",
    hint: () => "− Σ PLB",
  },
  { id: "check", header: "Check", value: (row) => row.amount_cents, kind: "exact" },
  {
    id: "difference",
    header: "Difference",
    value: (row) => row.difference_cents,
    kind: "exact",
    cell: (row) =>
      row.difference_cents === 0 ? (
        <span className="text-good">✓ balances</span>
      ) : (
        <span className="text-bad">{moneyExact(row.difference_cents)}</span>
      ),
  },
  {
    id: "source",
    header: "Source",
    value: (row) => row.segment_no,
    sortable: false,
    cell: (row) => (
      <SourceLink
        fileId={row.file_id}
        from={row.segment_no}
        of={`check ${row.trace_number ?? ""}`}
      />
    ),
  },
];

const KINDS: { readonly [kind: string]: string } = {
  remittance_claim: "claim known only from its remittance",
  reversal_without_original: "reversal of an answer not loaded",
  reversal_sign: "reversal told with a plus sign",
  unapplied_patient: "patient payment without a claim",
};

const unmatchedColumns: Column<Unmatched>[] = [
  {
    id: "claim",
    header: "Claim",
    value: (row) => row.control_number ?? row.claim_id ?? "no claim",
  },
  { id: "kind", header: "Why", value: (row) => KINDS[row.kind] ?? row.kind },
  { id: "paid-on", header: "Paid on", value: (row) => row.paid_on, kind: "date" },
  { id: "payer", header: "From", value: (row) => row.payer },
  {
    id: "service",
    header: "Service",
    value: (row) => row.service_on,
    cell: (row) => date(row.service_on),
  },
  { id: "amount", header: "Amount", value: (row) => row.amount_cents, kind: "exact" },
  {
    id: "source",
    header: "Source",
    value: (row) => row.segment_no,
    sortable: false,
    cell: (row) => (
      <SourceLink
        fileId={row.file_id}
        from={row.segment_no}
        of={`payment of ${moneyExact(row.amount_cents)}`}
      />
    ),
  },
];

const codeColumns: Column<Code>[] = [
  { id: "code", header: "Code", value: (row) => `${row.group_code}-${row.carc}` },
  { id: "adjustments", header: "Adjustments", value: (row) => row.adjustments, kind: "count" },
  { id: "answers", header: "Answers", value: (row) => row.adjudications, kind: "count" },
  { id: "amount", header: "Money", value: (row) => row.amount_cents, kind: "exact" },
  { id: "last", header: "Last seen", value: (row) => row.last_on, kind: "date" },
  { id: "payers", header: "Payers", value: (row) => row.payers },
];
