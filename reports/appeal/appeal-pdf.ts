import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { isPrintFont, printFonts, printText } from "../monthly/pdf/print-fonts.ts";
import { printPalette } from "../monthly/pdf/print-palette.ts";
import { claimPages } from "./claim-pages.ts";
import { enclosureList } from "./enclosure-list.ts";
import { letterPages } from "./letter-pages.ts";
import type { Packet } from "./packet.ts";
import { edge, size } from "./packet-page.ts";
import { claimWords } from "./packet-words.ts";

pdfmake.setFonts(printFonts);
pdfmake.setLocalAccessPolicy(isPrintFont);
pdfmake.setUrlAccessPolicy(() => false);

/**
 * An appeal as a PDF on Letter paper: the letter, what the payer said, the lines, the proof of filing, what is enclosed. The
 * same packet gives the same bytes: nothing in it is of the moment when it is drawn.
 *
 * @param mark printed at the foot: `Draft`, or the final packet's fingerprint
 */
export async function appealPdf(packet: Packet, mark: string): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(definitionOf(packet, mark)).getBuffer());
}

function definitionOf(packet: Packet, mark: string): TDocumentDefinitions {
  const { letter, claims } = packet;
  const made = new Date(`${letter.on}T12:00:00Z`);
  const about = `${packet.payer} · ${claimWords(claims)}`;
  const small = { fontSize: size.hint, color: printPalette["ink-2"] };
  return {
    pageSize: "LETTER",
    pageMargins: [edge.left, edge.top, edge.right, edge.bottom],
    version: "1.7",
    language: "en-US",
    displayTitle: true,
    info: {
      title: letter.subject,
      author: letter.from.name,
      subject: `Appeal to ${packet.payer}`,
      creator: "Dermledger",
      producer: "Dermledger",
      creationDate: made,
      modDate: made,
    },
    defaultStyle: { font: "Inter", fontSize: size.text, color: printPalette.ink, lineHeight: 1.2 },
    header: (at) =>
      at === 1
        ? null
        : {
            margin: [edge.left, 26, edge.right, 0],
            columns: [
              { width: "*", text: printText(letter.from.name), ...small },
              { width: "auto", text: printText(about), alignment: "right", ...small },
            ],
          },
    footer: (at, of) => ({
      margin: [edge.left, 14, edge.right, 0],
      columns: [
        { width: "*", text: mark, ...small },
        { width: "auto", text: `Page ${at} of ${of}`, alignment: "right", ...small },
      ],
    }),
    content: [
      ...letterPages(packet),
      ...claims.flatMap((claim) => claimPages(packet, claim)),
      ...enclosures(packet),
    ],
  };
}

function enclosures(packet: Packet): Content[] {
  const list = enclosureList(packet.enclosures);
  const isApart = packet.claims.length > 1;
  return [{ stack: list, ...(isApart ? { pageBreak: "before" as const } : {}) }];
}
