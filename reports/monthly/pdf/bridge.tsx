import type { Content } from "pdfmake/interfaces";
import { Waterfall } from "../../charts/waterfall.tsx";
import { moneyExact, month } from "../../format.ts";
import { bridgeSteps } from "../bridge-steps.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { heading, ledgerLines, nothingOf } from "./ledger-look.ts";
import { inScreen, printChart } from "./print-chart.tsx";
import { printText } from "./print-fonts.ts";
import { figures, pageRoom, type } from "./print-page.ts";

const chart = { width: 336, height: 142 };

/** From the A/R that the month opened with to the one that it closed with, to the cent. */
export function bridge(report: MonthlyReport): Content {
  const table = tableOf(report, "bridge");
  const row = table.rows[0];
  if (!row) return nothingOf(table.title, "Nothing was open, billed or paid.");
  const steps = bridgeSteps(row);
  return {
    unbreakable: true,
    stack: [
      ...heading(table.title, table.note),
      {
        columns: [
          {
            ...printChart(
              <Waterfall
                id="bridge"
                title={`${table.title}, ${month(report.month)}`}
                rows={steps}
                width={inScreen(chart.width)}
                height={inScreen(chart.height)}
              />,
              chart.width,
            ),
            margin: [0, 4, 0, 0],
          },
          {
            width: pageRoom - chart.width - 16,
            layout: ledgerLines(0, true),
            fontSize: type.text,
            margin: [0, 8, 0, 0],
            table: {
              widths: ["*", "auto"],
              body: steps.map(({ words, kind, lineCents }) => [
                { text: printText(words), bold: kind === "total" },
                { text: moneyExact(lineCents), bold: kind === "total", ...figures },
              ]),
            },
          },
        ],
        columnGap: 16,
      },
    ],
  };
}
