import { ContentHash } from "./content-hash.ts";
import { noDay } from "./day.ts";
import type { ExportContext, ExportRow } from "./export-context.ts";

/** Rows of a claim export → `submission` and `submission_line`: rows of one claim, day and payer are its lines. */
export function addClaims(context: ExportContext): void {
  const claims = new Map<string, ExportRow[]>();
  for (const row of context.rows) {
    const claim = context.text(row, "claim");
    if (claim === "") {
      context.lose(row, "row_without_claim", "The row names no claim; it was left out.");
      continue;
    }
    const submitted = context.text(row, "submitted_on");
    const key = [claim, submitted, context.text(row, "payer")].join("\n");
    const rows = claims.get(key);
    if (rows === undefined) claims.set(key, [row]);
    else rows.push(row);
  }
  const columns = [...context.header.columns.keys()].sort();
  for (const rows of claims.values()) addClaim(context, rows, columns);
}

function addClaim(
  context: ExportContext,
  rows: readonly ExportRow[],
  columns: readonly string[],
): void {
  const { tables, texts } = context;
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return;
  const column = tables.submission.column;
  const at = tables.submission.addRow();
  const claimNo = ++context.claims;
  const hash = new ContentHash();
  for (const row of rows) context.addRowToHash(hash, row, columns);
  column.submission_id.setPosition(at, claimNo);
  column.segment_no.set(at, first.no);
  column.last_segment_no.set(at, last.no);
  column.claim_no.set(at, claimNo);
  column.content_hash.set(at, texts.internString(hash.hex()));
  column.origin.set(at, texts.internString("claims"));
  column.control_number.set(at, context.code(first, "claim"));
  column.frequency_code.set(at, texts.internString(frequency(context.text(first, "frequency"))));
  column.place_of_service.set(at, context.code(first, "place_of_service"));
  const submittedOn = context.day(first, "submitted_on");
  column.submitted_on.setDay(at, submittedOn);
  context.dated(submittedOn);
  setIdentified(context, first, "practice", at, column.practice_npi, column.practice_name);
  setIdentified(context, first, "provider", at, column.provider_npi, column.provider_name);
  setIdentified(context, first, "location", at, column.location_npi, column.location_name);
  column.payer_name.set(at, context.code(first, "payer"));
  column.member_id.set(at, context.code(first, "member"));
  const [patientLast = "", patientFirst = ""] = context.text(first, "patient").split(",");
  column.patient_last.set(at, texts.internString(patientLast.trim()));
  column.patient_first.set(at, texts.internString(patientFirst.trim()));
  const diagnoses = new Set(rows.flatMap((row) => diagnosesOf(context.text(row, "diagnoses"))));
  for (const diagnosis of diagnoses) column.diagnoses.add(at, texts.internString(diagnosis));
  addLines(context, rows, at, claimNo);
}

function addLines(
  context: ExportContext,
  rows: readonly ExportRow[],
  claim: number,
  claimNo: number,
): void {
  const { tables, texts } = context;
  const { submission } = tables;
  const column = tables.submission_line.column;
  let charge = 0;
  let from = noDay;
  let to = noDay;
  for (const [index, row] of rows.entries()) {
    const at = tables.submission_line.addRow();
    const cents = context.cents(row, "charge") ?? 0;
    const day = context.day(row, "service_on");
    const [code, ...glued] = context
      .text(row, "cpt")
      .toUpperCase()
      .split(/[\s:-]+/);
    const told = ["modifiers", "modifier_2", "modifier_3", "modifier_4"].flatMap((name) =>
      context
        .text(row, name)
        .toUpperCase()
        .split(/[^0-9A-Z]+/),
    );
    const [one = "", two = "", three = "", four = ""] = [...glued, ...told].filter(
      (text) => text !== "",
    );
    const units = Number(context.text(row, "units") || "1");
    column.submission_id.setPosition(at, claimNo);
    column.line_no.set(at, index + 1);
    column.segment_no.set(at, row.no);
    column.code.set(at, texts.internString(code ?? ""));
    column.modifier_1.set(at, texts.internString(one));
    column.modifier_2.set(at, texts.internString(two));
    column.modifier_3.set(at, texts.internString(three));
    column.modifier_4.set(at, texts.internString(four));
    column.units.set(at, units);
    column.charge_cents.set(at, cents);
    column.place_of_service.set(at, submission.column.place_of_service.get(claim));
    column.service_on.setDay(at, day);
    column.service_to.setDay(at, day);
    column.provider_npi.set(at, submission.column.provider_npi.get(claim));
    charge += cents;
    context.lines++;
    context.dated(day);
    if (day !== noDay && (from === noDay || day < from)) from = day;
    to = Math.max(to, day);
  }
  context.chargeCents += charge;
  submission.column.charge_cents.set(claim, charge);
  submission.column.service_on.setDay(claim, from);
  submission.column.service_to.setDay(claim, to);
}

type TextColumn = { set(row: number, code: number): void };

/** A cell that holds an NPI or a name. */
function setIdentified(
  context: ExportContext,
  row: ExportRow,
  column: string,
  at: number,
  npi: TextColumn,
  name: TextColumn,
): void {
  const text = context.text(row, column);
  const digits = /\b\d{10}\b/.exec(text)?.[0] ?? "";
  npi.set(at, context.texts.internString(digits));
  const words = text.replace(digits, "").replace(/^[\s()/–-]+|[\s()/–-]+$/g, "");
  name.set(at, context.texts.internString(words));
}

/** `1`, `7 - Replacement`, `Replacement`, or the last digit of a bill type (`117`); empty where it tells none. */
function frequency(text: string): string {
  const digits = /^\d+/.exec(text)?.[0];
  if (digits !== undefined) return digits.slice(-1);
  if (/replace|correct/i.test(text)) return "7";
  if (/void|cancel/i.test(text)) return "8";
  return /orig|new|first/i.test(text) ? "1" : "";
}

function diagnosesOf(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;|/]+/)
    .map((code) => code.replaceAll(".", ""))
    .filter((code) => code !== "");
}
