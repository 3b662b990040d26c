import { dollars, inSet, linesOf, servedOn } from "./bench-lines.ts";
import type { BenchSet } from "./files.ts";

/** An ST of an 837P that bills claims number `from` … `to` (exclusive). */
export function claimSet(from: number, to: number, number: number): BenchSet {
  const held = { claims: 0, lines: 0, chargeCents: 0, paidCents: 0 };
  const body: string[] = [
    `BHT*0019*00*BATCH${from}*20260130*0900*CH~`,
    "NM1*41*2*BENCH SKIN CLINIC*****46*BENCHSUB~NM1*40*2*BENCH MEDICARE*****46*BENCHRCV~",
    "HL*1**20*1~NM1*85*2*BENCH SKIN CLINIC*****XX*1999999984~N3*1 STREET~N4*TOWN*NY*100010001~REF*EI*123456789~",
  ];
  for (let claim = from; claim < to; claim++) {
    const lines = linesOf(claim);
    const charge = lines.reduce((sum, line) => sum + line.charge, 0);
    held.claims++;
    held.lines += lines.length;
    held.chargeCents += charge;
    body.push(
      `HL*${claim - from + 2}*1*22*0~SBR*P*18*******MB~NM1*IL*1*BENCH${claim % 5000}*PAT****MI*M${claim % 5000}~DMG*D8*19500101*F~`,
      "NM1*PR*2*BENCH MEDICARE*****PI*BENCH1~",
      `CLM*B${claim}*${dollars(charge)}***11:B:1*Y*A*Y*Y~HI*ABK:L570~NM1*82*1*BENCH*DOC****XX*1888888885~`,
    );
    lines.forEach((line, i) => {
      body.push(
        `LX*${i + 1}~SV1*HC:${line.code}*${dollars(line.charge)}*UN*1***1~DTP*472*D8*${servedOn(claim)}~REF*6R*${claim}L${i + 1}~`,
      );
    });
  }
  return { text: inSet("837*#*005010X222A1", number, body.join("")), ...held };
}
