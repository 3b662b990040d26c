import { isoOf } from "../calendar.ts";
import type { Adjudication, LineWord, Posting, Submission } from "../memory.ts";

const row = (cells: readonly (string | number)[]) =>
  cells
    .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
    .join(",");

const dollars = (cents: number) => (cents / 100).toFixed(2);

/** The practice's transactions as its own system exports them: header and rows. */
export function writeTransactions(postings: readonly Posting[]): string {
  const header = "id,date,claim,type,amount,party,payer,reason";
  const rows = postings.map((item) =>
    row([
      item.id,
      isoOf(item.day),
      item.claim?.controlNumber ?? "",
      item.type,
      dollars(item.cents),
      item.party,
      item.payer?.name ?? "",
      item.reason,
    ]),
  );
  return `${[header, ...rows].join("\n")}\n`;
}

/** A row of a denial export: a denied line, or a bill refused up front. */
export interface DenialRow {
  readonly day: number;
  readonly claim: string;
  readonly code: string;
  readonly cents: number;
  readonly payer: string;
  readonly cpt: string;
  readonly remarks: readonly string[];
  readonly status: string;
}

export function denialRowOf(
  word: Adjudication,
  line: LineWord,
  group: string,
  carc: string,
  cents: number,
): DenialRow {
  return {
    day: word.day,
    claim: word.claim.controlNumber,
    code: `${group}-${carc}`,
    cents,
    payer: word.payer.name,
    cpt: line.line.code,
    remarks: line.remarks,
    status: "Denied",
  };
}

export function rejectionRowOf(submission: Submission, day: number, category: string): DenialRow {
  return {
    day,
    claim: submission.controlNumber,
    code: category,
    cents: submission.lines.reduce((sum, line) => sum + line.chargeCents, 0),
    payer: submission.payer.name,
    cpt: "",
    remarks: [],
    status: "Rejected",
  };
}

const americanDate = (day: number) => {
  const [year, month, date] = isoOf(day).split("-");
  return `${month}/${date}/${year}`;
};

/** A month's denials in one vendor's columns or the other's. */
export function writeDenials(vendor: "A" | "B", rows: readonly DenialRow[]): string {
  const lines =
    vendor === "A"
      ? rows.map((item) =>
          row([
            isoOf(item.day),
            item.claim,
            item.code,
            dollars(item.cents),
            item.payer,
            item.cpt,
            item.remarks.join(" "),
            item.status,
          ]),
        )
      : rows.map((item) =>
          row([
            item.claim,
            item.payer,
            americanDate(item.day),
            item.cpt,
            item.code,
            item.remarks.join(";"),
            `$${dollars(item.cents)}`,
            item.status,
          ]),
        );
  const header =
    vendor === "A"
      ? "Denial Date,Claim ID,Denial Code,Denied Amount,Payer,CPT,Remark Codes,Status"
      : "Patient Control Number,Insurance Name,Date of Denial,Procedure Code,Reason Code,RARC,Denied Charges,Claim Status";
  return `${[header, ...lines].join("\n")}\n`;
}
