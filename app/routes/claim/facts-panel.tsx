import { date } from "#reports/format.ts";
import { CopyButton } from "./copy-button.tsx";
import type { ClaimData } from "./read-claim.server.ts";

type Fact = readonly [label: string, value: string | null];

/** What a payer's portal asks for, each with a button that copies it. */
export function FactsPanel({ facts, payers }: Pick<ClaimData, "facts" | "payers">) {
  const patient = [facts.patient_first, facts.patient_last].filter(Boolean).join(" ");
  return (
    <div className="grid gap-5 max-lg:grid-cols-2 max-sm:grid-cols-1">
      <Group
        title="Claim"
        facts={[
          ["Control number", facts.control_number],
          ["Service date", serviceDates(facts.service_on, facts.service_to)],
          ["Diagnoses", facts.diagnoses],
          ["Place of service", facts.place_of_service],
          ["Authorisation", facts.authorization_number],
          ["Referral", facts.referral_number],
        ]}
      />
      {payers.map((payer) => (
        <Group
          key={payer.payer}
          title={`${ORDER[payer.sequence] ?? "Payer"}: ${payer.payer}`}
          facts={[
            ["Member id", payer.member_id],
            ["Payer control no.", payer.payer_control_number],
            ["Group", payer.group_number],
            ["Payer id", payer.payer_code],
            ["First submitted", payer.first_submitted_on && date(payer.first_submitted_on)],
            ["Last answer", payer.last_word_on && date(payer.last_word_on)],
          ]}
        />
      ))}
      <Group
        title="Patient"
        facts={[
          ["Name", patient || null],
          ["Born", facts.birth_on && date(facts.birth_on)],
          ["Sex", facts.sex],
          ["Corrected member id", facts.corrected_member_id],
        ]}
      />
      <Group
        title="Practice"
        facts={[
          ["Name", facts.practice],
          ["Billing NPI", facts.practice_npi || null],
          ["Tax id", facts.tax_id],
          ["Location", facts.location],
          ["Provider", facts.provider],
          ["Rendering NPI", facts.provider_npi],
          ["Referring NPI", facts.referring_npi],
        ]}
      />
    </div>
  );
}

const ORDER: { readonly [sequence: number]: string } = {
  1: "Primary",
  2: "Secondary",
  3: "Tertiary",
};

function serviceDates(on: string | null, to: string | null): string | null {
  if (on === null) return null;
  return to === null || to === on ? date(on) : `${date(on)} – ${date(to)}`;
}

function Group({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const known = facts.filter(
    (fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== "",
  );
  if (known.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-hint font-medium text-ink-2">{title}</h3>
      <dl>
        {known.map(([label, value]) => (
          <div
            key={label}
            className="group flex items-baseline justify-between gap-3 border-b border-line py-1 text-table last:border-0"
          >
            <dt className="text-ink-2">{label}</dt>
            <dd className="figures flex min-w-0 items-baseline gap-1 text-right">
              <span className="[overflow-wrap:anywhere]">{value}</span>
              <CopyButton label={`${title}, ${label}`} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
