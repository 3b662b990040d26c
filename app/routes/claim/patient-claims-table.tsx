import { Link } from "@remix-run/react";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { useView } from "#app/ui/view.tsx";
import { counted, date, moneyExact } from "#reports/format.ts";
import type { ClaimData } from "./read-claim.server.ts";

/** The patient's other claims as they stood on the day, newest service first; each opens with the same filters. */
export function PatientClaimsTable({ claims }: { readonly claims: ClaimData["patientClaims"] }) {
  const { link } = useView();
  const [first] = claims;
  if (first === undefined) return <p className="text-ink-2">No other claim of this patient.</p>;
  return (
    <div className="panel">
      <ScrollRegion label="Other claims of the patient">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Control number</th>
              <th scope="col">Payer</th>
              <th scope="col">Status</th>
              <th scope="col" className="num">
                Charge
              </th>
              <th scope="col" className="num">
                Open
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.claim_id}>
                <th scope="row">
                  <Link to={link(`/claims/${claim.claim_id}`)} className="quiet-link text-accent">
                    {date(claim.service_on)}
                  </Link>
                </th>
                <td>{claim.control_number}</td>
                <td>{claim.payer}</td>
                <td>
                  {claim.status}
                  {claim.code && <span className="text-ink-2"> · {claim.code}</span>}
                </td>
                <td className="num">{moneyExact(claim.charge_cents)}</td>
                <td className="num">{moneyExact(claim.open_cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="border-t border-line px-4 py-2 text-hint text-ink-2">
        {first.total > claims.length && `${claims.length} of `}
        {counted(first.total, "claim")}, {moneyExact(first.total_open_cents)} open in all
      </p>
    </div>
  );
}
