import { DataTable } from "#app/tables/data-table.tsx";
import { useView } from "#app/ui/view.tsx";
import { counted, moneyExact } from "#reports/format.ts";
import { type PatientClaim, patientClaimsColumns } from "./patient-claims-columns.tsx";

/** The patient's other claims as they stood on the day, newest service first; each opens with the same filters. */
export function PatientClaimsTable({ claims }: { readonly claims: PatientClaim[] }) {
  const { link } = useView();
  const [first] = claims;
  if (first === undefined) return <p className="text-ink-2">No other claim of this patient.</p>;
  return (
    <div className="panel">
      <DataTable
        caption="Other claims of the patient"
        rows={claims}
        columns={patientClaimsColumns}
        rowKey={(claim) => claim.claim_id}
        rowHref={(claim) => link(`/claims/${claim.claim_id}`)}
        sortParam="patient-sort"
      />
      <p className="border-t border-line px-4 py-2 text-hint text-ink-2">
        {first.total > claims.length && `${claims.length} of `}
        {counted(first.total, "claim")}, {moneyExact(first.total_open_cents)} open in all
      </p>
    </div>
  );
}
