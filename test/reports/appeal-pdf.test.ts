import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { appealPdf } from "#reports/appeal/appeal-pdf.ts";
import type { Packet, PacketClaim } from "#reports/appeal/packet.ts";

const claim = (no: number): PacketClaim => ({
  claimId: `c${no}`,
  controlNumber: `OUR-${no}`,
  payerControlNumber: `THEIRS-${no}`,
  patient: `INVENTED PERSON${no}`,
  birthOn: "1970-02-03",
  memberId: `M${no}`,
  groupNumber: "",
  serviceOn: "2026-07-01",
  serviceTo: "2026-07-01",
  provider: "QUILL, ADA",
  providerNpi: "1000000004",
  location: "Hill",
  placeOfService: "11",
  diagnoses: "L570",
  authorization: "",
  chargeCents: 25_050,
  disputedCents: 12_025,
  dueOn: "2027-01-10",
  lines: [
    {
      lineNo: 1,
      code: "99213",
      modifiers: "25",
      units: 1,
      serviceOn: "2026-07-01",
      diagnoses: "L570",
      chargeCents: 12_025,
      deniedCents: 12_025,
      shortCents: 0,
    },
    {
      lineNo: 2,
      code: "17000",
      modifiers: "",
      units: 1,
      serviceOn: "2026-07-01",
      diagnoses: "L570",
      chargeCents: 13_025,
      deniedCents: 0,
      shortCents: 0,
    },
  ],
  answers: [
    {
      payer: "ACME",
      on: "2026-08-01",
      method: "EFT",
      trace: "TRACE77",
      status: "processed as primary (1)",
      standing: "",
      payerControlNumber: `THEIRS-${no}`,
      chargeCents: 25_050,
      paidCents: 6_647,
      lines: [
        {
          lineNo: 1,
          code: "99213",
          modifiers: "25",
          billedCode: "",
          units: 1,
          chargeCents: 12_025,
          allowedCents: null,
          paidCents: 0,
          adjustments: [{ code: "CO-97", words: "Counted inside another service", cents: 12_025 }],
          remarks: [{ code: "N19", words: "Of the day", cents: null }],
        },
      ],
      source: { file: "a.835", from: 7, to: 19 },
    },
  ],
  proof: {
    events: [
      {
        on: "2026-07-03",
        words: "277CA: ACME · accepted for processing (A2 · 20)",
        isAccepted: true,
        numbers: "answers batch B9",
        place: { file: "b.277", from: 4, to: 4 },
      },
    ],
    missing: ["told to the person alone"],
  },
});

const packet = (claims: PacketClaim[]): Packet => ({
  version: 1,
  letter: {
    from: {
      name: "Invented Derm",
      address: "1 Road\nTown",
      phone: "555",
      fax: "",
      npi: "1000000012",
      taxId: "001",
    },
    to: "ACME\nAppeals",
    on: "2026-11-20",
    subject: "Appeal of a claim",
    salutation: "Dear reviewer:",
    body: "First words.\n\nSecond words.",
    closing: "With regards,",
    signer: "Ada Quill",
    signerTitle: "Owner",
    enclosed: "Enclosures: two",
  },
  payer: "ACME",
  deadline: null,
  claims,
  enclosures: ["Office note"],
  parts: { remittance: true, lines: true, proof: true },
  madeOf: [{ title: "told to the person alone", version: null, isEdited: false }],
});

async function pagesOf(asked: Packet): Promise<string[]> {
  const pdf = await getDocumentProxy(await appealPdf(asked, "Packet abc"));
  return (await extractText(pdf, { mergePages: false })).text;
}

it("prints the letter, then what the remittance says, the lines, the proof and the enclosures", async () => {
  const [letter = "", behind = "", ...more] = await pagesOf(packet([claim(1)]));
  expect(more).toEqual([]);
  for (const each of [
    "Invented Derm",
    "Dear reviewer:",
    "First words.",
    "With regards,",
    "Enclosures: two",
    "INVENTED PERSON1",
    "THEIRS-1",
    "$250.50",
    "$120.25",
    "Ada Quill",
    "Page 1 of 2",
    "Packet abc",
  ])
    expect(letter).toContain(each);
  for (const each of [
    "TRACE77",
    "CO-97 $120.25",
    "Counted inside another service",
    "N19",
    "a.835, segments 7–19",
    "99213-25",
    "L57.0",
    "b.277, segment 4",
    "answers batch B9",
    "Office note",
    "claim THEIRS-1",
    "Page 2 of 2",
  ])
    expect(behind).toContain(each);
  expect(`${letter}${behind}`).not.toContain("told to the person alone");
});

it("gives several claims a table with its sum, and a page each", async () => {
  const pages = await pagesOf(packet([1, 2, 3].map(claim)));
  expect(pages).toHaveLength(6);
  expect(pages[1]).toContain("$360.75");
  expect(
    pages
      .slice(2, 5)
      .map((page, at) => page.includes(`TRACE77`) && page.includes(`PERSON${at + 1}`)),
  ).toEqual([true, true, true]);
});

it("says nothing of enclosures where there are none", async () => {
  const [letter] = await pagesOf({ ...packet([claim(1)]), enclosures: [] });
  expect(letter).not.toContain("Enclosures: two");
});

it("draws the same packet as the same bytes", async () => {
  const [one, two] = await Promise.all([1, 2].map(() => appealPdf(packet([claim(1)]), "x")));
  expect(one).toEqual(two);
});
