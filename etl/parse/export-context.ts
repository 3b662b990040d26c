import { dollars } from "./amount.ts";
import type { ContentHash } from "./content-hash.ts";
import { noDay } from "./day.ts";
import { type Cell, cellAmount, cellDay, cellText } from "./export-cells.ts";
import type { ExportHeader, ExportProfile } from "./export-headers.ts";
import { IssueLog, type Severity } from "./issue-log.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { createTables, finishTables } from "./table-builder.ts";
import { TextPoolBuilder } from "./text-pool.ts";

/** One data row of an export, its cells by canonical column. */
export type ExportRow = { readonly no: number; readonly cells: readonly Cell[] };

/** What the three kinds of export share: the rows, the tables they fill, and how to read a cell. */
export class ExportContext {
  readonly texts = new TextPoolBuilder();
  readonly tables = createTables();
  readonly issues = new IssueLog(this.tables.load_issue, this.texts);
  readonly rows: readonly ExportRow[];
  claims = 0;
  lines = 0;
  chargeCents = 0;
  private unused = 0;
  private lost = 0;
  private lostAmount = false;
  private firstOn = noDay;
  private lastOn = noDay;
  private readonly encoder = new TextEncoder();

  constructor(
    all: readonly (readonly Cell[])[],
    readonly header: ExportHeader,
    readonly profile: ExportProfile,
  ) {
    this.rows = all
      .map((cells, index) => ({ no: index + 1, cells }))
      .slice(header.row + 1)
      .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ""))
      .filter((row) => !this.isTotal(row));
    if (header.unknown.length > 0) {
      this.issues.add({
        severity: "info",
        code: "headers_not_used",
        message: `Columns that are not used: ${header.unknown.join(", ")}.`,
        segmentNo: header.row + 1,
      });
    }
  }

  /** Sums under the rows of an export are no data. */
  private isTotal({ no, cells }: ExportRow): boolean {
    const first = cells.map(cellText).find((text) => text !== "") ?? "";
    if (!/^(grand |sub ?|report )?totals?\b/i.test(first)) return false;
    this.unused++;
    this.issues.add({
      severity: "info",
      code: "total_row",
      message: "This row is a sum; it was left out.",
      segmentNo: no,
      text: cells.map(cellText).join(" | "),
    });
    return true;
  }

  cell(row: ExportRow, column: string): Cell {
    const index = this.header.columns.get(column);
    return index === undefined ? null : row.cells[index];
  }

  text(row: ExportRow, column: string): string {
    return cellText(this.cell(row, column));
  }

  code(row: ExportRow, column: string): number {
    return this.texts.internString(this.text(row, column));
  }

  /** Days since 1970-01-01, `noDay` where the cell is empty or no date, the latter an issue. */
  day(row: ExportRow, column: string): number {
    const day = cellDay(this.cell(row, column));
    if (day === noDay) {
      this.issue(
        row,
        "warning",
        "bad_date",
        `"${this.text(row, column)}" is not a date; it was left out.`,
      );
    }
    return day ?? noDay;
  }

  /** Cents; null where the cell is empty, 0 and an issue where it is no amount. */
  cents(row: ExportRow, column: string): number | null {
    const amount = cellAmount(this.cell(row, column));
    if (amount === null) return null;
    const told = this.text(row, column);
    if (Number.isNaN(amount.cents)) {
      this.lostAmount = true;
      this.issue(
        row,
        "error",
        "amount_not_a_number",
        `"${told}" is not an amount; it counts as 0.`,
      );
      return 0;
    }
    if (amount.isCut) {
      const message = `The amount "${told}" has more than two decimals; it was cut to ${dollars(amount.cents)}.`;
      this.issue(row, "warning", "amount_truncated", message);
    }
    return amount.cents;
  }

  issue(
    row: ExportRow,
    severity: Severity,
    code: string,
    message: string,
    amountCents?: number,
  ): void {
    this.issues.add({
      severity,
      code,
      message,
      segmentNo: row.no,
      text: row.cells.map(cellText).join(" | "),
      ...(amountCents === undefined ? {} : { amountCents }),
    });
  }

  /** A row that cannot be loaded. */
  lose(row: ExportRow, code: string, message: string, amountCents?: number): void {
    this.lost++;
    this.lostAmount = true;
    this.issue(row, "error", code, message, amountCents);
  }

  /** Tells a business date of a row. */
  dated(day: number): void {
    if (day === noDay) return;
    if (this.firstOn === noDay || day < this.firstOn) this.firstOn = day;
    if (day > this.lastOn) this.lastOn = day;
  }

  /** The content of the file: kind, then each row by canonical column; formatting, order of columns and titles aside. */
  addToHash(hash: ContentHash): void {
    hash.addBytes(this.encoder.encode(this.header.kind));
    const columns = [...this.header.columns.keys()].sort();
    for (const row of this.rows) this.addRowToHash(hash, row, columns);
  }

  addRowToHash(hash: ContentHash, row: ExportRow, columns: readonly string[]): void {
    const told = columns.map((column) => `${column}=${this.canonical(row, column)}`);
    hash.addBytes(this.encoder.encode(told.join("\n")));
  }

  /** A cell in one way of writing, whatever the vendor's. */
  private canonical(row: ExportRow, column: string): string {
    const cell = this.cell(row, column);
    if (column === "amount" || column === "charge") {
      const amount = cellAmount(cell);
      if (amount !== null && !Number.isNaN(amount.cents)) return String(amount.cents);
    }
    if (column.endsWith("date") || column.endsWith("_on")) {
      const day = cellDay(cell);
      if (day !== null && day !== noDay) return String(day);
    }
    return cellText(cell);
  }

  finish(low: number, high: number): ParsedFile {
    const { kind, row: headerRow } = this.header;
    const set = this.tables.transaction_set;
    const at = set.addRow();
    set.column.transaction_id.set(at, low, high);
    set.column.segment_no.set(at, headerRow + 1);
    set.column.last_segment_no.set(at, this.rows.at(-1)?.no ?? headerRow + 1);
    set.column.set_code.set(at, this.texts.internString(kind));
    const { submission } = this.tables;
    submission.column.submission_id.resolve(0, submission.rows, low, high);
    submission.column.transaction_id.fill(0, submission.rows, low, high);
    const lines = this.tables.submission_line;
    lines.column.submission_id.resolve(0, lines.rows, low, high);
    if (this.rows.length === 0) {
      this.issues.add({
        severity: "warning",
        code: "zero_rows",
        message: "The export has a header, but no rows.",
      });
    }
    this.issues.close();
    const tables = finishTables(this.tables);
    return {
      kind,
      status:
        this.lost > 0 && this.lost === this.rows.length
          ? "rejected"
          : this.lostAmount
            ? "partial"
            : "loaded",
      totals: {
        transactions: this.rows.length,
        duplicateTransactions: 0,
        claims: this.claims,
        lines: this.lines,
        chargeCents: this.chargeCents,
        paidCents: 0,
        segments: this.rows.length + this.unused,
        segmentsUsed: this.rows.length - this.lost,
        segmentsUnused: this.unused,
        segmentsIssue: this.lost,
        issues: tables.load_issue.rows,
        firstOn: this.firstOn === noDay ? null : this.firstOn,
        lastOn: this.lastOn === noDay ? null : this.lastOn,
      },
      texts: this.texts.finish(),
      tables,
    };
  }
}
