import fc from "fast-check";
import { expect, it } from "vitest";
import { segmentPieces, valueWords } from "#app/archive/segment-pieces.ts";

const told = (text: string) => valueWords(segmentPieces(text));

it("says what each value of an answer means", () => {
  expect(told("CLP*A10-71*22*-161*0**CI*2606178N6*11*1")).toBe(
    "control number A10-71, status 22, charge -161, paid 0, kind of plan CI, payer control number 2606178N6, place of service 11",
  );
  expect(told("SVC|HC:88305|161|83.47||1")).toBe(
    "code HC:88305, charge 161, paid 83.47, units paid 1",
  );
});

it("reads adjustments three by three", () => {
  expect(told("CAS*CO*45*62.8**97*10*2")).toBe(
    "group CO, reason 45, amount 62.8, reason 97, amount 10, quantity 2",
  );
});

it("goes by the qualifier of names, dates, references and amounts", () => {
  expect(told("NM1*QC*1*DOE*JANE****MI*M1")).toBe(
    "patient: last name DOE, patient: first name JANE, patient: id M1",
  );
  expect(told("NM1*PR*2*ACME*****PI*60054")).toBe("payer: name ACME, payer: id 60054");
  expect(told("DTM*232*20260515")).toBe("service from 20260515");
  expect(told("DTP*472*D8*20260515")).toBe("service date 20260515");
  expect(told("AMT*B6*98.2")).toBe("allowed 98.2");
  expect(told("REF*ZZ*1")).toBe("");
  expect(told("PLB*1000000001*20261231*FB:99*-5*WO:7*8")).toBe(
    "NPI 1000000001, fiscal year end 20261231, reason FB:99, amount -5, reason WO:7, amount 8",
  );
});

it("changes nothing of the text", () => {
  const segment = fc
    .tuple(
      fc.constantFrom("CLP", "SVC", "CAS", "NM1", "REF", "PLB", "ISA", "GS", "HI", "K3", ""),
      fc.constantFrom("*", "|", "^"),
      fc.array(fc.string({ maxLength: 6 }), { maxLength: 20 }),
    )
    .map(([id, separator, elements]) => [id, ...elements].join(separator));
  fc.assert(
    fc.property(segment, (text) => {
      expect(
        segmentPieces(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
