import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { month as fullMonth, shortMonth } from "../format.ts";
import { axisStyle, gridStyle, margin, monthInterval, niceTicks, tick } from "./axis.ts";
import { ChartTip } from "./chart-tip.tsx";
import { noteLines } from "./note-lines.tsx";
import { type ChartNote, layMarks, marksHeight } from "./note-marks.ts";

export type LineSeries = { key: string; title: string; color: string };

/** A level across the months; `since`: the first month that it holds for. */
export type AimLine = { at: number; title: string; since?: string | undefined };

export type LineByMonthProps = {
  id: string;
  title: string;
  /** One per month; null where not known. */
  rows: {
    month: string;
    values: Record<string, number | null>;
    /** What stands for a rate of fewer than 20 ("3 of 12"), by series: its point is hollow. */
    few?: Record<string, string>;
  }[];
  /** At most six; each is named at its last point. */
  series: LineSeries[];
  width: number;
  height: number;
  short: (value: number) => string;
  exact: (value: number) => string;
  /** From this month on, less than 85 % of the claims are decided: drawn dashed. */
  unsettledFrom?: string | undefined;
  /** A published band, as a light ground: it says nothing of good or bad. */
  band?: { from: number; to: number } | undefined;
  /** What the practice aims at, or its own median: a line across, named at its beginning. */
  lines?: readonly AimLine[] | undefined;
  fromZero?: boolean;
  onMonth?: ((month: string) => void) | undefined;
  /** Remarks, marked by their numbers (numberedNotes) above the plot. */
  notes?: readonly ChartNote[] | undefined;
};

/** A rate, days or money by month as lines. */
export function LineByMonth(props: LineByMonthProps) {
  const { id, title, rows, width, height, short, exact, unsettledFrom, band, onMonth } = props;
  const { lines = [] } = props;
  // A series of which nothing is known has no line, and no name beside one.
  const series = props.series.filter(({ key }) => rows.some(({ values }) => values[key] != null));
  const isOpen = (month: string) => unsettledFrom !== undefined && month >= unsettledFrom;
  const lastSettled = rows.findLast(({ month }) => !isOpen(month))?.month;
  // A solid line to the last settled month, a dashed one from there on.
  const data = rows.map(({ month, values }) => {
    const row: Record<string, string | number | null> = { month };
    for (const { key } of series) {
      row[key] = isOpen(month) ? null : (values[key] ?? null);
      if (unsettledFrom !== undefined)
        row[`${key} open`] = isOpen(month) || month === lastSettled ? (values[key] ?? null) : null;
    }
    return row;
  });
  const values = rows.flatMap((row) => series.map(({ key }) => row.values[key] ?? Number.NaN));
  const levels = [...lines.map(({ at }) => at), ...(band ? [band.to] : [])];
  const ticks = niceTicks([...values, ...levels], props.fromZero ?? true);
  const hasFew = rows.some(({ few }) => few !== undefined && Object.keys(few).length > 0);
  const isLabelled = props.series.length > 1;
  const right = isLabelled ? 96 : margin.right;
  const months = rows.map(({ month }) => month);
  const laid = layMarks(props.notes ?? [], months, { width, scale: "point", right });
  return (
    <LineChart
      id={id}
      title={title}
      data={data}
      width={width}
      height={height}
      margin={{ ...margin, top: margin.top + marksHeight(laid.rows), right }}
      accessibilityLayer={false}
      {...(onMonth
        ? {
            style: { cursor: "pointer" },
            onClick: ({ activeLabel }: { activeLabel?: string | undefined }) => {
              if (activeLabel !== undefined) onMonth(activeLabel);
            },
          }
        : {})}
    >
      <CartesianGrid {...gridStyle} />
      {noteLines(laid, height)}
      {band && (
        <ReferenceArea
          y1={band.from}
          y2={band.to}
          fill="var(--ink-3)"
          fillOpacity={0.1}
          ifOverflow="hidden"
        />
      )}
      <XAxis
        dataKey="month"
        interval={monthInterval(rows.length, isLabelled ? width - 96 : width)}
        tickFormatter={shortMonth}
        tick={tick}
        padding={{ left: 12, right: 12 }}
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
        cursor={{ stroke: "var(--line-strong)" }}
        content={
          <ChartTip
            monthTitle={fullMonth}
            write={exact}
            openMonth={unsettledFrom}
            few={new Map(rows.map((row) => [row.month, row.few ?? {}]))}
          />
        }
      />
      {lines.map((line) => (
        <ReferenceLine
          key={line.title}
          segment={[
            { x: firstOf(months, line.since), y: line.at },
            { x: months.at(-1) ?? "", y: line.at },
          ]}
          stroke="var(--ink-2)"
          strokeDasharray="1 3"
          strokeLinecap="round"
          strokeWidth={1.5}
          ifOverflow="hidden"
          isFront
          label={{
            value: line.title,
            // On the side where the first months leave room.
            position: isBelow(startOf(props.rows, series, line.since), line.at)
              ? "insideBottomLeft"
              : "insideTopLeft",
            className: "chart-aim",
            fill: "var(--ink-2)",
            fontSize: 11,
          }}
        />
      ))}
      {series.flatMap(({ key, title: name, color }) =>
        (unsettledFrom === undefined ? [key] : [key, `${key} open`]).map((dataKey) => (
          <Line
            key={dataKey}
            dataKey={dataKey}
            name={name}
            type="linear"
            stroke={color}
            strokeWidth={2}
            dot={hasFew ? <FewDot of={key} rows={rows} color={color} /> : false}
            activeDot={{ r: 4, strokeDasharray: "0" }}
            isAnimationActive={false}
            connectNulls={false}
            {...(dataKey === key ? {} : { strokeDasharray: "3 4" })}
            {...(isLabelled && dataKey === (unsettledFrom === undefined ? key : `${key} open`)
              ? { label: <EndLabel last={rows.length - 1} title={name} color={color} /> }
              : {})}
          />
        )),
      )}
    </LineChart>
  );
}

/** What the series are in the months that a line's name stands over. */
function startOf(
  rows: LineByMonthProps["rows"],
  series: readonly LineSeries[],
  since: string | undefined,
): number[] {
  const named = rows.filter(({ month }) => since === undefined || month >= since).slice(0, 5);
  return named.flatMap(({ values }) => series.map(({ key }) => values[key] ?? Number.NaN));
}

/** Whether most of the values lie under a level. */
function isBelow(values: readonly number[], level: number): boolean {
  const known = values.filter(Number.isFinite);
  return known.filter((value) => value < level).length * 2 >= known.length;
}

/** The month a line begins with: the first shown, or the first it holds for. */
function firstOf(months: readonly string[], since: string | undefined): string {
  return months.find((month) => since === undefined || month >= since) ?? months.at(-1) ?? "";
}

type FewProps = {
  of: string;
  rows: LineByMonthProps["rows"];
  color: string;
  index?: number;
  cx?: number | undefined;
  cy?: number | null | undefined;
};

/** A hollow point where a rate stands on fewer than 20: it is shown, and not to be trusted much. */
function FewDot({ of, rows, color, index = -1, cx, cy }: FewProps) {
  if (cx === undefined || cy == null || rows[index]?.few?.[of] === undefined) return <g />;
  return <circle cx={cx} cy={cy} r={3} fill="var(--surface)" stroke={color} strokeWidth={1.5} />;
}

type LabelProps = {
  last: number;
  title: string;
  color: string;
  index?: number;
  value?: number | null;
  x?: number;
  y?: number;
};

/** A series' name beside its last point: nobody has to look for a legend. */
function EndLabel({ last, title, color, index, value, x = 0, y = 0 }: LabelProps) {
  if (index !== last || value == null) return null;
  return (
    <text x={x + 8} y={y + 4} fontSize={12} fontWeight={500} fill={color}>
      {title}
    </text>
  );
}
