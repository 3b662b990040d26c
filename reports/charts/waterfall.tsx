import { moneyShort } from "../format.ts";
import { Amount } from "./amount.tsx";
import { niceTicks } from "./axis.ts";
import { Hatch } from "./part-bar.tsx";
import { placedSteps, type WaterfallStep } from "./waterfall-steps.ts";

export type WaterfallProps = {
  id: string;
  title: string;
  rows: readonly WaterfallStep[];
  width: number;
  height: number;
  /** Writes the figure on a step. */
  short?: (cents: number) => string;
};

const side = { top: 20, right: 4, bottom: 26, left: 46 };
/** Where the names of the steps do not fit beside each other: they stand in two rows, and the axis gives its room away. */
const narrow = { ...side, bottom: 42, left: 4 };
/** Room that the name of a step takes. */
const nameRoom = 56;

/** How a sum became another: totals solid, what adds in a light tone, what takes away hatched. */
export function Waterfall({ id, title, rows, width, height, short = moneyShort }: WaterfallProps) {
  const steps = placedSteps(rows);
  const ticks = niceTicks(
    steps.flatMap(({ from, to }) => [from, to]),
    true,
  );
  const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const isNarrow = (width - side.left - side.right) / Math.max(1, steps.length) < nameRoom;
  const room = isNarrow ? narrow : side;
  const inner = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  const y = (cents: number) => room.top + (1 - (cents - bottom) / (top - bottom)) * inner.height;
  const slot = inner.width / Math.max(1, steps.length);
  const bar = Math.min(56, slot * 0.68);
  const x = (index: number) => room.left + slot * index + (slot - bar) / 2;
  return (
    <svg id={id} role="img" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{title}</title>
      <defs>
        <Hatch id={`${id}-less`} color="var(--ink-2)" />
      </defs>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={room.left}
            x2={width - room.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? "var(--line-strong)" : "var(--line)"}
          />
          {!isNarrow && (
            <text
              x={room.left - 6}
              y={y(tick) + 4}
              textAnchor="end"
              fontSize={12}
              fill="var(--ink-3)"
            >
              {short(tick)}
            </text>
          )}
        </g>
      ))}
      {steps.map(({ key, title: name, kind, from, to, cents }, index) => {
        const high = y(Math.max(from, to));
        const next = steps[index + 1];
        return (
          <g key={key}>
            <rect
              x={x(index)}
              y={high}
              width={bar}
              height={Math.max(1, y(Math.min(from, to)) - high)}
              fill={fillOf(kind, cents, id)}
              stroke={kind === "change" && cents < 0 ? "var(--ink-2)" : "none"}
              strokeWidth={1}
            />
            {next && (
              <line
                x1={x(index) + bar}
                x2={x(index + 1)}
                y1={y(to)}
                y2={y(to)}
                stroke="var(--ink-3)"
                strokeWidth={0.75}
              />
            )}
            <Amount x={x(index) + bar / 2} y={high - 6} isStrong={kind === "total"}>
              {kind === "total" ? short(cents) : `${signOf(cents)}${short(Math.abs(cents))}`}
            </Amount>
            <text
              x={x(index) + bar / 2}
              y={height - (isNarrow && index % 2 === 0 ? 24 : 8)}
              textAnchor="middle"
              fontSize={12}
              fontWeight={kind === "total" ? 600 : 400}
              fill="var(--ink-2)"
            >
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const signOf = (cents: number) => (cents > 0 ? "+" : cents < 0 ? "−" : "");

function fillOf(kind: WaterfallStep["kind"], cents: number, id: string): string {
  if (kind === "total") return "var(--ink-2)";
  return cents < 0 ? `url(#${id}-less)` : "var(--age-3)";
}
