type Payload = { dataKey?: unknown; name?: unknown; value?: unknown; color?: string | undefined };

type Props = {
  monthTitle: (month: string) => string;
  write: (value: number) => string;
  openMonth?: string | undefined;
};

/** Exact values on hover. Recharts adds what the pointer is on; typed loosely there, checked here. */
export function ChartTip(props: Props & { active?: boolean; payload?: unknown }) {
  const { active, payload, write, openMonth } = props;
  if (!active || !Array.isArray(payload) || payload.length === 0) return null;
  const rows = payload.filter(isPayload);
  const month = monthOf(payload[0]);
  return (
    <div className="float figures px-3 py-2 text-hint">
      <p className="mb-1 font-medium text-ink">
        {month === undefined ? "" : props.monthTitle(month)}
        {month !== undefined && month === openMonth && (
          <span className="font-normal text-ink-3"> · month not over</span>
        )}
      </p>
      {rows.map((row) => (
        <p key={String(row.dataKey)} className="flex items-center justify-between gap-6 text-ink-2">
          <span>{String(row.name)}</span>
          <span className="text-ink">{typeof row.value === "number" ? write(row.value) : "–"}</span>
        </p>
      ))}
    </div>
  );
}

const isPayload = (value: unknown): value is Payload => typeof value === "object" && value !== null;

function monthOf(first: unknown): string | undefined {
  if (typeof first !== "object" || first === null || !("payload" in first)) return undefined;
  const row = first.payload;
  if (typeof row !== "object" || row === null || !("month" in row)) return undefined;
  return typeof row.month === "string" ? row.month : undefined;
}
