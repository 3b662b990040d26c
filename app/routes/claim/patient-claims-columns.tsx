import type { Column } from "#app/tables/column.ts";
import type { ClaimData } from "./read-claim.server.ts";

export type PatientClaim = ClaimData["patientClaims"][number];

const statusWords = ({ status, code }: PatientClaim) => (code ? `${status} · ${code}` : status);

/** The patient's other claims as they stood on the day. */
export const patientClaimsColumns: Column<PatientClaim>[] = [
  { id: "service", header: "Service", value: (row) => row.service_on, kind: "date" },
  { id: "control", header: "Control number", value: (row) => row.control_number },
  { id: "payer", header: "Payer", value: (row) => row.payer },
  {
    id: "status",
    header: "Status",
    value: statusWords,
    cell: ({ status, code }) => (
      <>
        {status}
        {code && <span className="text-ink-2"> · {code}</span>}
      </>
    ),
  },
  { id: "charge", header: "Charge", value: (row) => row.charge_cents, kind: "exact" },
  { id: "open", header: "Open", value: (row) => row.open_cents, kind: "exact" },
];
