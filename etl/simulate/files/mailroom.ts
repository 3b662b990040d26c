import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Day,
  isLastOfMonth,
  isoOf,
  monthNameOf,
  weekdayOf,
  workingDayFrom,
} from "../calendar.ts";
import { denialRowsOf } from "../life/denial-rows.ts";
import { settleRemittances } from "../life/remit.ts";
import type { Posting, Remittance, Submission } from "../memory.ts";
import { count, type Office } from "../office.ts";
import type { Payer } from "../practice/payers.ts";
import { type BatchReceipt, type ReceivedGroup, write277, write999 } from "./acknowledgements.ts";
import { type Batch, writeClaims } from "./claims-837.ts";
import { writeDenials, writeTransactions } from "./exports.ts";
import { writeRemittances } from "./remittances-835.ts";
import { DIALECTS, type Dialect, type Envelope } from "./x12.ts";

/** Kinds of file that a practice may do without. */
export type Kind = "acknowledgements" | "transactions" | "denials";

const CLEARINGHOUSE = "QUARRYGATE";

interface SentBatch extends Batch {
  readonly group: number;
  readonly set: string;
}

/** Writes each day's files into the day's folder. */
export class Mailroom {
  private control = 0;
  private readonly sent = new Map<Day, SentBatch[]>();
  private transactionsFrom = new Map<Office, number>();
  /** of files that are yet to be written */
  waitingBytes = 0;
  private readonly waiting: { folder: string; name: string; text: string }[] = [];

  constructor(
    private readonly dir: string,
    private readonly without: ReadonlySet<Kind>,
    private readonly lastDay: Day,
  ) {}

  /** Everything that leaves or arrives today, for all practices. */
  deliver(today: Day, offices: readonly Office[]): void {
    for (const office of offices) this.sendClaims(today, office);
    if (!this.without.has("acknowledgements")) this.receiveReceipts(today);
    this.receiveRemittances(today, offices);
    for (const office of offices) {
      if (!this.without.has("transactions")) this.exportTransactions(today, office);
      if (!this.without.has("denials")) this.exportDenials(today, office);
    }
  }

  private write(today: Day, name: string, text: string): void {
    this.waiting.push({ folder: join(this.dir, isoOf(today)), name, text });
    this.waitingBytes += text.length;
  }

  /** Writes what waits to be written; call it now and then. */
  async flush(): Promise<void> {
    const files = this.waiting.splice(0);
    this.waitingBytes = 0;
    await Promise.all(
      [...new Set(files.map((file) => file.folder))].map((folder) =>
        mkdir(folder, { recursive: true }),
      ),
    );
    await Promise.all(
      files.map((file) => writeFile(join(file.folder, file.name), file.text, "latin1")),
    );
  }

  private envelope(day: Day, sender: string, receiver: string, dialect: Dialect): Envelope {
    return { day, sender, receiver, dialect, control: ++this.control };
  }

  private dialect(index: number): Dialect {
    return DIALECTS[index % DIALECTS.length] ?? DIALECTS[0];
  }

  /** Two batches: first bills to payers other than Medicare, and all else; in one interchange or in two. What gets lost goes alone. */
  private sendClaims(today: Day, office: Office): void {
    const leaving = office.leaving.splice(0);
    if (leaving.length === 0) return;
    const { practice } = office;
    const isPlain = (item: Submission) =>
      item.position === 1 && item.frequency === "1" && item.payer.filingCode !== "MB";
    const kept = leaving.filter(({ isLost }) => !isLost);
    const batches = [kept.filter((item) => !isPlain(item)), kept.filter(isPlain)].flatMap(
      (submissions) => batchesOf(office, submissions),
    );
    const lost = batchesOf(
      office,
      leaving.filter(({ isLost }) => isLost),
    );
    const together = weekdayOf(today) % 2 === 0 && batches.length > 0;
    const interchanges = [
      ...(together ? [batches] : batches.map((batch) => [batch])),
      ...lost.map((batch) => [batch]),
    ];
    const texts = interchanges.map((inOne, index) => {
      const envelope = this.envelope(
        today,
        practice.submitterId,
        CLEARINGHOUSE,
        this.dialect(practice.no + index),
      );
      const { text, sets } = writeClaims(envelope, inOne);
      for (const [at, batch] of inOne.entries())
        this.remember(today, { ...batch, group: envelope.control, set: sets[at] ?? "" });
      return text;
    });
    this.write(today, `837p-${practice.prefix.toLowerCase()}.txt`, texts.join(""));
  }

  private remember(today: Day, batch: SentBatch): void {
    const nextDay = workingDayFrom(today + 1);
    for (const day of [nextDay, workingDayFrom(nextDay + 1)]) {
      const due = this.sent.get(day);
      if (due === undefined) this.sent.set(day, [batch]);
      else due.push(batch);
    }
  }

  private receiveReceipts(today: Day): void {
    const due = this.sent.get(today) ?? [];
    this.sent.delete(today);
    const groups = new Map<number, SentBatch[]>();
    for (const batch of due) {
      if (saysToday(batch, today, "999"))
        groups.set(batch.group, [...(groups.get(batch.group) ?? []), batch]);
    }
    const receipts = [...groups].map(([control, batches]) => {
      const sets = batches.map((batch) => ({
        control: batch.set,
        isTaken: !refusesToday(batch, today, "999"),
      }));
      const group: ReceivedGroup = { control, sets };
      return write999(
        this.envelope(
          today,
          CLEARINGHOUSE,
          batches[0]?.practice.submitterId ?? "",
          this.dialect(control),
        ),
        group,
      );
    });
    if (receipts.length > 0) this.write(today, "999.txt", receipts.join(""));

    const bySource = new Map<Payer | null, BatchReceipt[]>();
    for (const batch of due) {
      for (const [payer, receipt] of receiptsOf(batch, today)) {
        const list = bySource.get(payer);
        if (list === undefined) bySource.set(payer, [receipt]);
        else list.push(receipt);
      }
    }
    const texts: string[] = [];
    for (const [payer, batches] of bySource) {
      const envelope = this.envelope(
        today,
        payer?.id ?? CLEARINGHOUSE,
        "PRACTICES",
        this.dialect(payer === null ? 0 : 2),
      );
      texts.push(write277(envelope, payer, batches));
    }
    if (texts.length > 0) this.write(today, "277ca.txt", texts.join(""));
  }

  /** Medicare and Medicaid send files of their own; the clearinghouse joins those of all other payers. */
  private receiveRemittances(today: Day, offices: readonly Office[]): void {
    const all = offices.flatMap((office) => settleRemittances(office, today));
    const isDirect = ({ payer }: Remittance) =>
      payer.class === "Medicare" || payer.class === "Medicaid";
    for (const remittance of all.filter(isDirect)) {
      const { payer, practice } = remittance;
      const envelope = this.envelope(
        today,
        payer.id,
        practice.submitterId,
        this.dialect(payer.class === "Medicare" ? 1 : 3),
      );
      this.write(
        today,
        `835-${payer.id.toLowerCase()}-${practice.prefix.toLowerCase()}.txt`,
        writeRemittances(envelope, [remittance]),
      );
    }
    const joined = all.filter((remittance) => !isDirect(remittance));
    if (joined.length === 0) return;
    const interchanges = today % 2 === 0 ? [joined] : joined.map((remittance) => [remittance]);
    const texts = interchanges.map((inOne, index) =>
      writeRemittances(
        this.envelope(today, CLEARINGHOUSE, "PRACTICES", this.dialect(today + index * 2)),
        inOne,
      ),
    );
    this.write(today, "835-clearinghouse.txt", texts.join(""));
  }

  /** Each Friday, and on the last day: what was posted since the export before, and its last days once more. */
  private exportTransactions(today: Day, office: Office): void {
    if (weekdayOf(today) !== 5 && today !== this.lastDay) return;
    const from = this.transactionsFrom.get(office) ?? Number.NEGATIVE_INFINITY;
    const rows: Posting[] = [];
    for (let index = office.postings.length - 1; index >= 0; index--) {
      const posting = office.postings[index];
      if (posting === undefined || posting.day <= from) break;
      rows.push(posting);
    }
    this.transactionsFrom.set(office, today - 2);
    if (rows.length === 0) return;
    this.write(
      today,
      `transactions-${office.practice.prefix.toLowerCase()}.csv`,
      writeTransactions(rows.reverse()),
    );
  }

  /** At a month's end, and on the last day: the month's denials, and its rejections unless acknowledgements are left out. */
  private exportDenials(today: Day, office: Office): void {
    if (!isLastOfMonth(today) && today !== this.lastDay) return;
    const rows = denialRowsOf(office, monthNameOf(today), !this.without.has("acknowledgements"));
    if (rows.length === 0) return;
    const vendor = Number(isoOf(today).slice(5, 7)) % 2 === 0 ? "A" : "B";
    this.write(
      today,
      `denials-${office.practice.prefix.toLowerCase()}.csv`,
      writeDenials(vendor, rows),
    );
  }
}

/** The submissions as a batch; none where there are none. */
function batchesOf(office: Office, submissions: readonly Submission[]): Batch[] {
  if (submissions.length === 0) return [];
  const { practice } = office;
  const no = String(count(office, "batch")).padStart(5, "0");
  return [{ practice, submissions, reference: `${practice.prefix}B${no}` }];
}

const saysToday = (batch: SentBatch, today: Day, source: string) =>
  batch.submissions.some(({ verdicts }) =>
    verdicts.some((verdict) => verdict.day === today && verdict.source === source),
  );

const refusesToday = (batch: SentBatch, today: Day, source: string) =>
  batch.submissions.some(({ verdicts }) =>
    verdicts.some(
      (verdict) =>
        verdict.day === today && verdict.source === source && verdict.says === "rejected",
    ),
  );

/** Today's 277CA of one batch: the clearinghouse's (key null) and those of payers. */
function receiptsOf(batch: SentBatch, today: Day): Map<Payer | null, BatchReceipt> {
  const bySource = new Map<
    Payer | null,
    BatchReceipt & { receipts: { submission: Submission; isAccepted: boolean }[] }
  >();
  for (const submission of batch.submissions) {
    for (const verdict of submission.verdicts) {
      if (verdict.day !== today || verdict.source === "999") continue;
      const payer = verdict.source === "payer" ? submission.payer : null;
      const receipt = bySource.get(payer) ?? {
        practice: batch.practice,
        reference: batch.reference,
        isRefused: false,
        receipts: [],
      };
      receipt.receipts.push({ submission, isAccepted: verdict.says === "accepted" });
      bySource.set(payer, receipt);
    }
  }
  const isWhole = batch.submissions.every(({ claim }) =>
    claim.scenarios.has("batch refused by 277CA"),
  );
  if (!isWhole || !refusesToday(batch, today, "clearinghouse")) return bySource;
  return new Map([
    [null, { practice: batch.practice, reference: batch.reference, isRefused: true, receipts: [] }],
  ]);
}
