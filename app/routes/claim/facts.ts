import { date, moneyExact } from "#reports/format.ts";
import type { ClaimData } from "./read-claim.server.ts";

/** Something to copy: as it is read here, and as a payer's portal takes it. */
export type Fact = { readonly label: string; readonly shown: string; readonly copied: string };
export type FactGroup = { readonly title: string; readonly facts: readonly Fact[] };

type Claim = Pick<ClaimData, "facts" | "payers" | "lines" | "balances">;
type Value = string | null | undefined;

/** What a payer's portal asks for, in the order in which it asks; the first nine have the keys 1 to 9. */
export function portalFacts({ facts, payers, lines, balances }: Claim): Fact[] {
  const payer = askedPayer({ payers, balances });
  const charge = lines.reduce((sum, line) => sum + line.charge_cents, 0);
  const services = lines.filter((line) => line.line_no > 0).map(serviceWords);
  return known([
    fact("Control number", facts.control_number),
    fact("Payer control number", payer?.payer_control_number),
    fact("Member id", payer?.member_id ?? facts.member_id),
    fact("Patient", [facts.patient_first, facts.patient_last].filter(Boolean).join(" ")),
    dated("Birth date", facts.birth_on),
    dates("Service dates", facts.service_on, facts.service_to),
    fact("Billing NPI", facts.practice_npi),
    fact("Rendering NPI", facts.provider_npi),
    fact("Tax id", facts.tax_id),
    lines.length > 0 && {
      label: "Charge",
      shown: moneyExact(charge),
      copied: (charge / 100).toFixed(2),
    },
    fact("Lines", services.join("; ")),
  ]);
}

/** What else is told, by whom it concerns. */
export function otherFacts({ facts, payers }: Pick<Claim, "facts" | "payers">): FactGroup[] {
  return [
    ...payers.map((payer) => ({
      title: `${ORDER[payer.sequence] ?? "Payer"}: ${payer.payer}`,
      facts: known([
        fact("Member id", payer.member_id),
        fact("Payer control no.", payer.payer_control_number),
        fact("Group", payer.group_number),
        fact("Payer id", payer.payer_code),
        dated("First submitted", payer.first_submitted_on),
        dated("Last answer", payer.last_word_on),
      ]),
    })),
    {
      title: "Claim",
      facts: known([
        fact("Diagnoses", facts.diagnoses),
        fact("Place of service", facts.place_of_service),
        fact("Authorization", facts.authorization_number),
        fact("Referral", facts.referral_number),
        fact("Sex", facts.sex),
        fact("Corrected member id", facts.corrected_member_id),
      ]),
    },
    {
      title: "Practice",
      facts: known([
        fact("Name", facts.practice),
        fact("Location", facts.location),
        fact("Provider", facts.provider),
        fact("Referring NPI", facts.referring_npi),
      ]),
    },
  ].filter((group) => group.facts.length > 0);
}

const ORDER: { readonly [sequence: number]: string } = {
  1: "Primary",
  2: "Secondary",
  3: "Tertiary",
};

/** Whom one would call: the payer that owes most (or is owed), else the first. */
function askedPayer({ payers, balances }: Pick<Claim, "payers" | "balances">) {
  const owing = balances.find(({ party, open_cents }) => party === "insurance" && open_cents !== 0);
  return payers.find(({ payer }) => payer === owing?.payer) ?? payers[0];
}

function serviceWords(line: ClaimData["lines"][number]): string {
  const code = [line.code, line.modifiers?.replaceAll(" ", "-")].filter(Boolean).join("-");
  const units = line.units !== null && line.units !== 1 ? ` ×${line.units}` : "";
  return `${code || `line ${line.line_no}`}${units} ${moneyExact(line.charge_cents)}`;
}

function known(facts: readonly (Fact | false)[]): Fact[] {
  return facts.filter((each): each is Fact => each !== false);
}

function fact(label: string, value: Value): Fact | false {
  return value ? { label, shown: value, copied: value } : false;
}

function dated(label: string, on: Value): Fact | false {
  return on ? { label, shown: date(on), copied: portalDate(on) } : false;
}

function dates(label: string, on: Value, to: Value): Fact | false {
  if (!on || !to || on === to) return dated(label, on);
  return {
    label,
    shown: `${date(on)} – ${date(to)}`,
    copied: `${portalDate(on)}-${portalDate(to)}`,
  };
}

/** 09/14/2026: what portals take. */
function portalDate(iso: string): string {
  return iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$2/$3/$1");
}
