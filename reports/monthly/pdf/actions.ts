import type { Content, TableCell } from "pdfmake/interfaces";
import type { PlainRow } from "#queries/rows.ts";
import { counted, moneyExact } from "../../format.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { heading, ledgerLines, nothingOf } from "./ledger-look.ts";
import { printText } from "./print-fonts.ts";
import { figures, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

const quiet = { fontSize: type.hint, color: printPalette["ink-2"] } as const;

/** The three things worth most: how much, which claims, what to do and who. */
export function actions(report: MonthlyReport): Content {
  const { title, rows } = tableOf(report, "actions");
  if (rows.length === 0)
    return nothingOf(title, "No denied, rejected or unanswered claims are open.");
  return {
    stack: [
      ...heading(title),
      {
        layout: ledgerLines(0, false),
        margin: [0, 3, 0, 0],
        table: { widths: [8, "*", "auto"], dontBreakRows: true, body: rows.map(rowOf) },
      },
    ],
  };
}

function rowOf(row: PlainRow, index: number): TableCell[] {
  const open = row.kind === "denial" ? [`${moneyExact(Number(row.open_cents))} open`] : [];
  const about = [...(row.owner ? [`For ${row.owner}`] : []), ...open].join(" · ");
  return [
    { text: String(index + 1), color: printPalette["ink-3"], fontSize: type.text },
    {
      stack: [
        { text: printText(sentenceOf(row)), fontSize: type.text },
        ...(row.action ? [{ text: printText(`${row.action}.`), ...quiet }] : []),
        ...(about
          ? [{ text: printText(about), ...quiet, fontFeatures: figures.fontFeatures }]
          : []),
      ],
    },
    { text: moneyExact(Number(row.worth_cents)), ...figures, bold: true, fontSize: type.text },
  ];
}

function sentenceOf({ kind, claims, payer, code, cause }: PlainRow): string {
  const some = counted(Number(claims), "claim");
  if (kind === "rejection") return `${some} to ${payer} rejected and not sent again`;
  if (kind === "unanswered") return `${some} unanswered by ${payer} for more than 90 days`;
  const why = typeof cause === "string" ? cause.toLowerCase() : "cause not known";
  return `${some} denied by ${payer}: ${code ?? "no code"} · ${why}`;
}
