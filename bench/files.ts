/** What a generated file holds, known from its making: a load that tells other totals is wrong. */
export type BenchFile = {
  bytes: Buffer;
  claims: number;
  lines: number;
  chargeCents: number;
  paidCents: number;
};

const isa = (n: number) =>
  `ISA*00*          *00*          *ZZ*BENCHSENDER    *ZZ*BENCHRECEIVER  *260105*0900*^*00501*${String(n).padStart(9, "0")}*0*P*:~`;
const dollars = (cents: number) => (cents / 100).toString();
const codes = ["99213", "11102", "17000", "88305", "17110", "99214"];

function lineOf(claim: number, line: number) {
  const charge = 8_000 + ((claim * 37 + line * 911) % 30_000);
  const allowed = Math.round(charge * 0.45);
  const patient = claim % 3 === 0 ? Math.round(allowed * 0.2) : 0;
  const denied = (claim + line) % 13 === 0;
  return {
    code: codes[(claim + line) % codes.length] ?? "99213",
    charge,
    allowed,
    patient,
    denied,
  };
}

const linesOf = (claim: number) =>
  Array.from({ length: 2 + (claim % 2) }, (_, line) => lineOf(claim, line + 1));

/** An 835 of about `megabytes`, 500 claims a transaction set, each balanced; and the 837P that it answers. */
export function benchFiles(megabytes: number): { remittance: BenchFile; claims: BenchFile } {
  const count = Math.round((megabytes * 1e6) / 338);
  return { remittance: remittanceFile(count), claims: claimFile(count) };
}

function remittanceFile(count: number): BenchFile {
  const parts = [isa(1), "GS*HP*BENCHSENDER*BENCHRECEIVER*20260210*0900*1*X*005010X221A1~"];
  const total = { claims: 0, lines: 0, chargeCents: 0, paidCents: 0 };
  let set = 0;
  for (let from = 0; from < count; from += 500) {
    set++;
    const body: string[] = [];
    let paidInSet = 0;
    for (let claim = from; claim < Math.min(count, from + 500); claim++) {
      const lines = linesOf(claim);
      const charge = lines.reduce((sum, line) => sum + line.charge, 0);
      const paid = lines.reduce((sum, l) => sum + (l.denied ? 0 : l.allowed - l.patient), 0);
      const patient = lines.reduce((sum, l) => sum + (l.denied ? 0 : l.patient), 0);
      paidInSet += paid;
      total.claims++;
      total.lines += lines.length;
      total.chargeCents += charge;
      total.paidCents += paid;
      body.push(
        `CLP*B${claim}*1*${dollars(charge)}*${dollars(paid)}*${dollars(patient)}*MB*ICN${1_000_000 + claim}*11*1~`,
        `NM1*QC*1*BENCH${claim % 5000}*PAT****MI*M${claim % 5000}~`,
        `DTM*232*202601${String(5 + (claim % 20)).padStart(2, "0")}~`,
      );
      lines.forEach((line, i) => {
        body.push(
          `SVC*HC:${line.code}*${dollars(line.charge)}*${dollars(line.denied ? 0 : line.allowed - line.patient)}**1~`,
          `DTM*472*202601${String(5 + (claim % 20)).padStart(2, "0")}~`,
          line.denied
            ? `CAS*CO*97*${dollars(line.charge)}~LQ*HE*N19~`
            : `CAS*CO*45*${dollars(line.charge - line.allowed)}~${line.patient > 0 ? `CAS*PR*2*${dollars(line.patient)}~` : ""}AMT*B6*${dollars(line.allowed)}~`,
          `REF*6R*${claim}L${i + 1}~`,
        );
      });
    }
    const head = [
      `BPR*I*${dollars(paidInSet)}*C*ACH*CCP*01*999999999*DA*1*1512345678**01*999999999*DA*1*20260215~`,
      `TRN*1*BENCH${set}*1512345678~`,
      "N1*PR*BENCH MEDICARE*XV*BENCH1~N3*1 STREET~N4*TOWN*NY*10001~",
      "N1*PE*BENCH SKIN CLINIC*XX*1999999984~",
      "LX*1~",
    ];
    const text = [...head, ...body].join("");
    const segments = text.split("~").length - 1 + 2;
    parts.push(
      `ST*835*${String(set).padStart(4, "0")}~`,
      text,
      `SE*${segments}*${String(set).padStart(4, "0")}~`,
    );
  }
  parts.push(`GE*${set}*1~`, "IEA*1*000000001~");
  return { bytes: Buffer.from(parts.join(""), "latin1"), ...total };
}

function claimFile(count: number): BenchFile {
  const parts = [isa(2), "GS*HC*BENCHRECEIVER*BENCHSENDER*20260130*0900*2*X*005010X222A1~"];
  const total = { claims: 0, lines: 0, chargeCents: 0, paidCents: 0 };
  let set = 0;
  for (let from = 0; from < count; from += 500) {
    set++;
    const body: string[] = [
      `BHT*0019*00*BATCH${set}*20260130*0900*CH~`,
      "NM1*41*2*BENCH SKIN CLINIC*****46*BENCHSUB~NM1*40*2*BENCH MEDICARE*****46*BENCHRCV~",
      "HL*1**20*1~NM1*85*2*BENCH SKIN CLINIC*****XX*1999999984~N3*1 STREET~N4*TOWN*NY*100010001~REF*EI*123456789~",
    ];
    for (let claim = from; claim < Math.min(count, from + 500); claim++) {
      const lines = linesOf(claim);
      const charge = lines.reduce((sum, line) => sum + line.charge, 0);
      total.claims++;
      total.lines += lines.length;
      total.chargeCents += charge;
      body.push(
        `HL*${claim - from + 2}*1*22*0~SBR*P*18*******MB~NM1*IL*1*BENCH${claim % 5000}*PAT****MI*M${claim % 5000}~DMG*D8*19500101*F~`,
        "NM1*PR*2*BENCH MEDICARE*****PI*BENCH1~",
        `CLM*B${claim}*${dollars(charge)}***11:B:1*Y*A*Y*Y~HI*ABK:L570~NM1*82*1*BENCH*DOC****XX*1888888885~`,
      );
      lines.forEach((line, i) => {
        body.push(
          `LX*${i + 1}~SV1*HC:${line.code}*${dollars(line.charge)}*UN*1***1~DTP*472*D8*202601${String(5 + (claim % 20)).padStart(2, "0")}~REF*6R*${claim}L${i + 1}~`,
        );
      });
    }
    const text = body.join("");
    const segments = text.split("~").length - 1 + 2;
    const control = String(set).padStart(4, "0");
    parts.push(`ST*837*${control}*005010X222A1~`, text, `SE*${segments}*${control}~`);
  }
  parts.push(`GE*${set}*2~`, "IEA*1*000000002~");
  return { bytes: Buffer.from(parts.join(""), "latin1"), ...total };
}
