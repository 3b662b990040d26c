import { SourceLink } from "#app/archive/source-link.tsx";
import type { Column } from "#app/tables/column.ts";
import { date, moneyExact, nothing } from "#reports/format.ts";
import type { ClaimData } from "./read-claim.server.ts";

export type Entry = ClaimData["ledger"][number];

/** Every money movement in order, with what was open after it, in all and by party. */
export function ledgerColumns(ledger: readonly Entry[]): Column<Entry>[] {
  const last = ledger.at(-1);
  const isFirstOfDay = (entry: Entry) =>
    ledger.find(({ posted_on }) => posted_on === entry.posted_on) === entry;
  const columns: Column<Entry>[] = [
    {
      id: "date",
      header: "Date",
      value: (entry) => entry.posted_on,
      kind: "date",
      cell: (entry) =>
        isFirstOfDay(entry) ? (
          date(entry.posted_on)
        ) : (
          <span className="sr-only">{date(entry.posted_on)}</span>
        ),
      total: "Open",
    },
    { id: "entry", header: "Entry", value: entryWords },
    { id: "lines", header: "Lines", value: ({ lines }) => (lines === "0" ? "claim" : lines) },
    {
      id: "amount",
      header: "Amount",
      value: (entry) => entry.effect_cents,
      kind: "exact",
      cell: amountWords,
    },
    {
      id: "open",
      header: "Open after",
      value: (entry) => entry.open_cents,
      kind: "exact",
      total: last?.open_cents ?? 0,
    },
    {
      id: "insurance",
      header: "Insurance",
      value: (entry) => entry.insurance_cents,
      kind: "exact",
      total: last?.insurance_cents ?? 0,
    },
    {
      id: "patient",
      header: "Patient",
      value: (entry) => entry.patient_cents,
      kind: "exact",
      total: last?.patient_cents ?? 0,
    },
    {
      id: "source",
      header: "Source",
      value: (entry) => entry.segment_no,
      fileKind: "count",
      fileName: "segment_no",
      cell: (entry) => (
        <SourceLink fileId={entry.file_id} from={entry.segment_no} of={entryWords(entry)} />
      ),
    },
  ];
  return columns.map((column) => ({ ...column, sortable: false }));
}

/** In a file, what moved between the parties without changing what is open has a column of its own. */
export function ledgerFileColumns(ledger: readonly Entry[]): Column<Entry>[] {
  const moved: Column<Entry> = {
    id: "moved",
    header: "Moved between parties",
    value: ({ effect_cents, amount_cents }) =>
      effect_cents === 0 && amount_cents !== 0 ? Math.abs(amount_cents) : null,
    kind: "exact",
  };
  return ledgerColumns(ledger).flatMap((column) =>
    column.id === "amount" ? [column, moved] : column,
  );
}

/** What an entry is, in words. */
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
