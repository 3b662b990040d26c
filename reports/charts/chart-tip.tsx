type Payload = { dataKey?: unknown; name?: unknown; value?: unknown; color?: string | undefined };

type Props = {
  monthTitle: (month: string) => string;
  write: (value: number) => string;
  /** The first month that is not finished. */
  openMonth?: string | undefined;
  /** Months whose values stand on few, by series: what is written instead. */
  few?: ReadonlyMap<string, Record<string, string>>;
};

/** Exact values on hover. Recharts adds what the pointer is on; typed loosely there, checked here. */
export function ChartTip(props: Props & { active?: boolean; payload?: unknown }) {
  const { active, payload, write, openMonth, few } = props;
  if (!active || !Array.isArray(payload) || payload.length === 0) return null;
  const month = monthOf(payload[0]);
  const instead = (few && month !== undefined && few.get(month)) || {};
  return (
    <div className="float figures px-3 py-2 text-hint">
      <p className="mb-1 font-medium text-ink">
        {month === undefined ? "" : props.monthTitle(month)}
        {month !== undefined && openMonth !== undefined && month >= openMonth && (
          <span className="font-normal text-ink-3"> · unfinished</span>
        )}
      </p>
      {onePerSeries(payload.filter(isPayload)).map(({ key, name, value }) => (
        <p key={key} className="flex items-center justify-between gap-6 text-ink-2">
          <span>{name}</span>
          <span className="text-ink">
            {instead[key] ?? (typeof value === "number" ? write(value) : "–")}
          </span>
        </p>
      ))}
    </div>
  );
}

/** A line's finished and unfinished part are one series: where they meet, it is told once. */
function onePerSeries(rows: readonly Payload[]) {
  const series = new Map<string, { key: string; name: string; value: unknown }>();
  for (const { dataKey, name, value } of rows) {
    const key = String(dataKey).replace(/ open$/, "");
    if (!series.has(key)) series.set(key, { key, name: String(name), value });
  }
  return [...series.values()];
}

const isPayload = (value: unknown): value is Payload => typeof value === "object" && value !== null;

function monthOf(first: unknown): string | undefined {
  if (typeof first !== "object" || first === null || !("payload" in first)) return undefined;
  const row = first.payload;
  if (typeof row !== "object" || row === null || !("month" in row)) return undefined;
  return typeof row.month === "string" ? row.month : undefined;
}
