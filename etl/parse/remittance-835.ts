import { dollars } from "./amount.ts";
import { noDay } from "./day.ts";
import type { ParseContext } from "./parse-context.ts";
import { segmentId } from "./segment-reader.ts";
import { type SetParser, UNKNOWN, UNUSED, USED, type Usage } from "./set-parser.ts";
import { unusedIds } from "./unused-segments.ts";

const AMT = segmentId("AMT");
const BPR = segmentId("BPR");
const CAS = segmentId("CAS");
const CLP = segmentId("CLP");
const DTM = segmentId("DTM");
const LQ = segmentId("LQ");
const LX = segmentId("LX");
const MIA = segmentId("MIA");
const MOA = segmentId("MOA");
const N1 = segmentId("N1");
const NM1 = segmentId("NM1");
const PLB = segmentId("PLB");
const REF = segmentId("REF");
const SVC = segmentId("SVC");
const TRN = segmentId("TRN");
const TS2 = segmentId("TS2");
const TS3 = segmentId("TS3");

/** Qualifiers of dates, DTM01. */
const SERVICE = segmentId("472");
const SERVICE_FROM = segmentId("150");
const SERVICE_TO = segmentId("151");
const STATEMENT_FROM = segmentId("232");
const STATEMENT_TO = segmentId("233");
const RECEIVED = segmentId("050");
const PRODUCED = segmentId("405");

const unused = unusedIds("835");

/** An 835: one remittance, its claims (CLP), lines (SVC), adjustments (CAS) and provider adjustments (PLB). */
export class Remittance835 implements SetParser {
  readonly kind = "835";
  readonly isSupported = true;
  private readonly remittance;
  private readonly claim;
  private readonly line;
  private readonly adjustment;
  private readonly provider;
  private readonly modifiers;
  private readonly first;
  private readonly row: number;

  private inClaim = false;
  private inLine = false;
  private party: "" | "PR" | "PE" = "";
  private payerRefs = { "2U": -1, NF: -1 };
  private payeeRef = -1;
  private summaryNpi = -1;
  private bprCents = 0;
  private paidCents = 0;
  private plbCents = 0;
  private plbCount = 0;
  private claimNo = 0;

  private claimRow = 0;
  private claimSegmentNo = 0;
  private chargeCents = 0;
  private claimPaidCents = 0;
  private claimCasCents = 0;
  private casCount = 0;
  private lastSegmentNo = 0;
  private insuredId = -1;
  private patientId = -1;

  private lineNo = 0;
  private lineRow = 0;
  private firstLine = 0;
  private lineSegmentNo = 0;
  private lineDifference = 0;

  constructor(private readonly context: ParseContext) {
    const { tables } = context;
    this.remittance = tables.remittance.column;
    this.claim = tables.adjudication.column;
    this.line = tables.adjudication_line.column;
    const { modifier_1, modifier_2, modifier_3, modifier_4 } = this.line;
    this.modifiers = [modifier_1, modifier_2, modifier_3, modifier_4];
    this.adjustment = tables.adjustment.column;
    this.provider = tables.provider_adjustment.column;
    this.first = {
      claim: tables.adjudication.rows,
      line: tables.adjudication_line.rows,
      adjustment: tables.adjustment.rows,
      provider: tables.provider_adjustment.rows,
    };
    this.row = tables.remittance.addRow();
    this.remittance.segment_no.set(this.row, context.reader.segmentNo);
    this.remittance.amount_cents.set(this.row, 0);
    this.remittance.guide.set(this.row, context.texts.internString(context.envelope.group.guide));
  }

  segment(): Usage {
    const { reader, claimHash } = this.context;
    const { id } = reader;
    if (id === CLP || id === PLB || id === LX || id === TS3 || id === TS2) this.closeClaim();
    const usage = this.take(id);
    if (this.inClaim) {
      claimHash.add(reader.low, reader.high);
      this.lastSegmentNo = reader.segmentNo;
    }
    return usage;
  }

  private take(id: number): Usage {
    switch (id) {
      case CAS:
        return this.takeAdjustments();
      case SVC:
        return this.takeLine();
      case DTM:
        return this.takeDate();
      case CLP:
        return this.takeClaim();
      case NM1:
        return this.takeName();
      case REF:
        return this.takeReference();
      case AMT:
        return this.takeAmount();
      case LQ:
        return this.takeRemark();
      case MOA:
        return this.takeRemarks(3, 7, 3, 7);
      case MIA:
        return this.takeRemarks(5, 5, 20, 23);
      case N1:
        return this.takeParty();
      case TRN:
        return this.takeTrace();
      case BPR:
        return this.takePayment();
      case TS3:
        this.summaryNpi = this.context.text(1);
        return USED;
      case PLB:
        return this.takeProviderAdjustments();
      default:
        return unused.has(id) ? UNUSED : UNKNOWN;
    }
  }

  private takePayment(): Usage {
    const { context, remittance, row } = this;
    const { reader } = context;
    const cents = context.cents(2);
    this.bprCents = reader.is(3, "D") ? -cents : cents;
    remittance.segment_no.set(row, reader.segmentNo);
    remittance.amount_cents.set(row, this.bprCents === 0 ? 0 : this.bprCents);
    remittance.handling.set(row, context.text(1));
    remittance.method.set(row, context.text(4));
    const day = context.day(16);
    remittance.paid_on.setDay(row, day);
    context.dated(day);
    return USED;
  }

  private takeTrace(): Usage {
    if (this.inClaim) return UNUSED;
    this.remittance.trace_number.set(this.row, this.context.text(2));
    this.remittance.payer_tax_id.set(this.row, this.context.text(3));
    return USED;
  }

  private takeParty(): Usage {
    const { context, remittance, row } = this;
    const { reader } = context;
    const isPayee = reader.is(1, "PE");
    if (this.inClaim) {
      if (!isPayee || !reader.is(3, "XX")) return UNUSED;
      this.claim.practice_npi.set(this.claimRow, context.text(4));
      return USED;
    }
    this.party = isPayee ? "PE" : reader.is(1, "PR") ? "PR" : "";
    if (this.party === "PR") {
      remittance.payer_name.set(row, context.text(2));
      remittance.payer_code.set(row, context.text(4));
    } else if (this.party === "PE") {
      remittance.payee_name.set(row, context.text(2));
      remittance.payee_code.set(row, context.text(4));
      if (reader.is(3, "XX")) remittance.payee_npi.set(row, context.text(4));
    } else {
      return UNUSED;
    }
    return USED;
  }

  private takeClaim(): Usage {
    const { context, claim } = this;
    const { reader, tables } = context;
    const row = tables.adjudication.addRow();
    this.inClaim = true;
    this.inLine = false;
    this.claimRow = row;
    this.claimNo++;
    this.claimSegmentNo = reader.segmentNo;
    this.claimCasCents = 0;
    this.casCount = 0;
    this.lineNo = 0;
    this.firstLine = tables.adjudication_line.rows;
    this.insuredId = -1;
    this.patientId = -1;
    context.claimHash.reset();
    this.chargeCents = context.cents(3);
    this.claimPaidCents = context.cents(4);
    claim.adjudication_id.setPosition(row, this.claimNo);
    claim.segment_no.set(row, reader.segmentNo);
    claim.claim_no.set(row, this.claimNo);
    claim.control_number.set(row, context.ownText(1));
    claim.status_code.set(row, context.text(2));
    claim.charge_cents.set(row, this.chargeCents);
    claim.paid_cents.set(row, this.claimPaidCents);
    if (!reader.isEmpty(5)) claim.patient_cents.set(row, context.cents(5));
    claim.has_amounts.set(row, !(reader.isEmpty(3) && reader.isEmpty(4)));
    claim.filing_code.set(row, context.text(6));
    claim.payer_control_number.set(row, context.ownText(7));
    claim.place_of_service.set(row, context.text(8));
    claim.frequency_code.set(row, context.text(9));
    const { set } = context;
    set.claims++;
    set.chargeCents += this.chargeCents;
    set.paidCents += this.claimPaidCents;
    this.paidCents += this.claimPaidCents;
    return USED;
  }

  private takeLine(): Usage {
    const { context, line } = this;
    const { reader, tables, set } = context;
    set.lines++;
    this.checkLine();
    if (!this.inClaim) return this.outside("SVC");
    const row = tables.adjudication_line.addRow();
    this.inLine = true;
    this.lineRow = row;
    this.lineNo++;
    this.lineSegmentNo = reader.segmentNo;
    const charge = context.cents(2);
    const paid = context.cents(3);
    this.lineDifference = charge - paid;
    line.adjudication_id.setPosition(row, this.claimNo);
    line.line_no.set(row, this.lineNo);
    line.segment_no.set(row, reader.segmentNo);
    line.charge_cents.set(row, charge);
    line.paid_cents.set(row, paid);
    this.takeProcedure(row);
    const units = reader.isEmpty(5) ? 1 : context.number(5);
    line.units.set(row, units);
    if (!reader.isEmpty(6)) {
      const count = reader.split(6);
      const at = count > 1 ? 1 : 0;
      line.submitted_code.set(row, context.part(at, count));
      line.submitted_modifier_1.set(row, context.part(at + 1, count));
      line.submitted_modifier_2.set(row, context.part(at + 2, count));
    }
    const submitted = context.number(7);
    line.submitted_units.set(row, submitted);
    return USED;
  }

  /** SVC01: qualifier, code, up to four modifiers. Payers glue modifiers to an HCPCS code: `9921325`. */
  private takeProcedure(row: number): void {
    const { context, line } = this;
    const { reader, texts } = context;
    const count = reader.split(1);
    const at = count > 1 ? 1 : 0;
    const { modifiers } = this;
    let next = 0;
    const start = reader.partStart(at);
    const length = reader.partStop(at) - start;
    if (length > 5 && length <= 13 && length % 2 === 1 && reader.partIs(0, count, "HC")) {
      line.code.set(row, texts.intern(reader.bytes, start, start + 5));
      for (let glued = start + 5; glued < start + length; glued += 2) {
        modifiers[next++]?.set(row, texts.intern(reader.bytes, glued, glued + 2));
      }
    } else {
      line.code.set(row, context.part(at, count));
    }
    for (let i = at + 1; i < Math.min(count, at + 5) && next < 4; i++) {
      modifiers[next++]?.set(row, context.part(i, count));
    }
  }

  private takeAdjustments(): Usage {
    const { context, adjustment } = this;
    const { reader, tables } = context;
    if (!this.inClaim) return this.outside("CAS");
    const group = context.text(1);
    for (let k = 2; k <= reader.last; k += 3) {
      const reason = context.text(k);
      const cents = context.cents(k + 1);
      if (reason < 0) {
        if (cents !== 0) this.withoutReason("CAS", cents);
        continue;
      }
      const row = tables.adjustment.addRow();
      adjustment.adjudication_id.setPosition(row, this.claimNo);
      adjustment.line_no.set(row, this.inLine ? this.lineNo : 0);
      adjustment.segment_no.set(row, reader.segmentNo);
      adjustment.position.set(row, ++this.casCount);
      adjustment.group_code.set(row, group);
      adjustment.carc.set(row, reason);
      adjustment.amount_cents.set(row, cents);
      const quantity = context.number(k + 2);
      adjustment.quantity.set(row, quantity);
      this.claimCasCents += cents;
      this.lineDifference -= cents;
    }
    return USED;
  }

  private takeDate(): Usage {
    const { context } = this;
    if (!this.inClaim) {
      if (context.reader.code(1) !== PRODUCED) return UNUSED;
      this.remittance.produced_on.setDay(this.row, context.day(2));
      return USED;
    }
    const column = this.dateColumn(context.reader.code(1));
    if (column === null) return UNUSED;
    const day = context.day(2);
    column.setDay(this.inLine ? this.lineRow : this.claimRow, day);
    context.seen(day);
    return USED;
  }

  private dateColumn(qualifier: number) {
    const { claim, line } = this;
    if (this.inLine) {
      if (qualifier === SERVICE || qualifier === SERVICE_FROM) return line.service_on;
      return qualifier === SERVICE_TO ? line.service_to : null;
    }
    if (qualifier === STATEMENT_FROM || qualifier === SERVICE) return claim.service_on;
    if (qualifier === STATEMENT_TO) return claim.service_to;
    return qualifier === RECEIVED ? claim.received_on : null;
  }

  private takeName(): Usage {
    const { context, claim, claimRow: row } = this;
    if (!this.inClaim) return UNUSED;
    const { reader } = context;
    if (reader.is(1, "QC")) {
      claim.patient_last.set(row, context.text(3));
      claim.patient_first.set(row, context.text(4));
      this.patientId = context.text(9);
    } else if (reader.is(1, "IL")) {
      this.insuredId = context.text(9);
    } else if (reader.is(1, "74")) {
      claim.corrected_member_id.set(row, context.text(9));
    } else if (reader.is(1, "82")) {
      claim.provider_npi.set(row, context.text(9));
    } else if (reader.is(1, "TT")) {
      claim.crossover_payer.set(row, context.text(3));
      claim.crossover_code.set(row, context.text(9));
    } else if (reader.is(1, "PR")) {
      claim.corrected_payer.set(row, context.text(3));
    } else if (reader.is(1, "85") && !reader.isEmpty(9)) {
      claim.practice_npi.set(row, context.text(9));
    } else {
      return UNUSED;
    }
    return USED;
  }

  private takeReference(): Usage {
    const { context, remittance, row } = this;
    const { reader } = context;
    if (this.inLine) {
      if (reader.is(1, "6R")) this.line.line_control_number.set(this.lineRow, context.ownText(2));
      else if (reader.is(1, "HPI")) this.line.provider_npi.set(this.lineRow, context.text(2));
      else return UNUSED;
      return USED;
    }
    if (this.inClaim) {
      if (!reader.is(1, "F8")) return UNUSED;
      this.claim.original_reference.set(this.claimRow, context.text(2));
      return USED;
    }
    if (this.party === "PR" && reader.is(1, "2U")) this.payerRefs["2U"] = context.text(2);
    else if (this.party === "PR" && reader.is(1, "NF")) this.payerRefs.NF = context.text(2);
    else if (this.party === "PE") {
      if (reader.is(1, "HPI") && remittance.payee_npi.get(row) < 0) {
        remittance.payee_npi.set(row, context.text(2));
      }
      if (this.payeeRef < 0) this.payeeRef = context.text(2);
    } else return UNUSED;
    return USED;
  }

  private takeAmount(): Usage {
    const { context, claim, line } = this;
    const { reader } = context;
    if (this.inLine) {
      if (!reader.is(1, "B6")) return UNUSED;
      line.allowed_cents.set(this.lineRow, context.cents(2));
      return USED;
    }
    if (!this.inClaim) return UNUSED;
    if (reader.is(1, "AU")) claim.allowed_cents.set(this.claimRow, context.cents(2));
    else if (reader.is(1, "I")) claim.interest_cents.set(this.claimRow, context.cents(2));
    else return UNUSED;
    return USED;
  }

  private takeRemark(): Usage {
    if (!this.inLine || !this.context.reader.is(1, "HE")) return UNUSED;
    this.line.remark_codes.add(this.lineRow, this.context.text(2));
    return USED;
  }

  /** Remark codes in two ranges of elements of MOA or MIA. */
  private takeRemarks(from: number, to: number, again: number, last: number): Usage {
    if (!this.inClaim) return this.outside("MOA or MIA");
    const { context, claim, claimRow } = this;
    for (let k = from; k <= to; k++) claim.remark_codes.add(claimRow, context.text(k));
    for (let k = Math.max(again, to + 1); k <= last; k++) {
      claim.remark_codes.add(claimRow, context.text(k));
    }
    return USED;
  }

  private takeProviderAdjustments(): Usage {
    const { context, provider } = this;
    const { reader, tables } = context;
    const npi = context.text(1);
    const fiscalOn = context.day(2);
    for (let k = 3; k <= reader.last; k += 2) {
      const cents = context.cents(k + 1);
      if (reader.isEmpty(k)) {
        if (cents !== 0) this.withoutReason("PLB", cents);
        continue;
      }
      const row = tables.provider_adjustment.addRow();
      const count = reader.split(k);
      provider.segment_no.set(row, reader.segmentNo);
      provider.position.set(row, ++this.plbCount);
      provider.provider_npi.set(row, npi);
      provider.fiscal_on.setDay(row, fiscalOn);
      provider.reason_code.set(row, context.part(0, count));
      if (count > 1) provider.reference.set(row, context.joinedParts(1, count));
      provider.amount_cents.set(row, cents);
      this.plbCents += cents;
    }
    return USED;
  }

  private outside(name: string): Usage {
    const message = `A ${name} stands before any claim of its remittance; it was left out.`;
    this.context.issue("warning", "segment_out_of_place", message);
    return UNKNOWN;
  }

  private withoutReason(name: string, cents: number): void {
    const message = `A ${name} has ${dollars(cents)} without a reason code; it was left out.`;
    this.context.issue("warning", "adjustment_without_reason", message, cents);
  }

  /** X12 005010X221 §1.10.2: SVC02 − adjustments of the line = SVC03. */
  private checkLine(): void {
    if (this.inLine && this.lineDifference !== 0) {
      this.context.issues.add({
        severity: "info",
        code: "unbalanced_line",
        message: `Line ${this.lineNo} of claim ${this.controlNumber()} does not balance: charge − adjustments − paid = ${dollars(this.lineDifference)}. It was loaded as told.`,
        segmentNo: this.lineSegmentNo,
        amountCents: this.lineDifference,
      });
    }
    this.lineDifference = 0;
  }

  private closeClaim(): void {
    if (!this.inClaim) return;
    this.checkLine();
    const { context, claim, claimRow: row } = this;
    claim.last_segment_no.set(row, this.lastSegmentNo);
    claim.content_hash.set(row, context.claimHashText());
    claim.member_id.set(row, this.insuredId >= 0 ? this.insuredId : this.patientId);
    if (claim.practice_npi.get(row) < 0) claim.practice_npi.set(row, this.summaryNpi);
    this.dateClaim();
    const difference = this.chargeCents - this.claimPaidCents - this.claimCasCents;
    if (difference !== 0) {
      context.issues.add({
        severity: "warning",
        code: "unbalanced_claim",
        message: `Claim ${this.controlNumber()} does not balance: charge ${dollars(this.chargeCents)} − adjustments ${dollars(this.claimCasCents)} − paid ${dollars(this.claimPaidCents)} = ${dollars(difference)}. It was loaded as told.`,
        segmentNo: this.claimSegmentNo,
        amountCents: difference,
      });
    }
    this.inClaim = false;
    this.inLine = false;
    this.party = "";
  }

  /** A claim without its own dates has those of its lines; a line without provider has the claim's. */
  private dateClaim(): void {
    const { claim, line, claimRow } = this;
    const provider = claim.provider_npi.get(claimRow);
    let from = noDay;
    let to = noDay;
    for (let row = this.firstLine; row < this.context.tables.adjudication_line.rows; row++) {
      const on = line.service_on.get(row, noDay);
      if (on !== noDay && (from === noDay || on < from)) from = on;
      to = Math.max(to, line.service_to.get(row, on));
      if (line.provider_npi.get(row) < 0) line.provider_npi.set(row, provider);
    }
    if (claim.service_on.get(claimRow, noDay) === noDay && from !== noDay) {
      claim.service_on.set(claimRow, from);
    }
    if (claim.service_to.get(claimRow, noDay) === noDay && to !== noDay) {
      claim.service_to.set(claimRow, to);
    }
  }

  private controlNumber(): string {
    const code = this.claim.control_number.get(this.claimRow);
    return code < 0 ? `no. ${this.claimNo}` : this.context.texts.textOf(code);
  }

  end(): void {
    this.closeClaim();
    const { context, remittance, row } = this;
    if (remittance.payer_code.get(row) < 0) {
      const { "2U": payerId, NF: naic } = this.payerRefs;
      const taxId = remittance.payer_tax_id.get(row);
      remittance.payer_code.set(row, payerId >= 0 ? payerId : naic >= 0 ? naic : taxId);
    }
    if (remittance.payee_code.get(row) < 0) remittance.payee_code.set(row, this.payeeRef);
    const producedOn = remittance.produced_on.get(row, noDay);
    if (remittance.paid_on.get(row, noDay) === noDay && producedOn !== noDay) {
      remittance.paid_on.set(row, producedOn);
      context.dated(producedOn);
    }
    this.settlePractice();
    this.checkTransaction();
  }

  /** Claims without a payee of their own (TS301, NM1*85) have the remittance's; a TS301 that is no NPI yields to an NPI. */
  private settlePractice(): void {
    const { claim, context } = this;
    const payee = this.remittance.payee_npi.get(this.row);
    if (payee < 0) return;
    for (let row = this.first.claim; row < context.tables.adjudication.rows; row++) {
      const own = claim.practice_npi.get(row);
      if (own < 0 || !/^\d{10}$/.test(context.texts.textOf(own)))
        claim.practice_npi.set(row, payee);
    }
  }

  /** X12 005010X221 §1.10.2: BPR02 = Σ CLP04 − Σ PLB. */
  private checkTransaction(): void {
    const { context } = this;
    const difference = this.bprCents - (this.paidCents - this.plbCents);
    if (difference !== 0) {
      const message = `The payment ${dollars(this.bprCents)} is not what its claims paid (${dollars(this.paidCents)}) less provider adjustments (${dollars(this.plbCents)}): ${dollars(difference)} apart. It was loaded as told.`;
      context.issue("warning", "unbalanced_transaction", message, difference);
    }
    if (this.claimNo === 0) {
      const message =
        this.plbCount > 0
          ? "This remittance has provider adjustments only, no claim."
          : "This remittance has no claim.";
      context.issue(this.plbCount > 0 ? "info" : "warning", "zero_claims", message);
    }
  }

  identify(low: number, high: number): void {
    const { tables } = this.context;
    const { first } = this;
    this.remittance.remittance_id.set(this.row, low, high);
    this.claim.adjudication_id.resolve(first.claim, tables.adjudication.rows, low, high);
    this.claim.remittance_id.fill(first.claim, tables.adjudication.rows, low, high);
    this.line.adjudication_id.resolve(first.line, tables.adjudication_line.rows, low, high);
    this.adjustment.adjudication_id.resolve(first.adjustment, tables.adjustment.rows, low, high);
    this.provider.remittance_id.fill(first.provider, tables.provider_adjustment.rows, low, high);
  }
}
