import { chooseParser } from "./choose-parser.ts";
import { ContentHash } from "./content-hash.ts";
import { noDay } from "./day.ts";
import { closeGroup, openGroup, openInterchange } from "./envelope.ts";
import type { Interchange } from "./interchange.ts";
import { emptyTotals, type ParseContext } from "./parse-context.ts";
import { segmentId } from "./segment-reader.ts";
import { type SetParser, UNKNOWN, UNUSED, USED, type Usage } from "./set-parser.ts";
import { type TableName, tableNames } from "./table-shapes.ts";
import { count, earlier, emptyTally } from "./tally.ts";

const GE = segmentId("GE");
const GS = segmentId("GS");
const IEA = segmentId("IEA");
const ISA = segmentId("ISA");
const SE = segmentId("SE");
const ST = segmentId("ST");
const TA1 = segmentId("TA1");

/** A set whose SE has not come yet. */
type OpenSet = {
  parser: SetParser;
  setCode: string;
  guide: number;
  control: number;
  segmentNo: number;
  used: number;
  unused: number;
  unknown: number;
  /** rows of every table before it */
  rows: ReadonlyMap<TableName, number>;
};

/**
 * Goes through the envelopes of a file (ISA … GS … ST … SE … GE … IEA) and hands each segment to the parser of its
 * set. Rows and totals count only once SE has come: of a truncated file the complete sets stay, never half a claim.
 */
export class InterchangeWalk {
  readonly tally = emptyTally();

  private set: OpenSet | null = null;
  private readonly hash = new ContentHash();

  /** @param known ids of the sets further up in the file, which count but are not loaded twice */
  constructor(
    private readonly context: ParseContext,
    private readonly known = new Set<bigint>(),
  ) {}

  /** @param goesOn the interchange has more sets, which are not among the bytes at hand */
  walk(interchange: Interchange, goesOn = false): void {
    const { context } = this;
    const { reader } = context;
    reader.open(interchange);
    while (reader.next()) this.count(this.take(interchange));
    this.tally.interchanges++;
    this.tally.segments = reader.segmentNo;
    if (goesOn) return;
    this.breakOff("the interchange ends");
    this.closeGroup();
    if (context.envelope.interchangeOpen) {
      this.missing("The interchange has no IEA; what it holds was loaded.");
      context.envelope.interchangeOpen = false;
    }
  }

  private count(usage: Usage): void {
    if (this.set !== null) {
      if (usage === USED) this.set.used++;
      else if (usage === UNUSED) this.set.unused++;
      else this.set.unknown++;
    } else if (usage === USED) this.tally.used++;
    else if (usage === UNUSED) this.tally.unused++;
    else this.tally.lost++;
  }

  private take(interchange: Interchange): Usage {
    const { context, set } = this;
    const { reader } = context;
    switch (reader.id) {
      case ST:
        return this.openSet();
      case SE:
        return this.closeSet();
      case ISA:
        return this.openInterchange(interchange);
      case GS:
        return this.openGroup();
      case GE:
        this.breakOff("its group ends");
        if (context.envelope.groupOpen) {
          this.checkCount("GE", context.envelope.groupSets, "transaction sets");
        }
        closeGroup(context);
        return USED;
      case IEA:
        this.breakOff("its interchange ends");
        this.closeGroup();
        if (context.envelope.interchangeOpen) {
          this.checkCount("IEA", context.envelope.groups, "groups");
        }
        context.envelope.interchangeOpen = false;
        return USED;
      case TA1:
        if (set === null) {
          this.tally.hasTA1 = true;
          return UNUSED;
        }
        break;
    }
    if (set === null) {
      const message = "This stands outside of any transaction set; it was left out.";
      context.issue("warning", "outside_transaction", message);
      return UNKNOWN;
    }
    this.hash.add(reader.low, reader.high);
    const usage = set.parser.segment();
    if (usage === UNKNOWN) {
      const message =
        "A segment of this kind is not known in this set, or not here; it was left out.";
      context.issue("warning", "unknown_segment", message);
    }
    return usage;
  }

  private openInterchange(interchange: Interchange): Usage {
    const { context } = this;
    openInterchange(context);
    if (interchange.wrongWidth) {
      const message =
        "ISA is not 106 characters long; its 16 fields were told apart by the separator.";
      context.issue("info", "isa_width", message);
    }
    if (interchange.wrongComponent !== null) {
      const told = String.fromCharCode(interchange.wrongComponent);
      const seen = String.fromCharCode(interchange.component);
      const message = `ISA16 says that "${told}" separates components, but the data use "${seen}"; the data were believed.`;
      context.issue("warning", "separator_mismatch", message);
    }
    return USED;
  }

  private openGroup(): Usage {
    this.breakOff("another group begins");
    this.closeGroup();
    openGroup(this.context);
    return USED;
  }

  private closeGroup(): void {
    const { context } = this;
    if (context.envelope.groupOpen) this.missing("A group has no GE; what it holds was loaded.");
    context.envelope.groupOpen = false;
  }

  private openSet(): Usage {
    const { context } = this;
    const { reader, tables, texts } = context;
    this.breakOff("another one begins");
    context.envelope.groupSets++;
    const { group } = context.envelope;
    context.set = emptyTotals();
    this.hash.reset();
    const setCode = reader.text(1).slice(0, 20);
    const guide = group.guide === "" ? context.text(3) : texts.internString(group.guide);
    const control = context.text(2);
    const rows = new Map(tableNames.map((name) => [name, tables[name].rows]));
    const told = `${group.guide} ${reader.text(3)}`.toUpperCase().trim();
    const segmentNo = reader.segmentNo;
    const parser = chooseParser(context, setCode, told);
    this.set = { parser, setCode, guide, control, segmentNo, used: 0, unused: 0, unknown: 0, rows };
    return USED;
  }

  private closeSet(): Usage {
    const { context, set, hash, tally } = this;
    const { reader, tables, texts, envelope } = context;
    const { group } = envelope;
    if (set === null) {
      const message = "An SE stands here without its ST; it was left out.";
      context.issue("warning", "outside_transaction", message);
      return UNKNOWN;
    }
    this.checkTrailer(set);
    set.parser.end();
    hash.addBytes(Buffer.from(set.setCode));
    const { low, high } = hash;
    set.parser.identify(low, high);
    const id = hash.id();
    if (this.known.has(id)) this.forgetRepeat(set);
    this.known.add(id);
    const row = tables.transaction_set.addRow();
    const column = tables.transaction_set.column;
    column.transaction_id.set(row, low, high);
    column.segment_no.set(row, set.segmentNo);
    column.last_segment_no.set(row, reader.segmentNo);
    column.set_code.set(row, texts.internString(set.setCode));
    column.guide.set(row, set.guide);
    column.st_control.set(row, set.control);
    column.group_control.set(row, texts.internString(group.control));
    column.isa_control.set(row, texts.internString(envelope.isaControl));
    column.sender.set(row, texts.internString(group.sender));
    column.receiver.set(row, texts.internString(group.receiver));
    if (group.on !== noDay) column.group_on.set(row, group.on);
    tally.transactions++;
    tally.claims += context.set.claims;
    tally.lines += context.set.lines;
    tally.chargeCents += context.set.chargeCents;
    tally.paidCents += context.set.paidCents;
    tally.lostAmount ||= context.set.lostAmount;
    tally.firstOn = earlier(tally.firstOn, context.set.firstOn);
    tally.lastOn = Math.max(tally.lastOn, context.set.lastOn);
    count(set.parser.isSupported ? tally.supported : tally.unsupported, set.parser.kind);
    tally.used += set.used;
    tally.unused += set.unused;
    tally.lost += set.unknown;
    this.set = null;
    return USED;
  }

  /** SE01 is wrong in many published files, SE02 in some: said, not refused. */
  private checkTrailer(set: OpenSet): void {
    const { context } = this;
    const { reader } = context;
    const count = reader.segmentNo - set.segmentNo + 1;
    const told = reader.text(1);
    if (Number(told) !== count) {
      const message = `SE01 tells ${told || "no"} segments, the set has ${count}. It was loaded.`;
      context.issue("warning", "se_count_wrong", message);
    }
    if (context.text(2) !== set.control) {
      const message = "SE02 is not the control number of its ST. The set was loaded.";
      context.issue("info", "control_number_mismatch", message);
    }
  }

  private checkCount(name: string, count: number, things: string): void {
    const { context } = this;
    const told = context.reader.text(1);
    if (Number(told) === count) return;
    const message = `${name}01 tells ${told || "no"} ${things}, there are ${count}. They were loaded.`;
    context.issue("info", "count_wrong", message);
  }

  private forgetRepeat(set: OpenSet): void {
    this.tally.duplicates++;
    this.forgetRows(set, true);
    const message =
      "This transaction set stands in the file already; it was counted, not loaded twice.";
    this.context.issue("info", "duplicate_transaction", message);
  }

  private forgetRows(set: OpenSet, keepIssues: boolean): void {
    for (const [name, rows] of set.rows) {
      if (!(keepIssues && name === "load_issue")) this.context.tables[name].truncate(rows);
    }
  }

  /** The set at hand will get no SE: none of it is loaded. */
  private breakOff(why: string): void {
    const { context, set } = this;
    if (set === null) return;
    this.forgetRows(set, false);
    const held = context.set.claims > 0 ? ` It held ${context.set.claims} claims so far.` : "";
    context.issues.add({
      severity: "error",
      code: "truncated_transaction",
      message: `Transaction set ${context.texts.textOf(set.control)} (${set.setCode}) has no SE: ${why}. None of it was loaded.${held}`,
      segmentNo: set.segmentNo,
      ...(context.set.chargeCents === 0 ? {} : { amountCents: context.set.chargeCents }),
    });
    this.tally.truncated++;
    this.tally.brokenKind ??= set.parser.kind;
    this.tally.lost += set.used + set.unused + set.unknown;
    this.set = null;
  }

  private missing(message: string): void {
    const { issues, reader } = this.context;
    issues.add({
      severity: "warning",
      code: "missing_trailer",
      message,
      segmentNo: reader.segmentNo,
    });
  }
}
