import type { Answer, Bill, Cas, Payment, Receipt } from "#test/etl/x12-files.ts";

/** What a story's files must come to, all for one day; money in dollars. */
export type Expected = {
  /** default: 2026-06-30, 120 days after the visit */
  asOf?: string;
  basis?: "service" | "submission" | "responsibility";
  /** `payer party bucket claims dollars`, in the order of ar-aging; payers by their short names P, S, T, N */
  aging?: string[];
  /** sums of ar-bridge from 2025-01-01 to the day; what is not named is not judged */
  bridge?: Partial<
    Record<"charges" | "payments" | "contractual" | "prior" | "writeOffs" | "refunds", number>
  >;
  /** `payer root-cause code claims lines denied recovered` */
  denials?: string[];
  /** `payer claims median p90 rate` */
  days?: string[];
  /** `payer submitted acknowledged accepted rate adjudicated resolved rate pending` */
  first?: string[];
  /** `control payer charge paid open status` */
  claims?: string[];
};

export type Story = {
  id: string;
  /** the rule, in words */
  rule: string;
  bills: Bill[];
  payments: Payment[];
  receipts: Receipt[];
  /** date, claim, type, amount, party, payer, id, reason */
  transactions: string[];
  /** denial_date, claim, denial_code, amount, payer, cpt, remark_codes, status */
  denials: string[];
  /** groups of 837s of their own (GS06), each with what a 999 says about its only set */
  verdicts: { group: string; bill: Bill; on: string; verdict: string }[];
  expected: Expected[];
};

export const serviceOn = "2026-03-02";
export const billedOn = "2026-03-04";
export const answeredOn = "2026-03-20";
/** of 200: 80 paid, 100 contractual, 20 coinsurance */
export const standard: Cas[] = [
  ["CO", "45", 100],
  ["PR", "2", 20],
];

/** What a story is told with: its own payers, its own account number, bills and answers of a visit for 200. */
export type Teller = ReturnType<typeof teller>;

function teller(id: string) {
  const control = `K${id}X`;
  const payers = { P: `${id} PRIM`, S: `${id} SEC`, T: `${id} TER`, N: `${id} NEW` };
  const bill = (over: Partial<Bill> = {}): Bill => ({
    control,
    payer: payers.P,
    lines: [{ charge: 200 }],
    on: billedOn,
    serviceOn,
    member: `M${control}`,
    ...over,
  });
  const answer = (paid: number, cas: Cas[], over: Partial<Answer> = {}): Answer => ({
    control,
    charge: 200,
    paid,
    serviceOn,
    lines: [{ charge: 200, paid, cas }],
    ...over,
  });
  const pay = (on: string, claims: Answer[], over: Partial<Payment> = {}): Payment => {
    const payer = over.payer ?? payers.P;
    return { payer, trace: `T${payer}${on}`.replaceAll(/[^A-Z0-9]/g, ""), on, claims, ...over };
  };
  return {
    id,
    control,
    ...payers,
    bill,
    answer,
    pay,
    /** the next payer's bill, without the primary's word in it */
    next: (over: Partial<Bill> = {}) =>
      bill({
        payer: payers.S,
        sequence: "S",
        on: "2026-03-25",
        others: [{ payer: payers.P, sequence: "P" }],
        ...over,
      }),
    /** an answer with the standard amounts, or one word of the primary */
    paid: (on = answeredOn) => pay(on, [answer(80, standard)]),
    says: (on: string, paid: number, cas: Cas[], over: Partial<Answer> = {}) =>
      pay(on, [answer(paid, cas, over)]),
    second: (on: string, paid: number, cas: Cas[], over: Partial<Answer> = {}) =>
      pay(on, [answer(paid, cas, { status: "2", icn: `S${id}`, ...over })], { payer: payers.S }),
    /** takes the standard answer back */
    reversal: (over: Partial<Answer> = {}): Answer => ({
      control,
      status: "22",
      charge: -200,
      paid: -80,
      serviceOn,
      lines: [
        {
          charge: -200,
          paid: -80,
          cas: [
            ["CO", "45", -100],
            ["PR", "2", -20],
          ],
        },
      ],
      ...over,
    }),
  };
}

/** Numbers the stories of a chapter: F01, F02 … */
export function chapter(
  letter: string,
  tales: [rule: string, tell: (t: Teller) => Partial<Story> & { expected: Expected[] }][],
): Story[] {
  return tales.map(([rule, tell], i) => {
    const id = `${letter}${String(i + 1).padStart(2, "0")}`;
    return {
      id,
      rule,
      bills: [],
      payments: [],
      receipts: [],
      transactions: [],
      denials: [],
      verdicts: [],
      ...tell(teller(id)),
    };
  });
}
