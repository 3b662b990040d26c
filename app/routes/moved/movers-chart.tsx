import { type MoverStep, Movers, moversHeight } from "#reports/charts/movers.tsx";
import { DataTable } from "../../tables/data-table.tsx";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { type Asked, kpiNames } from "./asked.ts";
import { effectWords } from "./effect-words.ts";
import { moverWords } from "./mover-words.ts";
import type { MoverLine } from "./read-moved.server.ts";

const drawn = 7;

/** From no change to the whole one: the largest movers, the others as one step. */
export function MoversChart({
  asked: { kpi, by },
  lines,
  change,
}: {
  asked: Asked;
  lines: MoverLine[];
  change: number;
}) {
  const named = lines.filter(({ others }) => others === 0).slice(0, drawn);
  const step = (key: string, title: string, effect: number): MoverStep => ({
    key,
    title,
    effect,
    label: effectWords(kpi, effect),
  });
  const rest = change - named.reduce((sum, { total }) => sum + total, 0);
  const steps = [
    ...named.map((row, index) => step(String(index), moverWords(row, kpi, by), row.total)),
    ...(lines.length > named.length ? [step("others", "All others", rest)] : []),
  ];
  const total = step("total", "Whole change", change);
  const title = `What moved ${kpiNames[kpi]}`;
  return (
    <ChartPanel
      title={title}
      summary={`${title}: ${[...steps, total].map((each) => `${each.title} ${each.label}`).join("; ")}.`}
      height={moversHeight(steps.length)}
      table={
        <DataTable
          caption={title}
          rows={[...steps, total]}
          rowKey={({ key }) => key}
          sortParam="chart-sort"
          columns={[
            { id: "step", header: "Mover", value: (row) => row.title },
            {
              id: "effect",
              header: "Moved it by",
              kind: "count",
              value: (row) => row.effect,
              cell: (row) => row.label,
            },
          ]}
        />
      }
    >
      {(width) => <Movers id="movers" title={title} steps={steps} total={total} width={width} />}
    </ChartPanel>
  );
}
