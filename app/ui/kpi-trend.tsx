import type { monthFigures } from "#queries/month/month-figures.ts";
import { type KpiName, kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import type { RowOf } from "#queries/query.ts";
import { figure, month as monthWords, rateShort } from "#reports/format.ts";
import type { OwnTarget } from "../settings/own-target.ts";
import type { Column } from "../tables/column.ts";
import { DataTable } from "../tables/data-table.tsx";
import { trendAim } from "../trend-aim.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { LineByMonth } from "./charts.tsx";
import { useView } from "./view.tsx";

type Month = RowOf<typeof monthFigures>;

type Props = {
  id: string;
  name: KpiName;
  title: string;
  months: readonly Month[];
  value: (row: Month) => number | null;
  /** What stands for a rate of fewer than 20. */
  few?: (row: Month) => string | undefined;
  /** The month that is not over, where that makes the figure unfinished. */
  openMonth?: string | undefined;
  targets: readonly OwnTarget[];
  /** From which day on the history is complete; null where no file tells. */
  complete: string | null;
  columns: Column<Month>[];
  /** The table's name as a file, and the parameter that orders it. */
  table: string;
  sortParam: string;
};

/** A key figure by month against the practice's own target, else its own median, on the ground of what is published. */
export function KpiTrend(props: Props) {
  const { id, name, title, months, value, few, openMonth, columns, table, sortParam } = props;
  const { view } = useView();
  const { unit } = kpiDefinition(name);
  const [first, last] = [months.at(0), months.at(-1)];
  const aim = trendAim(
    name,
    months.map((row) => ({
      ...{ month: row.month, value: value(row), isSettled: row.month !== openMonth },
    })),
    props.targets,
    { asOf: view.asOf, complete: props.complete },
  );
  const words = (row: Month | undefined) =>
    `${figure(row && value(row), unit)} in ${monthWords(row?.month)}`;
  return (
    <ChartPanel
      title={title}
      summary={`${words(last)}, ${words(first)}.${aim.lines.map((line) => ` ${line.title}.`).join("")}`}
      months={months.map((row) => row.month)}
      height={220}
      unfinished={openMonth && "month not over"}
      band={aim.bandWords}
      exported={{ table, rows: months.length }}
      table={
        <DataTable
          caption={title}
          rows={[...months]}
          columns={columns}
          rowKey={(row) => row.month}
          sortParam={sortParam}
        />
      }
    >
      {(width, notes) => (
        <LineByMonth
          id={id}
          title={title}
          rows={months.map((row) => {
            const count = few?.(row);
            return {
              month: row.month,
              values: { value: value(row) },
              ...(count === undefined ? {} : { few: { value: count } }),
            };
          })}
          series={[{ key: "value", title: kpiDefinition(name).title, color: "var(--cat-1)" }]}
          notes={notes}
          width={width}
          height={220}
          short={(at) => (unit === "rate" ? rateShort(at) : String(at))}
          exact={(at) => figure(at, unit)}
          unsettledFrom={openMonth}
          fromZero={unit === "rate"}
          lines={aim.lines}
          band={aim.band}
        />
      )}
    </ChartPanel>
  );
}
