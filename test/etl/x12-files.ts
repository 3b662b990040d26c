/** Writes small 837P and 835 files of an invented practice, for tests that go through the whole load. */

export type Cas = [group: string, carc: string, dollars: number];
export type BilledLine = {
  code?: string;
  modifiers?: string[];
  charge: number;
  units?: number;
  serviceOn?: string;
  /** REF*6R */
  control?: string;
};
export type ToldLine = {
  code?: string;
  control?: string;
  serviceOn?: string;
  modifiers?: string[];
  submitted?: string;
  charge: number;
  paid: number;
  cas?: Cas[];
  remarks?: string[];
};
export type Told = { payer: string; sequence: string; paid: number; on: string; cas: Cas[] };

export type Bill = {
  control: string;
  payer: string;
  payerCode?: string;
  lines: BilledLine[];
  on: string;
  serviceOn: string;
  member?: string;
  /** first name; else the control number */
  first?: string;
  sequence?: "P" | "S" | "T";
  frequency?: string;
  reference?: string;
  filing?: string;
  /** other payers of the patient: 2320, with their word (2430) where given */
  others?: (Told | { payer: string; sequence: string })[];
  /** billing NPI */
  practice?: string;
  rendering?: string;
  /** CLM02 where it is not the sum of the lines */
  charge?: number;
  /** BHT03 */
  batch?: string;
  /** the patient is a dependent: 2000C */
  dependent?: boolean;
};

export type Answer = {
  control: string;
  status?: string;
  charge: number;
  paid: number;
  icn?: string;
  lines?: ToldLine[];
  cas?: Cas[];
  serviceOn: string;
  member?: string;
  crossover?: string;
  moa?: string[];
  /** AMT*I */
  interest?: number;
  /** CLP01 and CLP02 alone */
  bare?: boolean;
};

export type Payment = {
  payer: string;
  payerCode?: string;
  trace: string;
  on: string;
  claims: Answer[];
  plb?: [code: string, reference: string, dollars: number][];
  /** payee NPI */
  practice?: string;
};

/** A 277CA of one source; without `claims` it speaks about the batch or the provider only. */
export type Receipt = {
  source: "AY" | "PR";
  on: string;
  batch?: string;
  /** STC01 and STC03 of 2200B and of 2200C */
  batchStatus?: [status: string, action: string];
  providerStatus?: [status: string, action: string];
  claims?: { control: string; status: string; action: string; icn?: string }[];
};

const ownNpi = "1999999984";

const compact = (day: string) => day.replaceAll("-", "");
const idOf = (payer: string) => payer.replaceAll(/[^A-Z0-9]/g, "").slice(0, 15);

function wrap(
  functional: string,
  guide: string,
  day: string,
  sets: string[][],
  set: string,
  group = "1",
): string {
  const body = sets.map((segments, i) => {
    const control = String(i + 1).padStart(4, "0");
    const st = set === "837" ? `ST*837*${control}*${guide}` : `ST*${set}*${control}`;
    return [st, ...segments, `SE*${segments.length + 2}*${control}`];
  });
  const isa = `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *${compact(day).slice(2)}*0800*^*00501*000000001*0*P*:`;
  return [
    isa,
    `GS*${functional}*SENDER*RECEIVER*${compact(day)}*0800*${group}*X*${guide}`,
    ...body.flat(),
    `GE*${sets.length}*${group}`,
    "IEA*1*000000001",
  ]
    .map((segment) => `${segment}~\n`)
    .join("");
}

/** An 837P with one transaction set a bill; `group` is GS06, which a 999 answers. */
export function claimFile(bills: Bill[], group = "1"): string {
  const day = bills[0]?.on ?? "2026-01-01";
  return wrap("HC", "005010X222A1", day, bills.map(billSegments), "837", group);
}

function billSegments(bill: Bill): string[] {
  const charge = bill.charge ?? bill.lines.reduce((sum, line) => sum + line.charge, 0);
  const member = bill.member ?? `M${bill.control}`;
  return [
    `BHT*0019*00*${bill.batch ?? `B${bill.control}${bill.on.slice(5)}`}*${compact(bill.on)}*0800*CH`,
    "NM1*41*2*INVENTED SKIN*****46*S1",
    "NM1*40*2*CLEARINGHOUSE*****46*R1",
    "HL*1**20*1",
    `NM1*85*2*INVENTED SKIN*****XX*${bill.practice ?? ownNpi}`,
    "N3*1 STREET",
    "N4*TOWN*NY*100010001",
    "REF*EI*123456789",
    `HL*2*1*22*${bill.dependent ? 1 : 0}`,
    `SBR*${bill.sequence ?? "P"}*${bill.dependent ? "" : "18"}*******${bill.filing ?? "CI"}`,
    `NM1*IL*1*TESTER*${bill.first ?? bill.control}****MI*${member}`,
    "DMG*D8*19600101*F",
    `NM1*PR*2*${bill.payer}*****PI*${bill.payerCode ?? idOf(bill.payer)}`,
    ...(bill.dependent
      ? ["HL*3*2*23*0", "PAT*19", "NM1*QC*1*TESTER*CHILD", "DMG*D8*20160101*F"]
      : []),
    `CLM*${bill.control}*${charge}***11:B:${bill.frequency ?? "1"}*Y*A*Y*Y`,
    ...(bill.reference === undefined ? [] : [`REF*F8*${bill.reference}`]),
    "HI*ABK:L570",
    `NM1*82*1*DOCTOR*DERMA****XX*${bill.rendering ?? "1888888885"}`,
    ...(bill.others ?? []).flatMap((other) => [
      `SBR*${other.sequence}*18*******CI`,
      ...("paid" in other ? [`AMT*D*${other.paid}`] : []),
      "OI***Y***Y",
      `NM1*IL*1*TESTER*${bill.first ?? bill.control}****MI*O${member}`,
      `NM1*PR*2*${other.payer}*****PI*${idOf(other.payer)}`,
    ]),
    ...bill.lines.flatMap((line, i) => [
      `LX*${i + 1}`,
      `SV1*${["HC", line.code ?? "99213", ...(line.modifiers ?? [])].join(":")}*${line.charge}*UN*${line.units ?? 1}***1`,
      ...((line.serviceOn ?? bill.serviceOn) === ""
        ? []
        : [`DTP*472*D8*${compact(line.serviceOn ?? bill.serviceOn)}`]),
      ...(line.control === undefined ? [] : [`REF*6R*${line.control}`]),
      ...(bill.others ?? []).flatMap((other) =>
        "paid" in other && i === 0
          ? [
              `SVD*${idOf(other.payer)}*${other.paid}*HC:${line.code ?? "99213"}**1`,
              ...other.cas.map(([group, carc, amount]) => `CAS*${group}*${carc}*${amount}`),
              `DTP*573*D8*${compact(other.on)}`,
            ]
          : [],
      ),
    ]),
  ];
}

/** An 835 with one transaction set a payment; BPR02 is what its claims and PLB come to. */
export function remittanceFile(payments: Payment[]): string {
  return wrap(
    "HP",
    "005010X221A1",
    payments[0]?.on ?? "2026-01-01",
    payments.map(paymentSegments),
    "835",
  );
}

function paymentSegments(payment: Payment): string[] {
  const plb = (payment.plb ?? []).reduce((sum, [, , amount]) => sum + amount, 0);
  const amount = payment.claims.reduce((sum, claim) => sum + claim.paid, 0) - plb;
  return [
    `BPR*I*${Math.abs(amount)}*${amount < 0 ? "D" : "C"}*ACH*CCP*01*1*DA*1*1512345678**01*1*DA*1*${compact(payment.on)}`,
    `TRN*1*${payment.trace}*1512345678`,
    `N1*PR*${payment.payer}*XV*${payment.payerCode ?? idOf(payment.payer)}`,
    `N1*PE*INVENTED SKIN*XX*${payment.practice ?? ownNpi}`,
    "LX*1",
    ...payment.claims.flatMap((claim) => [
      ...(claim.bare ? [`CLP*${claim.control}*${claim.status ?? "1"}`] : answerSegments(claim)),
    ]),
    ...(payment.plb ?? []).map(
      ([code, reference, dollars]) =>
        `PLB*${payment.practice ?? ownNpi}*20261231*${code}:${reference}*${dollars}`,
    ),
  ];
}

function answerSegments(claim: Answer): string[] {
  return [
    `CLP*${claim.control}*${claim.status ?? "1"}*${claim.charge}*${claim.paid}**CI*${claim.icn ?? `ICN${claim.control}`}*11*1`,
    ...casSegments(claim.cas),
    `NM1*QC*1*TESTER*${claim.control}****MI*${claim.member ?? `M${claim.control}`}`,
    ...(claim.crossover === undefined
      ? []
      : [`NM1*TT*2*${claim.crossover}*****PI*${idOf(claim.crossover)}`]),
    ...(claim.moa === undefined ? [] : [`MOA***${claim.moa.join("*")}`]),
    `DTM*232*${compact(claim.serviceOn)}`,
    ...(claim.interest === undefined ? [] : [`AMT*I*${claim.interest}`]),
    ...(claim.lines ?? []).flatMap((line) => [
      `SVC*${["HC", line.code ?? "99213", ...(line.modifiers ?? [])].join(":")}*${line.charge}*${line.paid}**1${line.submitted === undefined ? "" : `*HC:${line.submitted}`}`,
      `DTM*472*${compact(line.serviceOn ?? claim.serviceOn)}`,
      ...(line.control === undefined ? [] : [`REF*6R*${line.control}`]),
      ...casSegments(line.cas),
      ...(line.remarks ?? []).map((remark) => `LQ*HE*${remark}`),
    ]),
  ];
}

const casSegments = (cas: Cas[] = []) =>
  cas.map(([group, carc, amount]) => `CAS*${group}*${carc}*${amount}`);

/** A 277CA with one transaction set a receipt. */
export function receiptFile(receipts: Receipt[]): string {
  const day = receipts[0]?.on ?? "2026-01-01";
  return wrap("HN", "005010X214", day, receipts.map(receiptSegments), "277");
}

function receiptSegments(receipt: Receipt): string[] {
  const on = compact(receipt.on);
  const stc = ([status, action]: [string, string]) => `STC*${status}*${on}*${action}*1`;
  const provider =
    receipt.providerStatus === undefined && receipt.claims === undefined
      ? []
      : [
          "HL*3*2*19*1",
          `NM1*85*2*INVENTED SKIN*****XX*${ownNpi}`,
          "TRN*1*0",
          ...(receipt.providerStatus === undefined ? [] : [stc(receipt.providerStatus)]),
        ];
  return [
    `BHT*0085*08*ACK${on}*${on}*0800*TH`,
    "HL*1**20*1",
    `NM1*${receipt.source}*2*SOURCE ${receipt.source}*****46*SRC${receipt.source}`,
    "TRN*1*SRC1",
    `DTP*050*D8*${on}`,
    `DTP*009*D8*${on}`,
    "HL*2*1*21*1",
    "NM1*41*2*INVENTED SKIN*****46*S1",
    `TRN*2*${receipt.batch ?? "0"}`,
    ...(receipt.batchStatus === undefined ? [] : [stc(receipt.batchStatus)]),
    ...provider,
    ...(receipt.claims ?? []).flatMap((claim, i) => [
      `HL*${i + 4}*3*PT`,
      "NM1*QC*1*TESTER*ANY****MI*X",
      `TRN*2*${claim.control}`,
      stc([claim.status, claim.action]),
      ...(claim.icn === undefined ? [] : [`REF*1K*${claim.icn}`]),
    ]),
  ];
}

/** A 999 for the transaction sets of one group of 837s. */
export function verdictFile(
  on: string,
  group: string,
  verdicts: [set: string, verdict: string][],
): string {
  const all = verdicts.every(([, verdict]) => verdict === "A") ? "A" : "P";
  const segments = [
    `AK1*HC*${group}*005010X222A1`,
    ...verdicts.flatMap(([set, verdict]) => [`AK2*837*${set}*005010X222A1`, `IK5*${verdict}`]),
    `AK9*${all}*${verdicts.length}*${verdicts.length}*1`,
  ];
  return wrap("FA", "005010X231A1", on, [segments], "999");
}
