export type SparklineProps = {
  values: readonly (number | null)[];
  width?: number;
  height?: number;
  /** How many of the last values are not settled: drawn dashed. */
  unsettled?: number;
};

/** A line without axes; decorative: the figures stand beside it and in the page's tables. */
export function Sparkline({ values, width = 160, height = 32, unsettled = 0 }: SparklineProps) {
  const known = values.filter((value): value is number => value !== null);
  if (known.length < 2) return <svg aria-hidden="true" width={width} height={height} />;
  const least = Math.min(...known);
  const span = Math.max(...known) - least || 1;
  const points = values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            index,
            x: 2 + (index * (width - 8)) / Math.max(1, values.length - 1),
            y: 3 + (1 - (value - least) / span) * (height - 7),
          },
        ],
  );
  const settledTo = values.length - 1 - unsettled;
  const path = (some: typeof points) =>
    some.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  const settled = points.filter(({ index }) => index <= settledTo);
  const open = points.filter(({ index }) => index >= settledTo);
  const last = points.at(-1);
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.5"
      className="block overflow-visible"
    >
      <path d={path(settled)} vectorEffect="non-scaling-stroke" strokeLinejoin="round" />
      {open.length > 1 && (
        <path d={path(open)} vectorEffect="non-scaling-stroke" strokeDasharray="2 3" />
      )}
      {last && (
        <path
          d={`M${last.x.toFixed(1)} ${last.y.toFixed(1)}h0.01`}
          vectorEffect="non-scaling-stroke"
          strokeWidth="5"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}
