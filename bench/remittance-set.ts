import { dollars, inSet, linesOf, servedOn } from "./bench-lines.ts";
import type { BenchSet } from "./files.ts";

/** A balanced ST of an 835 that answers claims number `from` … `to` (exclusive). */
export function remittanceSet(from: number, to: number, number: number): BenchSet {
  const body: string[] = [];
  const held = { claims: 0, lines: 0, chargeCents: 0, paidCents: 0 };
  for (let claim = from; claim < to; claim++) {
    const lines = linesOf(claim);
    const charge = lines.reduce((sum, line) => sum + line.charge, 0);
    const paid = lines.reduce((sum, l) => sum + (l.denied ? 0 : l.allowed - l.patient), 0);
    const patient = lines.reduce((sum, l) => sum + (l.denied ? 0 : l.patient), 0);
    held.claims++;
    held.lines += lines.length;
    held.chargeCents += charge;
    held.paidCents += paid;
    body.push(
      `CLP*B${claim}*1*${dollars(charge)}*${dollars(paid)}*${dollars(patient)}*MB*ICN${1_000_000 + claim}*11*1~`,
      `NM1*QC*1*BENCH${claim % 5000}*PAT****MI*M${claim % 5000}~`,
      `DTM*232*${servedOn(claim)}~`,
    );
    lines.forEach((line, i) => {
      body.push(
        `SVC*HC:${line.code}*${dollars(line.charge)}*${dollars(line.denied ? 0 : line.allowed - line.patient)}**1~`,
        `DTM*472*${servedOn(claim)}~`,
        line.denied
          ? `CAS*CO*97*${dollars(line.charge)}~LQ*HE*N19~`
          : `CAS*CO*45*${dollars(line.charge - line.allowed)}~${line.patient > 0 ? `CAS*PR*2*${dollars(line.patient)}~` : ""}AMT*B6*${dollars(line.allowed)}~`,
        `REF*6R*${claim}L${i + 1}~`,
      );
    });
  }
  const head = [
    `BPR*I*${dollars(held.paidCents)}*C*ACH*CCP*01*999999999*DA*1*1512345678**01*999999999*DA*1*20260215~`,
    `TRN*1*BENCH${from}*1512345678~`,
    "N1*PR*BENCH MEDICARE*XV*BENCH1~N3*1 STREET~N4*TOWN*NY*10001~",
    "N1*PE*BENCH SKIN CLINIC*XX*1999999984~",
    "LX*1~",
  ];
  return { text: inSet("835*#", number, [...head, ...body].join("")), ...held };
}
