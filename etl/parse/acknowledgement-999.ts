import type { ParseContext } from "./parse-context.ts";
import { segmentId } from "./segment-reader.ts";
import { type SetParser, UNKNOWN, UNUSED, USED, type Usage } from "./set-parser.ts";
import { unusedIds } from "./unused-segments.ts";

const AK1 = segmentId("AK1");
const AK2 = segmentId("AK2");
const AK5 = segmentId("AK5");
const AK9 = segmentId("AK9");
const IK5 = segmentId("IK5");

const unused = unusedIds("999");

/** A 999 or 997: one row per verdict, on a transaction set (IK5, AK5) and on its group (AK9). */
export class Acknowledgement999 implements SetParser {
  readonly isSupported = true;
  private readonly row;
  private readonly firstRow: number;
  private groupControl = -1;
  private setControl = -1;
  private verdicts = 0;

  constructor(
    private readonly context: ParseContext,
    readonly kind: "999" | "997",
  ) {
    this.row = context.tables.acknowledgement.column;
    this.firstRow = context.tables.acknowledgement.rows;
    context.dated(context.envelope.group.on);
  }

  segment(): Usage {
    const { context } = this;
    const { id } = context.reader;
    switch (id) {
      case AK1:
        this.groupControl = context.text(2);
        return USED;
      case AK2:
        this.setControl = context.text(2);
        return USED;
      case IK5:
      case AK5:
        return this.addVerdict("set");
      case AK9:
        this.setControl = -1;
        return this.addVerdict("group");
      default:
        return unused.has(id) ? UNUSED : UNKNOWN;
    }
  }

  private addVerdict(level: "set" | "group"): Usage {
    const { context, row } = this;
    const { reader, tables, texts, envelope } = context;
    const at = tables.acknowledgement.addRow();
    row.acknowledgement_id.setPosition(at, ++this.verdicts);
    row.segment_no.set(at, reader.segmentNo);
    row.kind.set(at, texts.internString(this.kind));
    row.level.set(at, texts.internString(level));
    row.acknowledged_on.setDay(at, envelope.group.on);
    row.group_control.set(at, this.groupControl);
    row.st_control.set(at, this.setControl);
    row.verdict_code.set(at, context.text(1));
    return USED;
  }

  end(): void {
    if (this.verdicts > 0) return;
    const message = "This acknowledgement tells no verdict.";
    this.context.issue("warning", "zero_claims", message);
  }

  identify(low: number, high: number): void {
    const { rows } = this.context.tables.acknowledgement;
    this.row.acknowledgement_id.resolve(this.firstRow, rows, low, high);
    this.row.transaction_id.fill(this.firstRow, rows, low, high);
  }
}
