/** Writes small 837P and 835 files of an invented practice, for tests that go through the whole load. */

export type Cas = [group: string, carc: string, dollars: number];
export type BilledLine = { code?: string; modifiers?: string[]; charge: number; units?: number };
export type ToldLine = {
  code?: string;
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
  sequence?: "P" | "S" | "T";
  frequency?: string;
  reference?: string;
  filing?: string;
  /** other payers of the patient: 2320, with their word (2430) where given */
  others?: (Told | { payer: string; sequence: string })[];
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
};

export type Payment = {
  payer: string;
  payerCode?: string;
  trace: string;
  on: string;
  claims: Answer[];
  plb?: [code: string, reference: string, dollars: number][];
};

const compact = (day: string) => day.replaceAll("-", "");
const idOf = (payer: string) => payer.replaceAll(/[^A-Z0-9]/g, "").slice(0, 15);

function wrap(
  functional: string,
  guide: string,
  day: string,
  sets: string[][],
  set: string,
): string {
  const body = sets.map((segments, i) => {
    const control = String(i + 1).padStart(4, "0");
    const st = set === "837" ? `ST*837*${control}*${guide}` : `ST*${set}*${control}`;
    return [st, ...segments, `SE*${segments.length + 2}*${control}`];
  });
  const isa = `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *${compact(day).slice(2)}*0800*^*00501*000000001*0*P*:`;
  return [
    isa,
    `GS*${functional}*SENDER*RECEIVER*${compact(day)}*0800*1*X*${guide}`,
    ...body.flat(),
    `GE*${sets.length}*1`,
    "IEA*1*000000001",
  ]
    .map((segment) => `${segment}~\n`)
    .join("");
}

/** An 837P with one transaction set a bill. */
export function claimFile(bills: Bill[]): string {
  return wrap("HC", "005010X222A1", bills[0]?.on ?? "2026-01-01", bills.map(billSegments), "837");
}

function billSegments(bill: Bill): string[] {
  const charge = bill.lines.reduce((sum, line) => sum + line.charge, 0);
  const member = bill.member ?? `M${bill.control}`;
  return [
    `BHT*0019*00*B${bill.control}${bill.on.slice(5)}*${compact(bill.on)}*0800*CH`,
    "NM1*41*2*INVENTED SKIN*****46*S1",
    "NM1*40*2*CLEARINGHOUSE*****46*R1",
    "HL*1**20*1",
    "NM1*85*2*INVENTED SKIN*****XX*1999999984",
    "N3*1 STREET",
    "N4*TOWN*NY*100010001",
    "REF*EI*123456789",
    "HL*2*1*22*0",
    `SBR*${bill.sequence ?? "P"}*18*******${bill.filing ?? "CI"}`,
    `NM1*IL*1*TESTER*${bill.control}****MI*${member}`,
    "DMG*D8*19600101*F",
    `NM1*PR*2*${bill.payer}*****PI*${bill.payerCode ?? idOf(bill.payer)}`,
    `CLM*${bill.control}*${charge}***11:B:${bill.frequency ?? "1"}*Y*A*Y*Y`,
    ...(bill.reference === undefined ? [] : [`REF*F8*${bill.reference}`]),
    "HI*ABK:L570",
    "NM1*82*1*DOCTOR*DERMA****XX*1888888885",
    ...(bill.others ?? []).flatMap((other) => [
      `SBR*${other.sequence}*18*******CI`,
      ...("paid" in other ? [`AMT*D*${other.paid}`] : []),
      "OI***Y***Y",
      `NM1*IL*1*TESTER*${bill.control}****MI*O${member}`,
      `NM1*PR*2*${other.payer}*****PI*${idOf(other.payer)}`,
    ]),
    ...bill.lines.flatMap((line, i) => [
      `LX*${i + 1}`,
      `SV1*${["HC", line.code ?? "99213", ...(line.modifiers ?? [])].join(":")}*${line.charge}*UN*${line.units ?? 1}***1`,
      `DTP*472*D8*${compact(bill.serviceOn)}`,
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
    "N1*PE*INVENTED SKIN*XX*1999999984",
    "LX*1",
    ...payment.claims.flatMap((claim) => [
      `CLP*${claim.control}*${claim.status ?? "1"}*${claim.charge}*${claim.paid}**CI*${claim.icn ?? `ICN${claim.control}`}*11*1`,
      ...casSegments(claim.cas),
      `NM1*QC*1*TESTER*${claim.control}****MI*${claim.member ?? `M${claim.control}`}`,
      ...(claim.crossover === undefined
        ? []
        : [`NM1*TT*2*${claim.crossover}*****PI*${idOf(claim.crossover)}`]),
      ...(claim.moa === undefined ? [] : [`MOA***${claim.moa.join("*")}`]),
      `DTM*232*${compact(claim.serviceOn)}`,
      ...(claim.lines ?? []).flatMap((line) => [
        `SVC*HC:${line.code ?? "99213"}*${line.charge}*${line.paid}**1${line.submitted === undefined ? "" : `*HC:${line.submitted}`}`,
        `DTM*472*${compact(claim.serviceOn)}`,
        ...casSegments(line.cas),
        ...(line.remarks ?? []).map((remark) => `LQ*HE*${remark}`),
      ]),
    ]),
    ...(payment.plb ?? []).map(
      ([code, reference, dollars]) => `PLB*1999999984*20261231*${code}:${reference}*${dollars}`,
    ),
  ];
}

const casSegments = (cas: Cas[] = []) =>
  cas.map(([group, carc, amount]) => `CAS*${group}*${carc}*${amount}`);
