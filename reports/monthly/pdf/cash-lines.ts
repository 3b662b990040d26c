import type { Content, TableCell } from "pdfmake/interfaces";
import { moneyExact } from "../../format.ts";
import { type CashStep, cashSteps } from "../cash-steps.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { heading, ledgerLines, nothingOf } from "./ledger-look.ts";
import { printText } from "./print-fonts.ts";
import { figures, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

const title = "From the bridge's payments to cash";

/** Why cash is not what the bridge calls payments, line by line to the cent. */
export function cashLines(report: MonthlyReport): Content {
  const table = report.tables.find(({ id }) => id === "cash-reconciliation");
  if (!table)
    return nothingOf(
      title,
      "Adjustments to a provider and cash that matches no claim belong to the whole practice: of a part of it there is no such statement.",
    );
  if (table.rows.length === 0) return nothingOf(table.title, "No payment is known.");
  const payments = tableOf(report, "bridge").rows[0]?.payments_cents;
  const steps = cashSteps(table.rows, typeof payments === "number" ? payments : 0);
  return {
    stack: [
      ...heading(table.title),
      {
        layout: ledgerLines(0, false),
        fontSize: type.table,
        margin: [0, 3, 0, 0],
        table: { widths: ["*", "auto"], dontBreakRows: true, body: steps.map(lineOf) },
      },
    ],
  };
}

function lineOf({ words, cents, kind }: CashStep): TableCell[] {
  const look = { bold: kind === "sum", ...(kind === "of" ? { color: printPalette["ink-2"] } : {}) };
  return [
    { text: printText(words), ...look, margin: [kind === "of" ? 8 : 0, 0, 0, 0] },
    { text: moneyExact(cents), ...figures, ...look },
  ];
}
