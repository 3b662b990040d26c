import { noDay } from "./day.ts";
import type { ParseContext } from "./parse-context.ts";
import { segmentId } from "./segment-reader.ts";
import { type SetParser, UNKNOWN, UNUSED, USED, type Usage } from "./set-parser.ts";
import { unusedIds } from "./unused-segments.ts";

const BHT = segmentId("BHT");
const DTP = segmentId("DTP");
const HL = segmentId("HL");
const NM1 = segmentId("NM1");
const REF = segmentId("REF");
const STC = segmentId("STC");
const SVC = segmentId("SVC");
const TRN = segmentId("TRN");

const unused = unusedIds("277CA");

type Level = "source" | "batch" | "provider" | "claim" | "line";

const noClaim = () => ({
  controlNumber: -1,
  payerControlNumber: -1,
  traceReference: -1,
  memberId: -1,
  patientLast: -1,
});

/** A 277CA: one row per status (STC, and STC10 and STC11 of it) of a batch, a provider, a claim or a line. */
export class Acknowledgement277 implements SetParser {
  readonly kind = "277CA";
  readonly isSupported = true;
  private readonly row;
  private readonly firstRow: number;
  private level: Level = "source";
  private acknowledgedOn = noDay;
  private source = { entity: -1, name: -1, code: -1 };
  private batchReference = -1;
  private practiceNpi = -1;
  private claim = noClaim();
  /** rows from here on belong to the claim at hand: what follows its STC is filled in there */
  private claimStart = 0;
  private lineStart = 0;
  private statuses = 0;

  constructor(private readonly context: ParseContext) {
    this.row = context.tables.acknowledgement.column;
    this.firstRow = context.tables.acknowledgement.rows;
  }

  segment(): Usage {
    const { reader } = this.context;
    const { id } = reader;
    switch (id) {
      case STC:
        return this.takeStatus();
      case HL:
        return this.takeLevel();
      case NM1:
        return this.takeName();
      case TRN:
        return this.takeTrace();
      case REF:
        return this.takeReference();
      case DTP:
        return this.takeDate();
      case SVC:
        this.level = "line";
        this.lineStart = this.context.tables.acknowledgement.rows;
        return USED;
      case BHT:
        this.acknowledgedOn = this.context.day(4);
        this.context.dated(this.acknowledgedOn);
        return USED;
      default:
        return unused.has(id) ? UNUSED : UNKNOWN;
    }
  }

  /** HL03: 20 who tells it, 21 who sent the batch, 19 provider, PT (22, 23) claim. */
  private takeLevel(): Usage {
    const { reader, tables } = this.context;
    if (reader.is(3, "20")) {
      this.level = "source";
      this.batchReference = -1;
      this.practiceNpi = -1;
    } else if (reader.is(3, "21")) {
      this.level = "batch";
      this.batchReference = -1;
      this.practiceNpi = -1;
    } else if (reader.is(3, "19")) {
      this.level = "provider";
      this.practiceNpi = -1;
    } else {
      this.level = "claim";
    }
    this.claim = noClaim();
    this.claimStart = tables.acknowledgement.rows;
    return USED;
  }

  private takeName(): Usage {
    const { context, level } = this;
    const { reader } = context;
    if (level === "source") {
      this.source = { entity: context.text(1), name: context.text(3), code: context.text(9) };
    } else if (level === "provider" && (reader.is(1, "85") || reader.is(1, "1P"))) {
      this.practiceNpi = context.text(9);
    } else if (level === "claim" && (reader.is(1, "QC") || reader.is(1, "IL"))) {
      this.claim.memberId = context.text(9);
      this.claim.patientLast = context.text(3);
    } else {
      return UNUSED;
    }
    return USED;
  }

  /** TRN02: at the batch the 837's BHT03, at the claim its CLM01. One claim may follow another without a new HL. */
  private takeTrace(): Usage {
    const { context, level } = this;
    if (level === "batch") {
      this.batchReference = context.text(2);
      return USED;
    }
    if (level !== "claim" && level !== "line") return UNUSED;
    const { memberId, patientLast } = this.claim;
    this.claim = { ...noClaim(), memberId, patientLast, controlNumber: context.text(2) };
    this.claimStart = context.tables.acknowledgement.rows;
    this.level = "claim";
    context.set.claims++;
    return USED;
  }

  private takeReference(): Usage {
    const { context, row, level } = this;
    const { reader, tables } = context;
    if (level !== "claim") return UNUSED;
    const isControl = reader.is(1, "1K");
    if (!isControl && !reader.is(1, "D9")) return UNUSED;
    const code = context.text(2);
    if (isControl) this.claim.payerControlNumber = code;
    else this.claim.traceReference = code;
    const column = isControl ? row.payer_control_number : row.trace_reference;
    for (let at = this.claimStart; at < tables.acknowledgement.rows; at++) column.set(at, code);
    return USED;
  }

  private takeDate(): Usage {
    const { context, row, level } = this;
    const { reader, tables } = context;
    if (!reader.is(1, "472") || (level !== "claim" && level !== "line")) return UNUSED;
    const day = context.day(3);
    context.seen(day);
    const start = level === "line" ? this.lineStart : this.claimStart;
    for (let at = start; at < tables.acknowledgement.rows; at++) row.service_on.setDay(at, day);
    return USED;
  }

  private takeStatus(): Usage {
    this.addStatus(1);
    const { reader } = this.context;
    if (!reader.isEmpty(10)) this.addStatus(10);
    if (!reader.isEmpty(11)) this.addStatus(11);
    return USED;
  }

  /** One row for the composite in element k (STC01, STC10, STC11): category, status, entity. */
  private addStatus(k: number): void {
    const { context, row, claim, source, level } = this;
    const { reader, tables, texts } = context;
    const at = tables.acknowledgement.addRow();
    const isClaim = level === "claim" || level === "line";
    row.acknowledgement_id.setPosition(at, ++this.statuses);
    row.segment_no.set(at, reader.segmentNo);
    row.kind.set(at, texts.internString("277CA"));
    row.level.set(at, texts.internString(level === "source" ? "batch" : level));
    row.source_entity.set(at, source.entity);
    row.source_name.set(at, source.name);
    row.source_code.set(at, source.code);
    row.acknowledged_on.setDay(at, this.acknowledgedOn);
    row.batch_reference.set(at, this.batchReference);
    row.practice_npi.set(at, this.practiceNpi);
    if (isClaim) {
      row.control_number.set(at, claim.controlNumber);
      row.payer_control_number.set(at, claim.payerControlNumber);
      row.trace_reference.set(at, claim.traceReference);
      row.member_id.set(at, claim.memberId);
      row.patient_last.set(at, claim.patientLast);
    }
    const day = context.day(2);
    row.status_on.setDay(at, day);
    if (k === 1) context.seen(day);
    if (!reader.isEmpty(4)) row.charge_cents.set(at, context.cents(4));
    row.action_code.set(at, context.text(3));
    row.message.set(at, context.text(12));
    const count = reader.split(k);
    row.category_code.set(at, context.part(0, count));
    row.status_code.set(at, context.part(1, count));
    row.entity_code.set(at, context.part(2, count));
  }

  end(): void {
    const { context } = this;
    if (this.statuses === 0) {
      const message = "This acknowledgement tells no status at all.";
      context.issue("warning", "zero_claims", message);
    } else if (context.set.claims === 0) {
      const message =
        "This acknowledgement names no claim: it speaks of a whole batch or provider.";
      context.issue("info", "zero_claims", message);
    }
  }

  identify(low: number, high: number): void {
    const { rows } = this.context.tables.acknowledgement;
    this.row.acknowledgement_id.resolve(this.firstRow, rows, low, high);
    this.row.transaction_id.fill(this.firstRow, rows, low, high);
  }
}
