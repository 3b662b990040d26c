import type { Content, TableCell } from "pdfmake/interfaces";
import { date, moneyExact, nothing } from "../format.ts";
import { ledgerLines } from "../monthly/pdf/ledger-look.ts";
import { printText } from "../monthly/pdf/print-fonts.ts";
import { figures } from "../monthly/pdf/print-page.ts";
import { printPalette } from "../monthly/pdf/print-palette.ts";
import { columnHeads } from "./column-heads.ts";
import { icdWords } from "./icd-words.ts";
import type { Packet, PacketAnswer, PacketClaim, PacketCode } from "./packet.ts";
import { nameValues, partHead, size } from "./packet-page.ts";
import {
  answerTitle,
  claimWords,
  codeWords,
  judgedWords,
  placeWords,
  serviceWords,
} from "./packet-words.ts";
import { proofPart } from "./proof-part.ts";

const spaced = (content: Content): Content => ({ stack: [content], margin: [0, 0, 0, 14] });

/** What stands behind the letter, of one claim: what the payer said, the lines as billed, the proof of filing. */
export function claimPages({ parts, claims }: Packet, claim: PacketClaim): Content[] {
  const isOne = claims.length === 1;
  const content = [
    ...(parts.remittance ? [remittances(claim)] : []),
    ...(parts.lines ? [linesPart(claim)] : []),
    ...(parts.proof ? [proofPart(claim.proof)] : []),
  ];
  if (content.length === 0) return [];
  const head = isOne
    ? []
    : [
        partHead(
          `${claims.indexOf(claim) + 1}. ${claim.patient}, ${serviceWords(claim)}`,
          claimWords([claim]),
        ),
      ];
  return [{ stack: [...head, ...content.map(spaced)], pageBreak: "before" }];
}

function remittances({ answers }: PacketClaim): Content {
  if (answers.length === 0)
    return {
      stack: [
        partHead("What the remittance says"),
        {
          text: "No remittance of this payer is loaded for the claim.",
          color: printPalette["ink-2"],
        },
      ],
    };
  return {
    stack: [
      partHead(
        "What the remittance says",
        "Amounts and codes as the remittance file tells them; the words for codes are ours.",
      ),
      ...answers.map((answer) => ({
        stack: [oneAnswer(answer)],
        margin: [0, 0, 0, 10] as [number, number, number, number],
      })),
    ],
  };
}

function oneAnswer(answer: PacketAnswer): Content {
  return {
    stack: [
      { text: printText(answerTitle(answer)), bold: true, margin: [0, 0, 0, 2] },
      nameValues([
        ["Payer", answer.payer],
        ["Claim number", answer.payerControlNumber],
        ["Status", answer.status],
        ["Charge, paid", `${moneyExact(answer.chargeCents)}, ${moneyExact(answer.paidCents)}`],
        ["Stands in", answer.source === null ? "" : placeWords(answer.source)],
      ]),
      {
        margin: [0, 4, 0, 0],
        layout: ledgerLines(1, false),
        fontSize: size.table,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [22, 66, 46, 46, 46, "*"],
          body: [
            columnHeads(
              ["Line", "Code", "Charge", "Allowed", "Paid", "Adjustments and remarks"],
              [2, 3, 4],
            ),
            ...answer.lines.map((line): TableCell[] => [
              { text: line.lineNo === 0 ? "" : String(line.lineNo) },
              { text: judgedWords(line) },
              {
                text:
                  line.code === "" && line.chargeCents === 0 ? "" : moneyExact(line.chargeCents),
                ...figures,
              },
              {
                text: line.allowedCents === null ? nothing : moneyExact(line.allowedCents),
                ...figures,
              },
              {
                text: line.code === "" && line.chargeCents === 0 ? "" : moneyExact(line.paidCents),
                ...figures,
              },
              { stack: [...line.adjustments, ...line.remarks].map(codeLine) },
            ]),
          ],
        },
      },
    ],
  };
}

function codeLine({ code, words, cents }: PacketCode): Content {
  const amount = cents === null ? "" : ` ${moneyExact(cents)}`;
  return { text: [{ text: `${code}${amount}`, bold: true }, { text: ` · ${words}` }] };
}

function linesPart(claim: PacketClaim): Content {
  const isShort = claim.lines.some(({ shortCents }) => shortCents > 0);
  const facts = nameValues([
    ["Diagnoses", claim.diagnoses.split(", ").filter(Boolean).map(icdWords).join(", ")],
    ["Place of service", [claim.placeOfService, claim.location].filter(Boolean).join(", ")],
    ["Authorization", claim.authorization],
  ]);
  const total = (of: (line: PacketClaim["lines"][number]) => number) =>
    moneyExact(claim.lines.reduce((sum, line) => sum + of(line), 0));
  return {
    stack: [
      partHead("Lines of the claim", "As sent."),
      facts,
      {
        margin: [0, 4, 0, 0],
        layout: ledgerLines(1, true),
        fontSize: size.table,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [22, 76, 62, 28, "*", 56, 60],
          body: [
            columnHeads(
              [
                "Line",
                "Code",
                "Service",
                "Units",
                "Diagnoses",
                "Charge",
                isShort ? "In dispute" : "Denied",
              ],
              [3, 5, 6],
            ),
            ...claim.lines.map((line): TableCell[] => [
              { text: line.lineNo === 0 ? nothing : String(line.lineNo) },
              { text: line.code === "" ? "not on a line" : codeWords(line) },
              { text: date(line.serviceOn) },
              { text: line.units === null ? nothing : String(line.units), ...figures },
              { text: line.diagnoses.split(", ").filter(Boolean).map(icdWords).join(", ") },
              { text: moneyExact(line.chargeCents), ...figures },
              {
                text:
                  line.deniedCents + line.shortCents === 0
                    ? ""
                    : moneyExact(line.deniedCents + line.shortCents),
                ...figures,
              },
            ]),
            [
              { text: "" },
              { text: "Total", bold: true },
              "",
              "",
              "",
              { text: total(({ chargeCents }) => chargeCents), ...figures, bold: true },
              {
                text: total(({ deniedCents, shortCents }) => deniedCents + shortCents),
                ...figures,
                bold: true,
              },
            ],
          ],
        },
      },
    ],
  };
}
