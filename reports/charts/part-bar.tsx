export type BarPart = {
  readonly title: string;
  /** Cents; what is below zero draws nothing. */
  readonly value: number;
  readonly color: string;
  /** Striped over its colour: told apart without any. */
  readonly isHatched?: boolean;
};

type Props = {
  id: string;
  parts: readonly BarPart[];
  /** What the whole width stands for; bars of one table share it. */
  of: number;
  x?: number;
  y?: number;
  width: number;
  height: number;
};

/** One bar of parts beside each other, from zero: for a line of a table, or a chart made of such lines. */
export function PartBar({ id, parts, of, x = 0, y = 0, width, height }: Props) {
  const shown = parts.filter(({ value }) => value > 0);
  const scale = of > 0 ? width / of : 0;
  const starts = shown.map((_, index) =>
    shown.slice(0, index).reduce((sum, { value }) => sum + value * scale, x),
  );
  return (
    <g>
      <defs>
        {shown.map(
          (part, index) =>
            part.isHatched && (
              <Hatch key={part.title} id={`${id}-hatch-${index}`} color={part.color} />
            ),
        )}
      </defs>
      {shown.map((part, index) => {
        const at = { x: starts[index] ?? x, y, width: part.value * scale, height };
        return (
          <rect
            key={part.title}
            {...at}
            fill={part.isHatched ? `url(#${id}-hatch-${index})` : part.color}
            stroke="var(--surface)"
            strokeWidth={0.75}
          />
        );
      })}
    </g>
  );
}

/** Stripes on a light ground of the same colour. */
export function Hatch({ id, color }: { id: string; color: string }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="6" height="6" fill={color} fillOpacity="0.2" />
      <rect width="2" height="6" fill={color} />
    </pattern>
  );
}
