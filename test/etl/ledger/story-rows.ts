import { adjudication, hashId, type Row, type Rows, rowsOf, submission } from "../rows.ts";
import { type Amount, codes, dayOf, type LineWord, type Story, type Word } from "./story.ts";

const serviceOn = "2026-01-02";

/** A story as rows of part 1: its bills, CLPs (each in a remittance of its own) and export rows. */
export function storyRows(story: Story, control: string): Rows[] {
  const words = story.words.map((word, i) =>
    clp(story, control, word, { trace: `A${i}`, sign: 1 }),
  );
  const reversals = story.reversals.flatMap((reversal, i) => {
    const word = story.words[reversal.of];
    if (word === undefined) return [];
    const options = { trace: `B${i}`, sign: -1, on: reversal.on, hasAmounts: reversal.hasAmounts };
    return [clp(story, control, word, options)];
  });
  return [...bills(story, control), ...words, ...reversals, postings(story, control)];
}

function bills(story: Story, control: string): Rows[] {
  return story.bills.map((bill) =>
    submission(
      {
        control_number: control,
        service_on: serviceOn,
        submitted_on: dayOf(bill.on),
        frequency_code: bill.frequency,
        payer_code: `${bill.payer}1`,
        payer_name: bill.payer,
        payer_sequence: ["P", "S", "T"][bill.sequence - 1] ?? "P",
        member_id: `M${control}`,
      },
      {
        lines: story.charges.map((charge_cents, i) => ({
          code: codes[i] ?? null,
          charge_cents,
          line_control_number: `${control}-${i + 1}`,
        })),
      },
    ),
  );
}

function cas(told: readonly Amount[], sign: number): string[] {
  return told.map(([group, carc, cents]) => `${group}-${carc} ${sign * cents}`);
}

type Options = { trace: string; sign: number; on?: number; hasAmounts?: boolean };

function clp(story: Story, control: string, word: Word, options: Options): Rows {
  const { trace, sign, on = word.on, hasAmounts = true } = options;
  const told = (hasAmounts ? word.lines : undefined)?.flatMap((line, i) =>
    line === undefined ? [] : [{ line, i }],
  );
  const lines = (told ?? []).map(({ line, i }) => svc(story, control, line, i, sign));
  const total = (
    told === undefined ? story.charges : told.map(({ i }) => story.charges[i] ?? 0)
  ).reduce((sum, cents) => sum + cents, 0);
  const paid = (told ?? []).reduce((sum, { line }) => sum + line.paid, word.claim.paid);
  return adjudication(
    {
      control_number: control,
      status_code: sign < 0 ? "22" : String(word.sequence),
      charge_cents: hasAmounts ? sign * total : 0,
      paid_cents: hasAmounts ? sign * paid : 0,
      has_amounts: hasAmounts,
      payer_control_number: `${control}${word.number}`,
      member_id: `M${control}`,
      service_on: serviceOn,
    },
    {
      lines,
      cas: hasAmounts ? cas(word.claim.cas, sign) : [],
      remittance: {
        payer_name: word.payer,
        payer_code: `${word.payer}1`,
        paid_on: dayOf(on),
        trace_number: `${trace}`,
        amount_cents: 0,
        method: control,
      },
    },
  );
}

function svc(story: Story, control: string, line: LineWord, i: number, sign: number) {
  return {
    code: codes[i] ?? null,
    charge_cents: sign * (story.charges[i] ?? 0),
    paid_cents: sign * line.paid,
    line_control_number: `${control}-${i + 1}`,
    cas: cas(line.cas, sign),
  };
}

function postings(story: Story, control: string): Rows {
  const rows = story.postings.map(
    (posting, i): Row => ({
      file_id: hashId("postings.csv"),
      segment_no: Number(hashId(`${control} ${i}`) % 1_000_000_007n),
      row_id: `${control}-${i}`,
      occurrence: 1,
      posted_on: dayOf(posting.on),
      control_number: control,
      type: posting.type,
      amount_cents: posting.cents,
      party: posting.party ?? null,
    }),
  );
  return rowsOf("transaction_row", ...rows);
}
