import { Hatch } from "./part-bar.tsx";

/** A step of a change: by how much it moved, in any unit, written by `label`. */
export type MoverStep = {
  readonly key: string;
  readonly title: string;
  readonly effect: number;
  readonly label: string;
};

export type MoversProps = {
  id: string;
  title: string;
  steps: readonly MoverStep[];
  /** The whole change: the sum of the steps. */
  total: MoverStep;
  width: number;
};

const pitch = 34;
const labelRoom = 84;

/** The same at any width, so that nothing jumps where the browser has measured. */
export function moversHeight(steps: number): number {
  return (steps + 1) * pitch + 4;
}

/** From no change to the whole change, mover by mover: what adds in the accent, what takes away hatched. */
export function Movers({ id, title, steps, total, width }: MoversProps) {
  const ends: number[] = [];
  for (const { effect } of steps) ends.push((ends.at(-1) ?? 0) + effect);
  const least = Math.min(0, total.effect, ...ends);
  const most = Math.max(0, total.effect, ...ends);
  const narrow = width < 520;
  const left = narrow ? 4 : Math.min(420, Math.round(width * 0.42));
  const span = most - least || 1;
  const room = width - left - labelRoom;
  const x = (value: number) => left + ((value - least) / span) * room;
  const height = moversHeight(steps.length);
  const all = [
    ...steps.map((step, index) => ({ ...step, from: ends[index - 1] ?? 0, to: ends[index] ?? 0 })),
    { ...total, from: 0, to: total.effect },
  ];
  return (
    <svg id={id} role="img" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{title}</title>
      <defs>
        <Hatch id={`${id}-less`} color="var(--ink-2)" />
      </defs>
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke="var(--line-strong)" />
      {all.map(({ key, title: name, label, effect, from, to }, index) => {
        const bar = narrow
          ? { top: index * pitch + 15, height: 14 }
          : { top: index * pitch + 8, height: 18 };
        const isTotal = index === steps.length;
        const [start, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
        return (
          <g key={key}>
            <title>{`${name}: ${label}`}</title>
            <text
              x={narrow ? 4 : left - 8}
              y={narrow ? bar.top - 4 : bar.top + 13}
              textAnchor={narrow ? "start" : "end"}
              fontSize={12}
              fontWeight={isTotal ? 600 : 400}
              fill={isTotal ? "var(--ink)" : "var(--ink-2)"}
              stroke="var(--surface)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {shortened(name, narrow ? width - 8 : left - 8)}
            </text>
            <rect
              x={start}
              y={bar.top}
              width={Math.max(1, end - start)}
              height={bar.height}
              fill={isTotal ? "var(--ink-3)" : effect < 0 ? `url(#${id}-less)` : "var(--accent)"}
              stroke={effect < 0 && !isTotal ? "var(--ink-2)" : "none"}
            />
            <text
              x={end + 6}
              y={bar.top + bar.height - 3}
              fontSize={12}
              fontWeight={isTotal ? 600 : 400}
              fill="var(--ink)"
              style={{ fontVariantNumeric: "tabular-nums" }}
            >
              {label}
            </text>
            {!isTotal && (
              <line
                x1={x(to)}
                x2={x(to)}
                y1={bar.top + bar.height}
                y2={bar.top + pitch}
                stroke="var(--line-strong)"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** How wide a letter of 12 pixels is at most, nearly: capitals, of which payers' names are made, are wider. */
function widthOf(letter: string): number {
  if (/[A-Z]/.test(letter)) return 8.4;
  return /[ ·.,'fijlrt]/.test(letter) ? 4.6 : 7;
}

/** As much of a text as there is room for. */
function shortened(text: string, room: number): string {
  let used = 0;
  for (const [at, letter] of [...text].entries()) {
    used += widthOf(letter);
    if (used > room) return `${text.slice(0, Math.max(1, at - 1)).trimEnd()}…`;
  }
  return text;
}
