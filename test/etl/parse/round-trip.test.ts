import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFile } from "#etl/parse/parse-file.ts";
import { render } from "./render.ts";
import { issueCodes, toldOf } from "./rows.ts";

/** What is written is what is read: generated transactions, written as segments, parsed, compared value by value. */

const word = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
const cents = fc.integer({ min: -9_999_999, max: 9_999_999 });
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const compact = (date: string) => date.replaceAll("-", "");
const dollars = (amount: number) => {
  const digits = Math.abs(amount).toString().padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const envelope = (guide: string, set: string, body: readonly string[]) => [
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260915*0615*^*00501*000000701*0*P*:",
  `GS*XX*A*B*20260915*0615*71*X*${guide}`,
  `ST*${set}*0001`,
  ...body,
  `SE*${body.length + 2}*0001`,
  "GE*1*71",
  "IEA*1*000000701",
];

const trio = fc.record({
  group: fc.constantFrom("CO", "PR", "OA", "PI"),
  carc: word,
  amount: cents,
  quantity: fc.option(fc.nat(9)),
});

const paidLine = fc.record({
  code: fc.stringMatching(/^[A-Z0-9]\d{4}$/),
  modifiers: fc.array(fc.stringMatching(/^[A-Z0-9]{2}$/), { maxLength: 4 }),
  charge: cents,
  adjustments: fc.array(trio, { maxLength: 8 }),
  on: fc.option(day),
  control: fc.option(word),
  remarks: fc.array(word, { maxLength: 4 }),
});

const paidClaim = fc.record({
  control: word,
  status: fc.constantFrom("1", "2", "3", "4", "19", "22"),
  adjustments: fc.array(trio, { maxLength: 3 }),
  last: fc.option(word),
  remarks: fc.array(word, { maxLength: 5 }),
  lines: fc.array(paidLine, { maxLength: 5 }),
});

type PaidClaim = typeof paidClaim extends fc.Arbitrary<infer T> ? T : never;
type Trio = PaidClaim["adjustments"][number];

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const paidOf = (line: PaidClaim["lines"][number]) =>
  line.charge - sum(line.adjustments.map(({ amount }) => amount));

/** CAS segments: the trios of one group after another, at most six each. */
function casOf(trios: readonly Trio[]): string[] {
  const segments: string[] = [];
  for (const [index, { group, carc, amount, quantity }] of trios.entries()) {
    const text = `${carc}*${dollars(amount)}*${quantity ?? ""}`;
    const isSameGroup = index > 0 && trios[index - 1]?.group === group && index % 6 !== 0;
    if (isSameGroup) segments.push(`${segments.pop() ?? ""}*${text}`);
    else segments.push(`CAS*${group}*${text}`);
  }
  return segments;
}

test("835", () => {
  fc.assert(
    fc.property(fc.array(paidClaim, { minLength: 1, maxLength: 5 }), (claims) => {
      const totals = claims.map((claim) => {
        const charge =
          sum(claim.lines.map((line) => line.charge)) + sum(claim.adjustments.map((a) => a.amount));
        return { charge, paid: sum(claim.lines.map(paidOf)) };
      });
      const body = claims.flatMap((claim, index) => [
        `CLP*${claim.control}*${claim.status}*${dollars(totals[index]?.charge ?? 0)}*${dollars(totals[index]?.paid ?? 0)}**12*P${index}`,
        ...casOf(claim.adjustments),
        ...(claim.last === null ? [] : [`NM1*QC*1*${claim.last}`]),
        ...(claim.remarks.length === 0 ? [] : [`MOA***${claim.remarks.join("*")}`]),
        ...claim.lines.flatMap((line) => [
          `SVC*HC:${[line.code, ...line.modifiers].join(":")}*${dollars(line.charge)}*${dollars(paidOf(line))}**1`,
          ...(line.on === null ? [] : [`DTM*472*${compact(line.on)}`]),
          ...casOf(line.adjustments),
          ...(line.control === null ? [] : [`REF*6R*${line.control}`]),
          ...line.remarks.map((remark) => `LQ*HE*${remark}`),
        ]),
      ]);
      const bpr = sum(totals.map(({ paid }) => paid));
      const file = parseFile(
        render(envelope("005010X221A1", "835", [`BPR*I*${dollars(bpr)}*C*ACH`, ...body])),
        { name: "x" },
      );
      expect(issueCodes(file)).toEqual([]);
      expect(toldOf(file, "adjudication")).toMatchObject(
        claims.map((claim, index) => ({
          control_number: claim.control,
          status_code: claim.status,
          charge_cents: totals[index]?.charge,
          paid_cents: totals[index]?.paid,
          remark_codes: claim.remarks,
          ...(claim.last === null ? {} : { patient_last: claim.last }),
        })),
      );
      expect(toldOf(file, "adjudication_line")).toEqual(
        claims.flatMap((claim) =>
          claim.lines.map((line, index) => ({
            line_no: index + 1,
            code: line.code,
            ...Object.fromEntries(
              line.modifiers.map((modifier, at) => [`modifier_${at + 1}`, modifier]),
            ),
            charge_cents: line.charge,
            paid_cents: paidOf(line),
            units: 1,
            ...(line.on === null ? {} : { service_on: line.on }),
            ...(line.control === null ? {} : { line_control_number: line.control }),
            remark_codes: line.remarks,
          })),
        ),
      );
      expect(
        toldOf(file, "adjustment").map((row) => [
          row.line_no,
          row.group_code,
          row.carc,
          row.amount_cents,
          row.quantity,
        ]),
      ).toEqual(
        claims.flatMap((claim) =>
          [claim.adjustments, ...claim.lines.map((line) => line.adjustments)].flatMap(
            (trios, line) =>
              trios.map((told) => [
                line,
                told.group,
                told.carc,
                told.amount,
                told.quantity ?? undefined,
              ]),
          ),
        ),
      );
    }),
    { numRuns: 300 },
  );
});

const billedLine = fc.record({
  code: fc.stringMatching(/^[A-Z0-9]\d{4}$/),
  modifiers: fc.array(fc.stringMatching(/^[A-Z0-9]{2}$/), { maxLength: 4 }),
  charge: fc.nat(9_999_999),
  units: fc.integer({ min: 1, max: 400 }),
  on: day,
});

const billedClaim = fc.record({
  control: word,
  frequency: fc.constantFrom("1", "7", "8"),
  last: word,
  isDependent: fc.boolean(),
  diagnoses: fc.array(fc.stringMatching(/^[A-Z]\d{2,4}$/), { minLength: 1, maxLength: 12 }),
  lines: fc.array(billedLine, { minLength: 1, maxLength: 6 }),
});

test("837P", () => {
  fc.assert(
    fc.property(fc.array(billedClaim, { minLength: 1, maxLength: 5 }), day, (claims, submitted) => {
      const body = claims.flatMap((claim, index) => [
        `HL*${index * 2 + 2}*1*22*${claim.isDependent ? 1 : 0}`,
        "SBR*P*18*******CI",
        `NM1*IL*1*${claim.isDependent ? "INSURED" : claim.last}*ANN****MI*M${index}`,
        `NM1*PR*2*PAYER*****PI*P${index}`,
        ...(claim.isDependent
          ? [`HL*${index * 2 + 3}*${index * 2 + 2}*23*0`, `NM1*QC*1*${claim.last}*BO`]
          : []),
        `CLM*${claim.control}*${dollars(sum(claim.lines.map((line) => line.charge)))}***11:B:${claim.frequency}*Y`,
        `HI*${claim.diagnoses.map((code, at) => `${at === 0 ? "ABK" : "ABF"}:${code.slice(0, 3)}.${code.slice(3)}`).join("*")}`,
        ...claim.lines.flatMap((line, at) => [
          `LX*${at + 1}`,
          `SV1*HC:${[line.code, ...line.modifiers].join(":")}*${dollars(line.charge)}*UN*${line.units}***1`,
          `DTP*472*D8*${compact(line.on)}`,
        ]),
      ]);
      const header = [
        `BHT*0019*00*B1*${compact(submitted)}*1200*CH`,
        "HL*1**20*1",
        "NM1*85*2*PRACTICE*****XX*1999999984",
      ];
      const file = parseFile(render(envelope("005010X222A1", "837", [...header, ...body])), {
        name: "x",
      });
      expect(issueCodes(file)).toEqual([]);
      expect(toldOf(file, "submission")).toMatchObject(
        claims.map((claim, index) => ({
          control_number: claim.control,
          frequency_code: claim.frequency,
          charge_cents: sum(claim.lines.map((line) => line.charge)),
          submitted_on: submitted,
          patient_last: claim.last,
          member_id: `M${index}`,
          payer_code: `P${index}`,
          diagnoses: claim.diagnoses,
          service_on: claim.lines.map((line) => line.on).sort()[0],
          service_to: claim.lines
            .map((line) => line.on)
            .sort()
            .at(-1),
        })),
      );
      expect(toldOf(file, "submission_line")).toEqual(
        claims.flatMap((claim) =>
          claim.lines.map((line, index) => ({
            line_no: index + 1,
            code: line.code,
            ...Object.fromEntries(
              line.modifiers.map((modifier, at) => [`modifier_${at + 1}`, modifier]),
            ),
            units: line.units,
            unit_basis: "UN",
            charge_cents: line.charge,
            place_of_service: "11",
            service_on: line.on,
            service_to: line.on,
            pointers: "1",
            provider_npi: "1999999984",
          })),
        ),
      );
    }),
    { numRuns: 300 },
  );
});
