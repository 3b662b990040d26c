import type { TableCell } from "pdfmake/interfaces";
import { type BarPart, PartBar } from "../../charts/part-bar.tsx";
import { inScreen, printChart } from "./print-chart.tsx";

/** A bar of parts in a cell of a table; `of`: what its whole width stands for. */
export function barCell(
  id: string,
  parts: readonly BarPart[],
  of: number,
  width: number,
  height = 7,
): TableCell {
  const [across, down] = [inScreen(width), inScreen(height)];
  return {
    ...printChart(
      <svg aria-hidden="true" width={across} height={down} viewBox={`0 0 ${across} ${down}`}>
        <PartBar id={id} parts={parts} of={of} width={across} height={down} />
      </svg>,
      width,
    ),
    margin: [0, 1.5, 0, 0],
  };
}
