import { dollars } from "./amount.ts";
import { noDay } from "./day.ts";
import type { ParseContext } from "./parse-context.ts";
import { segmentId } from "./segment-reader.ts";
import { type SetParser, UNKNOWN, UNUSED, USED, type Usage } from "./set-parser.ts";
import { unusedIds } from "./unused-segments.ts";

const AMT = segmentId("AMT");
const BHT = segmentId("BHT");
const CAS = segmentId("CAS");
const CLM = segmentId("CLM");
const DMG = segmentId("DMG");
const DTP = segmentId("DTP");
const HI = segmentId("HI");
const HL = segmentId("HL");
const LIN = segmentId("LIN");
const LX = segmentId("LX");
const N3 = segmentId("N3");
const NM1 = segmentId("NM1");
const REF = segmentId("REF");
const SBR = segmentId("SBR");
const SV1 = segmentId("SV1");
const SV2 = segmentId("SV2");
const SV3 = segmentId("SV3");
const SVD = segmentId("SVD");

const unused = unusedIds("837P");

/** Qualifiers of HI that are diagnoses (ICD-9 and ICD-10); the others are procedures, conditions and occurrences. */
const diagnosisQualifiers = ["ABK", "ABF", "BK", "BF"];

/** What the loops above a claim say; texts are codes, days are days. */
const emptyBilling = () => ({ npi: -1, name: -1, taxId: -1 });
const emptyPatient = () => ({ last: -1, first: -1, bornOn: noDay, sex: -1 });
const emptySubscriber = () => ({
  sequence: -1,
  filingCode: -1,
  groupNumber: -1,
  memberId: -1,
  payerCode: -1,
  payerName: -1,
});

/** Whom the last NM1 named: REF, N3, DMG and DTP after it are told of that one. */
type Named = "" | "billing" | "subscriber" | "patient" | "location" | "payer" | "other";

/** An 837P: submissions (CLM), lines (SV1), and what earlier payers said (2320, 2430). */
export class Claims837 implements SetParser {
  readonly kind = "837P";
  readonly isSupported = true;
  private readonly claim;
  private readonly line;
  private readonly payer;
  private readonly payerLine;
  private readonly adjustment;
  private readonly first;

  private submittedOn: number;
  private batchReference = -1;
  private billing = emptyBilling();
  private subscriber = emptySubscriber();
  private patient = emptyPatient();
  private named: Named = "";

  private inClaim = false;
  private inPayer = false;
  private inLine = false;
  private claimNo = 0;
  private claimRow = 0;
  private claimSegmentNo = 0;
  private lastSegmentNo = 0;
  private chargeCents = 0;
  private lineCents = 0;
  private lineNo = 0;
  private lineRow = 0;
  private firstLine = 0;
  private claimFrom = noDay;
  private claimTo = noDay;
  private payerNo = 0;
  private payerRow = 0;
  private firstPayerAdjustment = 0;
  private payerLineRow = -1;
  private casCount = 0;

  constructor(private readonly context: ParseContext) {
    const { tables } = context;
    this.claim = tables.submission.column;
    this.line = tables.submission_line.column;
    this.payer = tables.submission_payer.column;
    this.payerLine = tables.submission_payer_line.column;
    this.adjustment = tables.submission_payer_adjustment.column;
    this.first = {
      claim: tables.submission.rows,
      line: tables.submission_line.rows,
      payer: tables.submission_payer.rows,
      payerLine: tables.submission_payer_line.rows,
      adjustment: tables.submission_payer_adjustment.rows,
    };
    this.submittedOn = context.envelope.group.on;
  }

  segment(): Usage {
    const { reader, claimHash } = this.context;
    const { id } = reader;
    if (id === CLM || id === HL) this.closeClaim();
    const usage = this.take(id);
    if (this.inClaim) {
      claimHash.add(reader.low, reader.high);
      this.lastSegmentNo = reader.segmentNo;
    }
    return usage;
  }

  private take(id: number): Usage {
    switch (id) {
      case NM1:
        return this.takeName();
      case REF:
        return this.takeReference();
      case DTP:
        return this.takeDate();
      case SV1:
      case SV2:
      case SV3:
        return this.takeLine(id);
      case HL:
        return this.takeLevel();
      case SBR:
        return this.takeSubscriber();
      case CLM:
        return this.takeClaim();
      case HI:
        return this.takeDiagnoses();
      case AMT:
        return this.takeAmount();
      case CAS:
        return this.takeAdjustments();
      case SVD:
        return this.takePayerLine();
      case DMG:
        return this.takeBirth();
      case LIN:
        if (!this.inLine) return UNUSED;
        this.line.ndc.set(this.lineRow, this.context.text(3));
        return USED;
      case N3:
        return this.takeAddress();
      case BHT:
        return this.takeHeader();
      case LX:
        this.inLine = false;
        this.inPayer = false;
        this.named = "other";
        return UNUSED;
      default:
        return unused.has(id) ? UNUSED : UNKNOWN;
    }
  }

  private takeHeader(): Usage {
    const { context } = this;
    this.batchReference = context.text(3);
    const day = context.day(4);
    if (day !== noDay) this.submittedOn = day;
    context.dated(this.submittedOn);
    return USED;
  }

  /** HL03: 20 billing provider, 22 subscriber, 23 dependent; claims stand under either of the latter. */
  private takeLevel(): Usage {
    const { reader } = this.context;
    this.named = "";
    if (reader.is(3, "20")) this.billing = emptyBilling();
    if (reader.is(3, "20") || reader.is(3, "22")) this.subscriber = emptySubscriber();
    this.patient = emptyPatient();
    return USED;
  }

  /** SBR opens a subscriber, or, once a claim has begun, one of its other payers (2320). */
  private takeSubscriber(): Usage {
    const { context, payer } = this;
    const { reader, tables } = context;
    if (!this.inClaim) {
      this.subscriber = {
        ...emptySubscriber(),
        sequence: context.text(1),
        groupNumber: context.text(3),
        filingCode: context.text(9),
      };
      return USED;
    }
    const row = tables.submission_payer.addRow();
    this.inPayer = true;
    this.inLine = false;
    this.named = "other";
    this.payerRow = row;
    this.firstPayerAdjustment = tables.submission_payer_adjustment.rows;
    payer.submission_id.setPosition(row, this.claimNo);
    payer.payer_no.set(row, ++this.payerNo);
    payer.segment_no.set(row, reader.segmentNo);
    payer.payer_sequence.set(row, context.text(1));
    payer.filing_code.set(row, context.text(9));
    return USED;
  }

  private takeName(): Usage {
    const { context } = this;
    const { reader } = context;
    this.named = "other";
    if (this.inLine) {
      if (!reader.is(1, "82")) return UNUSED;
      this.line.provider_npi.set(this.lineRow, context.text(9));
      return USED;
    }
    if (this.inPayer) return this.takePayerName();
    if (this.inClaim) return this.takeClaimName();
    if (reader.is(1, "85")) {
      this.billing = { npi: context.text(9), name: context.name(3, 4), taxId: -1 };
      if (reader.is(8, "24") || reader.is(8, "34") || reader.is(8, "FI")) {
        this.billing.taxId = this.billing.npi;
      }
      this.named = "billing";
    } else if (reader.is(1, "IL")) {
      this.subscriber.memberId = context.text(9);
      this.patient = this.person();
      this.named = "subscriber";
    } else if (reader.is(1, "QC")) {
      this.patient = this.person();
      this.named = "patient";
    } else if (reader.is(1, "PR")) {
      this.subscriber.payerName = context.text(3);
      this.subscriber.payerCode = context.text(9);
      this.named = "payer";
    } else {
      return UNUSED;
    }
    return USED;
  }

  private person() {
    return { ...emptyPatient(), last: this.context.text(3), first: this.context.text(4) };
  }

  /** 2310: rendering provider, service location, referring provider. */
  private takeClaimName(): Usage {
    const { context, claim, claimRow: row } = this;
    const { reader } = context;
    if (reader.is(1, "82")) {
      claim.provider_npi.set(row, context.text(9));
      claim.provider_name.set(row, context.name(3, 4));
    } else if (reader.is(1, "77") || reader.is(1, "FA")) {
      claim.location_npi.set(row, context.text(9));
      claim.location_name.set(row, context.text(3));
      this.named = "location";
    } else if (reader.is(1, "DN")) {
      claim.referring_npi.set(row, context.text(9));
    } else {
      return UNUSED;
    }
    return USED;
  }

  /** 2330A and 2330B. CAS of the loop came before the payer's name. */
  private takePayerName(): Usage {
    const { context, payer, payerRow: row } = this;
    const { reader, tables } = context;
    if (reader.is(1, "IL")) {
      payer.member_id.set(row, context.text(9));
      return USED;
    }
    if (!reader.is(1, "PR")) return UNUSED;
    const code = context.text(9);
    payer.payer_code.set(row, code);
    payer.payer_name.set(row, context.text(3));
    this.named = "payer";
    const { rows } = tables.submission_payer_adjustment;
    for (let other = this.firstPayerAdjustment; other < rows; other++) {
      this.adjustment.payer_code.set(other, code);
    }
    return USED;
  }

  private takeBirth(): Usage {
    const { context } = this;
    if (this.inClaim || (this.named !== "subscriber" && this.named !== "patient")) return UNUSED;
    this.patient.bornOn = context.day(2);
    this.patient.sex = context.text(3);
    return USED;
  }

  private takeAddress(): Usage {
    const { context, claim, claimRow } = this;
    if (this.named !== "location" || claim.location_name.get(claimRow) >= 0) return UNUSED;
    claim.location_name.set(claimRow, context.text(1));
    return USED;
  }

  private takeClaim(): Usage {
    const { context, claim, billing, subscriber, patient } = this;
    const { reader, tables, texts, set } = context;
    const row = tables.submission.addRow();
    this.inClaim = true;
    this.inPayer = false;
    this.inLine = false;
    this.named = "other";
    this.claimRow = row;
    this.claimNo++;
    this.claimSegmentNo = reader.segmentNo;
    this.lineNo = 0;
    this.lineCents = 0;
    this.firstLine = tables.submission_line.rows;
    this.claimFrom = noDay;
    this.claimTo = noDay;
    this.payerNo = 0;
    this.payerLineRow = -1;
    this.casCount = 0;
    context.claimHash.reset();
    this.chargeCents = context.cents(2);
    set.claims++;
    set.chargeCents += this.chargeCents;
    claim.submission_id.setPosition(row, this.claimNo);
    claim.segment_no.set(row, reader.segmentNo);
    claim.claim_no.set(row, this.claimNo);
    claim.origin.set(row, texts.internString("837"));
    claim.control_number.set(row, this.controlNumber());
    claim.charge_cents.set(row, this.chargeCents);
    const parts = reader.split(5);
    claim.place_of_service.set(row, context.part(0, parts));
    claim.frequency_code.set(row, context.part(2, parts));
    claim.submitted_on.setDay(row, this.submittedOn);
    claim.batch_reference.set(row, this.batchReference);
    claim.practice_npi.set(row, billing.npi);
    claim.practice_name.set(row, billing.name);
    claim.practice_tax_id.set(row, billing.taxId);
    claim.payer_code.set(row, subscriber.payerCode);
    claim.payer_name.set(row, subscriber.payerName);
    claim.payer_sequence.set(row, subscriber.sequence);
    claim.filing_code.set(row, subscriber.filingCode);
    claim.group_number.set(row, subscriber.groupNumber);
    claim.member_id.set(row, subscriber.memberId);
    claim.patient_last.set(row, patient.last);
    claim.patient_first.set(row, patient.first);
    claim.patient_birth_on.setDay(row, patient.bornOn);
    claim.patient_sex.set(row, patient.sex);
    return USED;
  }

  /** CLM01; a claim without one is told by its position, as the column may not be empty. */
  private controlNumber(): number {
    const { context } = this;
    const told = context.ownText(1);
    if (told >= 0) return told;
    const message =
      "The claim has no control number (CLM01); remittances can only match it by other means.";
    context.issue("warning", "missing_control_number", message);
    return context.texts.internString(`(no CLM01, ${this.claimNo})`);
  }

  private takeDiagnoses(): Usage {
    const { context, claim, claimRow } = this;
    const { reader } = context;
    if (!this.inClaim) return this.outside("HI");
    let used: Usage = UNUSED;
    for (let k = 1; k <= reader.last; k++) {
      const count = reader.split(k);
      if (!diagnosisQualifiers.some((qualifier) => reader.partIs(0, count, qualifier))) continue;
      claim.diagnoses.add(claimRow, context.partWithoutDots(1, count));
      used = USED;
    }
    return used;
  }

  private takeReference(): Usage {
    const { context, claim, claimRow: row } = this;
    const { reader } = context;
    if (this.inLine) {
      if (!reader.is(1, "6R")) return UNUSED;
      this.line.line_control_number.set(this.lineRow, context.ownText(2));
      return USED;
    }
    if (this.inPayer) {
      if (this.named !== "payer" || !reader.is(1, "F8")) return UNUSED;
      this.payer.payer_control_number.set(this.payerRow, context.text(2));
      return USED;
    }
    if (this.inClaim) {
      if (reader.is(1, "F8")) claim.original_reference.set(row, context.text(2));
      else if (reader.is(1, "G1")) claim.authorization_number.set(row, context.text(2));
      else if (reader.is(1, "9F")) claim.referral_number.set(row, context.text(2));
      else if (reader.is(1, "D9")) claim.trace_reference.set(row, context.ownText(2));
      else return UNUSED;
      return USED;
    }
    if (this.named !== "billing" || !(reader.is(1, "EI") || reader.is(1, "SY"))) return UNUSED;
    this.billing.taxId = context.text(2);
    return USED;
  }

  private takeDate(): Usage {
    const { context } = this;
    const { reader } = context;
    if (reader.is(1, "472") && this.inClaim && !this.inPayer) {
      const from = context.day(3);
      const to = context.lastDay(3);
      context.seen(from);
      if (this.inLine) {
        this.line.service_on.setDay(this.lineRow, from);
        this.line.service_to.setDay(this.lineRow, to === noDay ? from : to);
      } else {
        this.claimFrom = from;
        this.claimTo = to === noDay ? from : to;
      }
      return USED;
    }
    if (!reader.is(1, "573")) return UNUSED;
    if (this.inLine && this.payerLineRow >= 0) {
      this.payerLine.adjudicated_on.setDay(this.payerLineRow, context.day(3));
    } else if (this.inPayer) {
      this.payer.adjudicated_on.setDay(this.payerRow, context.day(3));
    } else {
      return UNUSED;
    }
    return USED;
  }

  private takeAmount(): Usage {
    const { context } = this;
    const { reader } = context;
    if (this.inLine || !this.inClaim) return UNUSED;
    if (this.inPayer) {
      if (reader.is(1, "D")) this.payer.paid_cents.set(this.payerRow, context.cents(2));
      else if (reader.is(1, "EAF")) this.payer.patient_cents.set(this.payerRow, context.cents(2));
      else if (reader.is(1, "A8")) this.payer.noncovered_cents.set(this.payerRow, context.cents(2));
      else return UNUSED;
      return USED;
    }
    if (!reader.is(1, "F5")) return UNUSED;
    this.claim.patient_paid_cents.set(this.claimRow, context.cents(2));
    return USED;
  }

  /** SV1, and SV2 or SV3 where a set that calls itself professional has them: their elements stand elsewhere. */
  private takeLine(id: number): Usage {
    const { context, line } = this;
    const { reader, tables, set } = context;
    set.lines++;
    const shift = id === SV2 ? 1 : 0;
    if (!this.inClaim) return this.outside("service line");
    const row = tables.submission_line.addRow();
    this.inLine = true;
    this.inPayer = false;
    this.named = "other";
    this.payerLineRow = -1;
    this.lineRow = row;
    this.lineNo++;
    const cents = context.cents(2 + shift);
    this.lineCents += cents;
    line.submission_id.setPosition(row, this.claimNo);
    line.line_no.set(row, this.lineNo);
    line.segment_no.set(row, reader.segmentNo);
    line.charge_cents.set(row, cents);
    const count = reader.split(1 + shift);
    const at = count > 1 ? 1 : 0;
    line.code.set(row, context.part(at, count));
    line.modifier_1.set(row, context.part(at + 1, count));
    line.modifier_2.set(row, context.part(at + 2, count));
    line.modifier_3.set(row, context.part(at + 3, count));
    line.modifier_4.set(row, context.part(at + 4, count));
    if (id === SV3) {
      line.units.set(row, context.number(6));
      return USED;
    }
    line.unit_basis.set(row, context.text(3 + shift));
    line.units.set(row, context.number(4 + shift));
    if (id === SV2) return USED;
    const place = context.text(5);
    line.place_of_service.set(
      row,
      place >= 0 ? place : this.claim.place_of_service.get(this.claimRow),
    );
    line.pointers.set(row, context.joinedParts(0, reader.split(7)));
    return USED;
  }

  /** SVD opens 2430: what the payer of SVD01 said of this line. */
  private takePayerLine(): Usage {
    const { context, payerLine } = this;
    const { reader, tables } = context;
    if (!this.inLine) return this.outside("SVD");
    const row = tables.submission_payer_line.addRow();
    this.payerLineRow = row;
    payerLine.submission_id.setPosition(row, this.claimNo);
    payerLine.line_no.set(row, this.lineNo);
    payerLine.payer_code.set(row, context.text(1));
    payerLine.segment_no.set(row, reader.segmentNo);
    payerLine.paid_cents.set(row, context.cents(2));
    const count = reader.split(3);
    payerLine.code.set(row, context.part(count > 1 ? 1 : 0, count));
    payerLine.units.set(row, context.number(5));
    return USED;
  }

  private takeAdjustments(): Usage {
    const { context, adjustment } = this;
    const { reader, tables } = context;
    const ofLine = this.inLine && this.payerLineRow >= 0;
    if (!ofLine && !this.inPayer) return this.outside("CAS");
    const group = context.text(1);
    const payerCode = ofLine
      ? this.payerLine.payer_code.get(this.payerLineRow)
      : this.payer.payer_code.get(this.payerRow);
    for (let k = 2; k <= reader.last; k += 3) {
      const reason = context.text(k);
      const cents = context.cents(k + 1);
      if (reason < 0) {
        if (cents !== 0) this.withoutReason(cents);
        continue;
      }
      const row = tables.submission_payer_adjustment.addRow();
      adjustment.submission_id.setPosition(row, this.claimNo);
      adjustment.payer_code.set(row, payerCode);
      adjustment.line_no.set(row, ofLine ? this.lineNo : 0);
      adjustment.segment_no.set(row, reader.segmentNo);
      adjustment.position.set(row, ++this.casCount);
      adjustment.group_code.set(row, group);
      adjustment.carc.set(row, reason);
      adjustment.amount_cents.set(row, cents);
      adjustment.quantity.set(row, context.number(k + 2));
    }
    return USED;
  }

  private outside(name: string): Usage {
    const message = `A ${name} stands outside of the claim or line that it needs; it was left out.`;
    this.context.issue("warning", "segment_out_of_place", message);
    return UNKNOWN;
  }

  private withoutReason(cents: number): void {
    const message = `A CAS has ${dollars(cents)} without a reason code; it was left out.`;
    this.context.issue("warning", "adjustment_without_reason", message, cents);
  }

  private closeClaim(): void {
    if (!this.inClaim) return;
    const { context, claim, claimRow: row, billing } = this;
    claim.last_segment_no.set(row, this.lastSegmentNo);
    claim.content_hash.set(row, context.claimHashText());
    if (claim.provider_npi.get(row) < 0) claim.provider_npi.set(row, billing.npi);
    if (claim.provider_name.get(row) < 0) claim.provider_name.set(row, billing.name);
    if (claim.location_npi.get(row) < 0) claim.location_npi.set(row, billing.npi);
    if (claim.location_name.get(row) < 0) claim.location_name.set(row, billing.name);
    this.closeLines();
    this.inClaim = false;
    this.inPayer = false;
    this.inLine = false;
    this.named = "";
    const difference = this.chargeCents - this.lineCents;
    if (difference === 0) return;
    context.issues.add({
      severity: "warning",
      code: "charge_mismatch",
      message: `Claim ${context.texts.textOf(claim.control_number.get(row))} charges ${dollars(this.chargeCents)}, its lines ${dollars(this.lineCents)}: ${dollars(difference)} apart. Both were loaded as told.`,
      segmentNo: this.claimSegmentNo,
      amountCents: difference,
    });
  }

  /** A line without date or provider has the claim's; the claim's dates are the earliest and latest of its lines. */
  private closeLines(): void {
    const { claim, line, claimRow } = this;
    const provider = claim.provider_npi.get(claimRow);
    let from = noDay;
    let to = noDay;
    for (let row = this.firstLine; row < this.context.tables.submission_line.rows; row++) {
      if (line.service_on.get(row, noDay) === noDay) {
        line.service_on.setDay(row, this.claimFrom);
        line.service_to.setDay(row, this.claimTo);
      }
      if (line.provider_npi.get(row) < 0) line.provider_npi.set(row, provider);
      const on = line.service_on.get(row, noDay);
      if (on !== noDay && (from === noDay || on < from)) from = on;
      to = Math.max(to, line.service_to.get(row, on));
    }
    claim.service_on.setDay(claimRow, from === noDay ? this.claimFrom : from);
    claim.service_to.setDay(claimRow, to === noDay ? this.claimTo : to);
  }

  end(): void {
    this.closeClaim();
    if (this.claimNo > 0) return;
    this.context.issue("warning", "zero_claims", "This set of claims has no claim.");
  }

  identify(low: number, high: number): void {
    const { tables } = this.context;
    const { first } = this;
    const adjustments = tables.submission_payer_adjustment.rows;
    this.claim.submission_id.resolve(first.claim, tables.submission.rows, low, high);
    this.claim.transaction_id.fill(first.claim, tables.submission.rows, low, high);
    this.line.submission_id.resolve(first.line, tables.submission_line.rows, low, high);
    this.payer.submission_id.resolve(first.payer, tables.submission_payer.rows, low, high);
    const payerLines = tables.submission_payer_line.rows;
    this.payerLine.submission_id.resolve(first.payerLine, payerLines, low, high);
    this.adjustment.submission_id.resolve(first.adjustment, adjustments, low, high);
  }
}
