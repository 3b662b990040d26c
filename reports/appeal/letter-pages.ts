import type { Content, Margins } from "pdfmake/interfaces";
import { date, moneyExact } from "../format.ts";
import { ledgerLines } from "../monthly/pdf/ledger-look.ts";
import { printText } from "../monthly/pdf/print-fonts.ts";
import { figures } from "../monthly/pdf/print-page.ts";
import { printPalette } from "../monthly/pdf/print-palette.ts";
import type { Letterhead, Packet } from "./packet.ts";
import { nameValues, partHead, size } from "./packet-page.ts";
import { codeWords, serviceWords } from "./packet-words.ts";

const gap = (below: number): Margins => [0, 0, 0, below];

/** The letter as it lies on top; of several claims their table follows it. */
export function letterPages(packet: Packet): Content[] {
  const { letter, claims } = packet;
  return [
    head(letter.from),
    { text: date(letter.on), margin: gap(12) },
    ...letter.to.split("\n").map((line) => ({ text: printText(line) })),
    { text: "", margin: gap(12) },
    { text: printText(letter.subject), bold: true, margin: gap(6) },
    claimFacts(packet),
    { text: printText(letter.salutation), margin: [0, 12, 0, 8] },
    ...letter.body
      .split(/\n\s*\n/)
      .map((each) => ({ text: printText(each.trim()), margin: gap(8) })),
    signature(packet),
    ...(claims.length > 1 ? [claimTable(packet)] : []),
  ];
}

function head(from: Letterhead): Content {
  const color = printPalette["ink-2"];
  const left = [from.address.replaceAll("\n", " · ")];
  const right = [
    from.phone && `Phone ${from.phone}`,
    from.fax && `Fax ${from.fax}`,
    from.npi && `NPI ${from.npi}`,
    from.taxId && `Tax id ${from.taxId}`,
  ];
  return {
    stack: [
      { text: printText(from.name), fontSize: size.name, bold: true },
      { text: printText(left.filter(Boolean).join(" · ")), fontSize: size.table, color },
      { text: right.filter(Boolean).join(" · "), fontSize: size.table, color },
      {
        canvas: [{ type: "rect", x: 0, y: 0, w: 488, h: 1.2, color: printPalette.accent }],
        margin: [0, 5, 0, 18],
      },
    ],
  };
}

/** What the payer finds the claim by. */
function claimFacts({ claims, payer }: Packet): Content {
  const [claim] = claims;
  if (claim === undefined) return "";
  if (claims.length > 1) return nameValues([["Payer", payer]]);
  return nameValues([
    ["Payer", payer],
    ["Patient", claim.patient],
    ["Date of birth", claim.birthOn === null ? "" : date(claim.birthOn)],
    [
      "Member id",
      [claim.memberId, claim.groupNumber && `group ${claim.groupNumber}`]
        .filter(Boolean)
        .join(", "),
    ],
    ["Your claim number", claim.payerControlNumber],
    ["Our number", claim.controlNumber],
    ["Service", serviceWords(claim)],
    [
      "Clinician",
      [claim.provider, claim.providerNpi && `NPI ${claim.providerNpi}`].filter(Boolean).join(", "),
    ],
    ["Charge", moneyExact(claim.chargeCents)],
    ["In dispute", moneyExact(claim.disputedCents)],
  ]);
}

function signature({ letter, enclosures }: Packet): Content {
  return {
    stack: [
      { text: printText(letter.closing), margin: gap(30) },
      {
        canvas: [
          {
            type: "line",
            x1: 0,
            y1: 0,
            x2: 200,
            y2: 0,
            lineWidth: 0.6,
            lineColor: printPalette["ink-3"],
          },
        ],
        margin: gap(3),
      },
      { text: printText(letter.signer || " ") },
      { text: printText(letter.signerTitle), color: printPalette["ink-2"] },
      ...(letter.enclosed !== "" && enclosures.length > 0
        ? [
            {
              text: printText(letter.enclosed),
              fontSize: size.table,
              margin: [0, 10, 0, 0] as Margins,
            },
          ]
        : []),
    ],
    unbreakable: true,
    margin: [0, 6, 0, 0],
  };
}

function claimTable({ claims }: Packet): Content {
  const cells = (row: readonly string[]) => row.map((text) => ({ text: printText(text) }));
  const total = claims.reduce((sum, { disputedCents }) => sum + disputedCents, 0);
  const charge = claims.reduce((sum, { chargeCents }) => sum + chargeCents, 0);
  return {
    stack: [
      partHead("The claims", "Each has its own page behind this table."),
      {
        layout: ledgerLines(1, true),
        fontSize: size.table,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [12, "*", 52, 72, 46, 58, 46, 44],
          body: [
            [
              "",
              "Patient, member id",
              "Service",
              "Your claim number",
              "Our number",
              "Lines in dispute",
              "Charge",
              "In dispute",
            ].map((text, at) => ({
              text,
              bold: true,
              fontSize: size.hint,
              color: printPalette["ink-2"],
              alignment: at > 5 ? ("right" as const) : ("left" as const),
            })),
            ...claims.map((claim, at) => [
              ...cells([
                String(at + 1),
                [claim.patient, claim.memberId].filter(Boolean).join(", "),
                serviceWords(claim),
                claim.payerControlNumber,
                claim.controlNumber,
                claim.lines
                  .filter(({ deniedCents, shortCents }) => deniedCents + shortCents > 0)
                  .map(codeWords)
                  .join(", "),
              ]),
              { text: moneyExact(claim.chargeCents), ...figures },
              { text: moneyExact(claim.disputedCents), ...figures },
            ]),
            [
              ...cells(["", "Total", "", "", "", ""]).map((cell) => ({ ...cell, bold: true })),
              { text: moneyExact(charge), ...figures, bold: true },
              { text: moneyExact(total), ...figures, bold: true },
            ],
          ],
        },
      },
    ],
    pageBreak: "before",
  };
}
