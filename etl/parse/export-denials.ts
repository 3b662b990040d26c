import { readDenialCode, readRemarks } from "./denial-code.ts";
import type { ExportContext, ExportRow } from "./export-context.ts";

/** Rows of a denial export → `denial_row`. */
export function addDenials(context: ExportContext): void {
  const claims = new Set<string>();
  for (const row of context.rows) {
    const claim = context.text(row, "claim");
    const code = context.text(row, "denial_code");
    const status = context.text(row, "status");
    if (claim === "" && code === "" && status === "") {
      context.lose(
        row,
        "row_without_claim",
        "The row names neither claim nor code; it was left out.",
      );
      continue;
    }
    if (claim !== "") claims.add(claim);
    addRow(context, row);
  }
  context.claims = claims.size;
}

function addRow(context: ExportContext, row: ExportRow): void {
  const { tables, texts } = context;
  const column = tables.denial_row.column;
  const text = context.text(row, "denial_code");
  const status = context.text(row, "status");
  const code = readDenialCode(text, context.text(row, "group"));
  const category = code.category ?? statusCategory(status);
  const words = `${status} ${text} ${context.text(row, "description")}`;
  const isRejection = category !== null || /\breject/i.test(words);
  const at = tables.denial_row.addRow();
  const day = context.day(row, "denial_date");
  column.segment_no.set(at, row.no);
  column.denied_on.setDay(at, day);
  column.control_number.set(at, context.code(row, "claim"));
  column.group_code.set(at, texts.internString(code.group ?? ""));
  column.carc.set(at, texts.internString(code.carc ?? ""));
  column.category_code.set(at, texts.internString(category ?? ""));
  column.is_rejection.set(at, isRejection);
  const cents = context.cents(row, "amount");
  if (cents !== null) column.amount_cents.set(at, cents);
  column.payer_name.set(at, context.code(row, "payer"));
  column.code.set(at, context.code(row, "cpt"));
  const remarks = [...code.remarks, ...readRemarks(context.text(row, "remark_codes"))];
  for (const remark of new Set(remarks)) column.remark_codes.add(at, texts.internString(remark));
  column.status.set(at, texts.internString(status));
  context.dated(day);
  if (code.carc === null && !isRejection && code.remarks.length === 0) {
    const message = `"${text}" is no reason code; the denial was loaded without one.`;
    context.issue(row, "warning", "unknown_denial_code", message);
  }
  if (code.others.length > 0) {
    const message = `The row has several reason codes; ${code.carc ?? ""} counts, not ${code.others.join(", ")}.`;
    context.issue(row, "info", "more_codes", message);
  }
}

function statusCategory(status: string): string | null {
  return /^\s*(A[3678])\b/i.exec(status)?.[1]?.toUpperCase() ?? null;
}
