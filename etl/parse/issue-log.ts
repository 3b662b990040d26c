import type { Tables } from "./table-builder.ts";
import type { TextPoolBuilder } from "./text-pool.ts";

export type Severity = "error" | "warning" | "info";

export type Issue = {
  severity: Severity;
  /** stable key, snake_case */
  code: string;
  /** a plain sentence: what, where, what was done */
  message: string;
  segmentNo?: number;
  amountCents?: number;
  text?: string;
};

/** Issues of one code beyond this many are counted, not listed. */
export const listed = 10_000;

/** Writes `load_issue`. */
export class IssueLog {
  /** @param counts of the issues so far, by code; those further up in the file where this is a part of it */
  constructor(
    private readonly table: Tables["load_issue"],
    private readonly texts: TextPoolBuilder,
    readonly counts = new Map<string, number>(),
  ) {}

  add({ severity, code, message, segmentNo, amountCents, text }: Issue): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count > listed) return;
    const { table, texts } = this;
    const row = table.addRow();
    table.column.severity.set(row, texts.internString(severity));
    table.column.code.set(row, texts.internString(code));
    table.column.message.set(row, texts.internString(message));
    if (segmentNo !== undefined) table.column.segment_no.set(row, segmentNo);
    if (amountCents !== undefined) table.column.amount_cents.set(row, amountCents);
    if (text !== undefined) table.column.text.set(row, texts.internString(text.slice(0, 200)));
  }

  /** Says how many issues were too many to list. */
  close(): void {
    for (const [code, count] of [...this.counts]) {
      if (count <= listed) continue;
      const message = `${count - listed} more issues of the kind ${code} are not listed; the first ${listed} are.`;
      this.add({ severity: "warning", code: "issues_not_listed", message });
    }
  }
}
