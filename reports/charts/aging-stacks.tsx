import { money, moneyShort } from "../format.ts";
import { type BarPart, PartBar } from "./part-bar.tsx";

/** The ages in order, each with its column of `aging-by-payer` and its colour: one hue that deepens. */
export const ages = [
  { column: "days_0_30_cents", title: "0–30", color: "var(--age-1)" },
  { column: "days_31_60_cents", title: "31–60", color: "var(--age-2)" },
  { column: "days_61_90_cents", title: "61–90", color: "var(--age-3)" },
  { column: "days_91_120_cents", title: "91–120", color: "var(--age-4)" },
  { column: "days_121_cents", title: "Over 120", color: "var(--age-5)" },
] as const;

export type AgingRow = {
  readonly payer: string;
  /** Open cents, one for each of `ages`. */
  readonly open: readonly number[];
};

export type AgingStacksProps = {
  id: string;
  title: string;
  /** As they shall stand, largest first. */
  rows: readonly AgingRow[];
  width: number;
  height: number;
};

/** The parts of a payer's bar. */
export function agingParts(open: readonly number[]): BarPart[] {
  return ages.map(({ title, color }, index) => ({ title, color, value: open[index] ?? 0 }));
}

const openOf = ({ open }: AgingRow) => open.reduce((sum, cents) => sum + Math.max(0, cents), 0);

/** Open money by payer, each bar cut by age; credits are not drawn. */
export function AgingStacks({ id, title, rows, width, height }: AgingStacksProps) {
  const legend = 24;
  const names = Math.min(220, width * 0.34);
  const amounts = 64;
  const most = Math.max(0, ...rows.map(openOf));
  const step = (height - legend) / Math.max(1, rows.length);
  const bar = Math.min(18, step * 0.66);
  const room = width - names - amounts;
  return (
    <svg id={id} role="img" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{title}</title>
      {ages.map(({ column, title: age, color }, index) => (
        <g key={column} transform={`translate(${names + index * 84} 4)`}>
          <rect width={10} height={10} fill={color} />
          <text x={15} y={10} fontSize={12} fill="var(--ink-2)">
            {age}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const middle = legend + step * (index + 0.5);
        return (
          <g key={row.payer}>
            <title>{`${row.payer}: ${money(openOf(row))}`}</title>
            <text x={names - 8} y={middle + 4} textAnchor="end" fontSize={12} fill="var(--ink-2)">
              {shortened(row.payer, names / 7)}
            </text>
            <PartBar
              id={`${id}-${index}`}
              parts={agingParts(row.open)}
              of={most}
              x={names}
              y={middle - bar / 2}
              width={room}
              height={bar}
            />
            <text
              x={names + (most > 0 ? (openOf(row) / most) * room : 0) + 6}
              y={middle + 4}
              fontSize={12}
              fill="var(--ink)"
            >
              {moneyShort(openOf(row))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** SVG text does not wrap: a long name is cut with its whole in the title. */
function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
