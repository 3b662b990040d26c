import { Bar, BarChart, CartesianGrid, Cell, Tooltip, XAxis, YAxis } from "recharts";
import { month as fullMonth, shortMonth } from "../format.ts";
import { axisStyle, gridStyle, margin, monthInterval, niceTicks, tick } from "./axis.ts";
import { ChartTip } from "./chart-tip.tsx";
import { noteLines } from "./note-lines.tsx";
import { type ChartNote, layMarks, marksHeight } from "./note-marks.ts";

export type BarSeries = { key: string; title: string; color: string };

export type BarsByMonthProps = {
  id: string;
  title: string;
  /** One per month; each series' value under its key, in the axis' unit. */
  rows: { month: string; values: Record<string, number> }[];
  /** Stacked from below; at most six. */
  series: BarSeries[];
  width: number;
  height: number;
  /** Writes axis labels. */
  short: (value: number) => string;
  /** Writes exact values. */
  exact: (value: number) => string;
  /** The month that is not over: drawn hatched. */
  openMonth?: string | undefined;
  onMonth?: ((month: string) => void) | undefined;
  /** Remarks, marked by their numbers (numberedNotes) above the plot. */
  notes?: readonly ChartNote[] | undefined;
};

/** Money or counts by month as stacked bars from zero. */
export function BarsByMonth(props: BarsByMonthProps) {
  const { id, title, rows, series, width, height, short, exact, openMonth, onMonth } = props;
  const data = rows.map(({ month, values }) => ({ month, ...values }));
  const totals = rows.map(({ values }) =>
    series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0),
  );
  const ticks = niceTicks(totals, true);
  const months = rows.map(({ month }) => month);
  const laid = layMarks(props.notes ?? [], months, { width, scale: "band" });
  return (
    <BarChart
      id={id}
      title={title}
      data={data}
      width={width}
      height={height}
      margin={{ ...margin, top: margin.top + marksHeight(laid.rows) }}
      barCategoryGap="24%"
      accessibilityLayer={false}
    >
      <defs>
        {series.map(({ key, color }) => (
          <pattern
            key={key}
            id={`${id}-${key}-open`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill={color} fillOpacity="0.25" />
            <rect width="2.5" height="6" fill={color} />
          </pattern>
        ))}
      </defs>
      <CartesianGrid {...gridStyle} />
      {noteLines(laid, height)}
      <XAxis
        dataKey="month"
        interval={monthInterval(rows.length, width)}
        tickFormatter={shortMonth}
        tick={tick}
        {...axisStyle}
      />
      <YAxis
        width={52}
        interval={0}
        ticks={ticks}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
        tickFormatter={short}
        tick={tick}
        {...axisStyle}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--hover)" }}
        content={<ChartTip monthTitle={fullMonth} write={exact} openMonth={openMonth} />}
      />
      {series.map(({ key, title: name, color }, index) => (
        <Bar
          key={key}
          dataKey={key}
          name={name}
          stackId="month"
          fill={color}
          isAnimationActive={false}
          maxBarSize={36}
          {...(index === series.length - 1
            ? { radius: [2, 2, 0, 0] as [number, number, number, number] }
            : {})}
          {...(onMonth
            ? {
                cursor: "pointer",
                onClick: (_: unknown, at: number) => {
                  const row = rows[at];
                  if (row) onMonth(row.month);
                },
              }
            : {})}
        >
          {rows.map(({ month }) => (
            <Cell key={month} fill={month === openMonth ? `url(#${id}-${key}-open)` : color} />
          ))}
        </Bar>
      ))}
    </BarChart>
  );
}
