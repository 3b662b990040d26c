import type { Content, TableCell } from "pdfmake/interfaces";
import { date } from "../format.ts";
import { ledgerLines } from "../monthly/pdf/ledger-look.ts";
import { printText } from "../monthly/pdf/print-fonts.ts";
import { printPalette } from "../monthly/pdf/print-palette.ts";
import { columnHeads } from "./column-heads.ts";
import type { PacketProof } from "./packet.ts";
import { partHead, size } from "./packet-page.ts";
import { placeWords } from "./packet-words.ts";

/** When the claim was filed and who took it. What is not known is told to who makes the packet, not to the payer. */
export function proofPart({ events }: PacketProof): Content {
  if (events.length === 0)
    return {
      stack: [
        partHead("Proof of filing"),
        { text: "None in electronic form.", color: printPalette["ink-2"] },
      ],
    };
  return {
    stack: [
      partHead("Proof of filing"),
      {
        layout: ledgerLines(1, false),
        fontSize: size.table,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [58, 148, "*", 116],
          body: [
            columnHeads(["Day", "What", "Numbers that trace it", "Stands in"]),
            ...events.map((event): TableCell[] => [
              { text: date(event.on) },
              { text: printText(event.words), bold: event.isAccepted },
              { text: printText(event.numbers) },
              { text: printText(placeWords(event.place)) },
            ]),
          ],
        },
      },
    ],
  };
}
