import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { MonthlyReport } from "./monthly-report.ts";
import { actions } from "./pdf/actions.ts";
import { agingSummary } from "./pdf/aging-summary.ts";
import { appendix } from "./pdf/appendix.ts";
import { bridge } from "./pdf/bridge.tsx";
import { cashLines } from "./pdf/cash-lines.ts";
import { causeSummary } from "./pdf/cause-summary.ts";
import { fiveFigures } from "./pdf/five-figures.ts";
import { footer } from "./pdf/footer.ts";
import { isPrintFont, printFonts, printText } from "./pdf/print-fonts.ts";
import { page, type } from "./pdf/print-page.ts";
import { printPalette } from "./pdf/print-palette.ts";
import { reportHead } from "./pdf/report-head.ts";
import { monthTitle, notKnownWords } from "./pdf/report-words.ts";
import { trendCharts } from "./pdf/trends.tsx";

pdfmake.setFonts(printFonts);
pdfmake.setLocalAccessPolicy(isPrintFont);
pdfmake.setUrlAccessPolicy(() => false);

/**
 * A month's report as a PDF on Letter paper: two pages to hand over and an appendix of every table. The same report gives the
 * same bytes: nothing in it is of the moment when it is made.
 */
export async function monthlyPdf(report: MonthlyReport): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(definitionOf(report)).getBuffer());
}

function definitionOf(report: MonthlyReport): TDocumentDefinitions {
  const made = new Date(report.publishedAt);
  return {
    pageSize: "LETTER",
    pageMargins: [page.margins.left, page.margins.top, page.margins.right, page.margins.bottom],
    version: "1.7",
    language: "en-US",
    displayTitle: true,
    info: {
      title: `${report.practice}: ${monthTitle(report.month)}`,
      author: report.practice,
      subject: `Monthly report as of ${report.asOf}`,
      creator: "Dermledger",
      producer: "Dermledger",
      creationDate: made,
      modDate: made,
    },
    defaultStyle: {
      font: "Inter",
      fontSize: type.text,
      color: printPalette.ink,
      lineHeight: 1.12,
    },
    footer: footer(report),
    content: [...firstPage(report), ...secondPage(report), ...appendix(report)],
  };
}

function firstPage(report: MonthlyReport): Content[] {
  const notKnown = notKnownWords(report);
  return [
    ...reportHead(report),
    fiveFigures(report),
    spaced(bridge(report)),
    spaced({
      columns: [
        { width: "*", stack: [cashLines(report)] },
        { width: "*", stack: [actions(report)] },
      ],
      columnGap: 24,
    }),
    ...(notKnown
      ? [
          {
            text: printText(notKnown),
            fontSize: type.hint,
            color: printPalette["ink-2"],
            margin: [0, 8, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

function secondPage(report: MonthlyReport): Content[] {
  return [
    { stack: [trendCharts(report)], pageBreak: "before" },
    spaced(agingSummary(report)),
    spaced(causeSummary(report)),
  ];
}

function spaced(content: Content): Content {
  return { stack: [content], margin: [0, 16, 0, 0] };
}
