import { SourceLink } from "#app/archive/source-link.tsx";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { date, moneyExact, nothing } from "#reports/format.ts";
import type { ClaimData } from "./read-claim.server.ts";

type Entry = ClaimData["ledger"][number];

/** Every money movement in order, with what was open after it, in all and by party. */
export function LedgerTable({ ledger }: { readonly ledger: readonly Entry[] }) {
  if (ledger.length === 0) return <p className="text-ink-2">No money had moved by this day.</p>;
  const last = ledger.at(-1);
  return (
    <ScrollRegion label="Ledger" className="panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Entry</th>
            <th scope="col">Lines</th>
            <th scope="col" className="num">
              Amount
            </th>
            <th scope="col" className="num">
              Open after
            </th>
            <th scope="col" className="num">
              Insurance
            </th>
            <th scope="col" className="num">
              Patient
            </th>
            <th scope="col">
              <span className="sr-only">Source</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((entry, index) => (
            <tr key={entry.entry_no}>
              <th scope="row">
                {entry.posted_on === ledger[index - 1]?.posted_on ? (
                  <span className="sr-only">{date(entry.posted_on)}</span>
                ) : (
                  date(entry.posted_on)
                )}
              </th>
              <td>{entryWords(entry)}</td>
              <td className="text-ink-2">{entry.lines === "0" ? "claim" : entry.lines}</td>
              <td className="num">{amountWords(entry)}</td>
              <td className="num">{moneyExact(entry.open_cents)}</td>
              <td className="num">{moneyExact(entry.insurance_cents)}</td>
              <td className="num">{moneyExact(entry.patient_cents)}</td>
              <td>
                <SourceLink fileId={entry.file_id} from={entry.segment_no} of={entryWords(entry)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Open</th>
            <td colSpan={3} />
            <td className="num">{moneyExact(last?.open_cents ?? 0)}</td>
            <td className="num">{moneyExact(last?.insurance_cents ?? 0)}</td>
            <td className="num">{moneyExact(last?.patient_cents ?? 0)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function entryWords(entry: Entry): string {
  const words = ENTRIES[entry.kind]?.(entry) ?? entry.kind;
  return entry.reason ? `${words} (${entry.reason})` : words;
}

const ENTRIES: { readonly [kind: string]: (entry: Entry) => string } = {
  charge: (entry) => (entry.amount_cents < 0 ? "Charge taken back" : "Charge"),
  payer_payment: ({ payer, amount_cents }) =>
    amount_cents < 0 ? `Payment taken back by ${payer}` : `Paid by ${payer}`,
  contractual: ({ payer, amount_cents }) =>
    amount_cents < 0 ? `Contractual undone, ${payer}` : `Contractual, ${payer}`,
  prior_payer: ({ payer }) => `Earlier payer’s part, told by ${payer}`,
  to_patient: ({ payer, amount_cents, adjudication_id }) =>
    adjudication_id === null
      ? overpaidWords(amount_cents)
      : amount_cents < 0
        ? `Back from the patient to ${payer}`
        : `To the patient, by ${payer}`,
  patient_payment: ({ amount_cents }) =>
    amount_cents < 0 ? "Patient’s payment taken back" : "Paid by the patient",
  write_off: ({ party }) => (party === "patient" ? "Written off for the patient" : "Written off"),
  refund: ({ party, payer }) => `Refunded to ${party === "patient" ? "the patient" : payer}`,
  transfer: ({ amount_cents }) =>
    amount_cents < 0 ? "Moved to insurance" : "Moved to the patient",
};

/** Signed by its effect on what is open; moves between parties stand without sign. */
function amountWords(entry: Entry): string {
  if (entry.effect_cents !== 0) return moneyExact(entry.effect_cents);
  return entry.amount_cents === 0 ? nothing : `↔ ${moneyExact(Math.abs(entry.amount_cents))}`;
}

/** What the patient paid beyond the patient's part lowers what insurance owes, as long as insurance money is open. */
function overpaidWords(cents: number): string {
  return cents < 0
    ? "Patient’s payment set back against the patient’s part"
    : "Patient’s payment set against insurance";
}
