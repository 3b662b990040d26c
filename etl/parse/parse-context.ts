import { amountFlaw, readCents, readNumber } from "./amount.ts";
import { ContentHash } from "./content-hash.ts";
import { noDay, readDay, secondDay } from "./day.ts";
import { type Envelope, noEnvelope } from "./envelope.ts";
import { IssueLog, type Severity } from "./issue-log.ts";
import type { ParsedPart } from "./parsed-file.ts";
import type { SegmentReader } from "./segment-reader.ts";
import { createTables, finishTables, type Tables } from "./table-builder.ts";
import { TextPoolBuilder } from "./text-pool.ts";

/** What one transaction set holds; added to the file's totals once its SE has come. */
export type SetTotals = {
  claims: number;
  lines: number;
  chargeCents: number;
  paidCents: number;
  firstOn: number;
  lastOn: number;
  /** an amount was no number and counts as 0 */
  lostAmount: boolean;
};

export const emptyTotals = (): SetTotals => ({
  claims: 0,
  lines: 0,
  chargeCents: 0,
  paidCents: 0,
  firstOn: noDay,
  lastOn: noDay,
  lostAmount: false,
});

/** Memory of the context that was finished last, for the next: to fill fresh pages takes longer than to parse into them. */
let spare: { texts: TextPoolBuilder; tables: Tables } | undefined;

/** What the parsers of all sets share: the segment at hand, the tables they fill, and how to read an element. */
export class ParseContext {
  readonly texts: TextPoolBuilder;
  readonly tables: Tables;
  readonly issues: IssueLog;
  /** of the set at hand */
  set: SetTotals = emptyTotals();
  /** running hash of the claim at hand */
  readonly claimHash = new ContentHash();
  private readonly digits = new Uint8Array(16);
  private joined = new Uint8Array(256);

  /**
   * @param envelope what holds where the reader begins
   * @param issueCounts of the file so far
   */
  constructor(
    readonly reader: SegmentReader,
    public envelope: Envelope = noEnvelope(),
    issueCounts?: Map<string, number>,
  ) {
    const { texts, tables } = spare ?? { texts: new TextPoolBuilder(), tables: createTables() };
    spare = undefined;
    this.texts = texts;
    this.tables = tables;
    this.issues = new IssueLog(tables.load_issue, texts, issueCounts);
  }

  /** The rows and texts. The context is done with: the next one gets its memory. */
  finish(): ParsedPart {
    const { texts, tables } = this;
    const part = { texts: texts.finish(), tables: finishTables(tables) };
    spare = { texts, tables };
    return part;
  }

  /** An issue of the current segment. */
  issue(severity: Severity, code: string, message: string, amountCents?: number): void {
    this.issues.add({
      severity,
      code,
      message,
      segmentNo: this.reader.segmentNo,
      text: this.reader.segmentText(),
      ...(amountCents === undefined ? {} : { amountCents }),
    });
  }

  /** The text of element k as a code; −1 where empty. */
  text(k: number): number {
    const { reader } = this;
    return this.texts.intern(reader.bytes, reader.start(k), reader.stop(k));
  }

  /** The text of element k as a code of its own, for what hardly ever comes twice; −1 where empty. */
  ownText(k: number): number {
    const { reader } = this;
    return this.texts.append(reader.bytes, reader.start(k), reader.stop(k));
  }

  /** The text of element k, for what is told once in a while. */
  string(k: number): string {
    return this.texts.textOf(this.text(k));
  }

  /** The text of part i of the element split last into `count` parts. */
  part(i: number, count: number): number {
    const { reader } = this;
    return i < count
      ? this.texts.intern(reader.bytes, reader.partStart(i), reader.partStop(i))
      : -1;
  }

  /** The text of part i without its dots: diagnoses are written both ways. */
  partWithoutDots(i: number, count: number): number {
    if (i >= count) return -1;
    const { reader, joined } = this;
    let used = 0;
    for (let at = reader.partStart(i); at < reader.partStop(i) && used < joined.length; at++) {
      const byte = reader.bytes[at] as number;
      if (byte !== 46) joined[used++] = byte;
    }
    return this.texts.intern(joined, 0, used);
  }

  /** The parts from `first` on, joined by `:`, whatever the file's separator is. */
  joinedParts(first: number, count: number): number {
    const { reader } = this;
    let last = count;
    while (last > first && reader.partStop(last - 1) === reader.partStart(last - 1)) last--;
    if (last - first <= 1) return this.part(first, last);
    const from = reader.partStart(first);
    const length = reader.partStop(last - 1) - from;
    if (length > this.joined.length) this.joined = new Uint8Array(length * 2);
    for (let at = 0; at < length; at++) {
      const byte = reader.bytes[from + at] as number;
      this.joined[at] = reader.isInnerSeparator(byte) ? 58 : byte;
    }
    return this.texts.intern(this.joined, 0, length);
  }

  /** A person's or organisation's name: NM103, and NM104 after a comma. */
  name(lastName: number, firstName: number): number {
    const { texts } = this;
    const last = this.text(lastName);
    const first = this.text(firstName);
    if (first < 0 || last < 0) return last < 0 ? first : last;
    return texts.internString(`${texts.textOf(last)}, ${texts.textOf(first)}`);
  }

  /** Element k as cents; 0 where it is empty or no number, which is an issue. */
  cents(k: number): number {
    const { reader } = this;
    const cents = readCents(reader.bytes, reader.start(k), reader.stop(k));
    if (!Number.isNaN(cents) && !amountFlaw.isCut) return cents;
    return this.flawedCents(k, cents);
  }

  private flawedCents(k: number, cents: number): number {
    const told = this.reader.text(k).slice(0, 40);
    if (!Number.isNaN(cents)) {
      const message = `The amount "${told}" has more than two decimals; the rest was cut.`;
      this.issue("warning", "amount_truncated", message);
      return cents;
    }
    this.set.lostAmount = true;
    const message = `"${told}" is not an amount; it counts as 0.`;
    this.issue("error", "amount_not_a_number", message);
    return 0;
  }

  /** Element k as a number with decimals; NaN where it is empty or no number, the latter an issue. */
  number(k: number): number {
    const { reader } = this;
    const start = reader.start(k);
    const value = readNumber(reader.bytes, start, reader.stop(k));
    if (!Number.isNaN(value) || reader.isEmpty(k)) return value;
    const message = `"${reader.text(k).slice(0, 40)}" is not a number; it was left out.`;
    this.issue("warning", "number_not_a_number", message);
    return value;
  }

  /** Element k as a day; `noDay` where it is empty or no date, the latter an issue. */
  day(k: number): number {
    const { reader } = this;
    if (reader.isEmpty(k)) return noDay;
    return this.checked(k, readDay(reader.bytes, reader.start(k), reader.stop(k)));
  }

  /** The second day of a range in element k; `noDay` where it is a single date. */
  lastDay(k: number): number {
    const { reader } = this;
    const stop = reader.stop(k);
    const second = secondDay(reader.bytes, reader.start(k), stop);
    return second < 0 ? noDay : this.checked(k, readDay(reader.bytes, second, stop));
  }

  private checked(k: number, day: number): number {
    if (day === noDay) {
      const message = `"${this.reader.text(k).slice(0, 40)}" is not a date; it was left out.`;
      this.issue("warning", "bad_date", message);
    }
    return day;
  }

  /** Tells a business date of the set: a day of service, or of an event. */
  seen(day: number): void {
    if (day === noDay) return;
    const { set } = this;
    if (set.firstOn === noDay || day < set.firstOn) set.firstOn = day;
  }

  /** Tells the date of the set itself: BHT04, BPR16. */
  dated(day: number): void {
    this.seen(day);
    if (day > this.set.lastOn) this.set.lastOn = day;
  }

  /** The claim's hash as a text of 16 hex digits. */
  claimHashText(): number {
    const { digits, claimHash } = this;
    writeHex(digits, 0, claimHash.high);
    writeHex(digits, 8, claimHash.low);
    return this.texts.append(digits, 0, 16);
  }
}

function writeHex(target: Uint8Array, at: number, lane: number): void {
  for (let i = 0; i < 8; i++) {
    const nibble = (lane >>> (28 - i * 4)) & 15;
    target[at + i] = nibble < 10 ? 48 + nibble : 87 + nibble;
  }
}
