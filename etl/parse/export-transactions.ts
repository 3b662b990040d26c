import { cellAmount } from "./export-cells.ts";
import type { ExportContext, ExportRow } from "./export-context.ts";
import { type Party, type Reading, readParty, readTransactionType } from "./transaction-type.ts";

type ReadRow = { row: ExportRow; reading: Reading; party: Party | null };

/** Rows of a transaction export → `transaction_row`. */
export function addTransactions(context: ExportContext): void {
  const read: ReadRow[] = [];
  for (const row of context.rows) {
    const party = readParty(context.text(row, "party"));
    const words = context.text(row, "type");
    const reading = readTransactionType(
      words,
      context.text(row, "reason"),
      party ?? payerParty(context, row),
    );
    if (reading !== null) read.push({ row, reading, party });
    else {
      const amount = cellAmount(context.cell(row, "amount"))?.cents ?? 0;
      const message = `"${words}" tells no known type of transaction; the row was left out. Known: patient payment, insurance payment, contractual, write-off, refund, transfer to patient, transfer to insurance, charge.`;
      context.lose(row, "unknown_type", message, Number.isNaN(amount) ? 0 : amount);
    }
  }
  const isCredit = writesCredits(context, read);
  const seen = new Map<string, number>();
  const claims = new Set<string>();
  for (const { row, reading, party } of read) {
    const cents = context.cents(row, "amount");
    if (cents === null) {
      context.lose(row, "amount_missing", "The row has no amount; it was left out.");
      continue;
    }
    addRow(context, row, reading, party, direct(cents, reading, isCredit), seen);
    claims.add(context.text(row, "claim"));
  }
  claims.delete("");
  context.claims = claims.size;
}

function addRow(
  context: ExportContext,
  row: ExportRow,
  { type }: Reading,
  party: Party | null,
  cents: number,
  seen: Map<string, number>,
): void {
  const { tables, texts } = context;
  const column = tables.transaction_row.column;
  const at = tables.transaction_row.addRow();
  const day = context.day(row, "date");
  const id = context.text(row, "id");
  const fields = [
    day,
    context.text(row, "claim"),
    type,
    cents,
    party ?? "",
    context.text(row, "payer"),
  ];
  // a payment's id may stand on several rows, one for each claim it went to
  const key =
    id === ""
      ? [...fields, context.text(row, "reason")].join("\n")
      : ["id", id, context.text(row, "claim"), type].join("\n");
  const occurrence = (seen.get(key) ?? 0) + 1;
  seen.set(key, occurrence);
  column.segment_no.set(at, row.no);
  column.row_id.set(at, texts.internString(id));
  column.occurrence.set(at, occurrence);
  column.posted_on.setDay(at, day);
  column.control_number.set(at, context.code(row, "claim"));
  column.type.set(at, texts.internString(type));
  column.amount_cents.set(at, cents);
  column.party.set(at, texts.internString(party ?? ""));
  column.payer_name.set(at, context.code(row, "payer"));
  column.reason.set(at, context.code(row, "reason"));
  context.dated(day);
}

/** A payment whose payer is named, but no party, is that payer's. */
function payerParty(context: ExportContext, row: ExportRow): Party | null {
  const payer = context.text(row, "payer");
  if (payer === "") return null;
  return readParty(payer) ?? "insurance";
}

const lowering = new Set(["patient_payment", "insurance_payment", "contractual", "write_off"]);

/**
 * Ledgers that write what lowers a balance as negative amounts: told by the profile, else where most payments and
 * write-offs of the file are below zero.
 */
function writesCredits(context: ExportContext, rows: readonly ReadRow[]): boolean {
  const { sign } = context.profile;
  if (sign !== undefined) return sign === "credit";
  let below = 0;
  let above = 0;
  for (const { row, reading } of rows) {
    if (!lowering.has(reading.type) || reading.isReversal) continue;
    const cents = cellAmount(context.cell(row, "amount"))?.cents ?? 0;
    if (cents < 0) below++;
    else if (cents > 0) above++;
  }
  const isCredit = below > above && below >= 3;
  if (isCredit) {
    context.issues.add({
      severity: "info",
      code: "amounts_turned",
      message: `Payments and write-offs stand as negative amounts here (${below} of ${below + above}); their signs were turned.`,
    });
  }
  return isCredit;
}

/** The amount in the direction of its type. */
function direct(cents: number, { type, isReversal }: Reading, isCredit: boolean): number {
  const turned = isCredit && lowering.has(type) ? -cents : cents;
  if (isReversal && turned > 0) return -turned;
  // A refund names its direction: vendors write it with either sign.
  if (type === "refund" && !isReversal) return Math.abs(turned);
  return turned === 0 ? 0 : turned;
}
