type Props = {
  readonly items: readonly { title: string; color: string }[];
  readonly unfinished: string | undefined;
  readonly band: string | undefined;
};

/** Which colour is what; why the last months are hatched or dashed; what the light ground is. Nothing where there is none. */
export function ChartLegend({ items, unfinished, band }: Props) {
  if (items.length === 0 && !unfinished && !band) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 px-4 pt-1 text-hint text-ink-2">
      {items.map(({ title, color }) => (
        <li key={title} className="flex items-center gap-1.5">
          <span className="size-2.5 rounded-[2px]" style={{ background: color }} />
          {title}
        </li>
      ))}
      {unfinished && (
        <li className="flex items-center gap-1.5">
          <span className="size-2.5 shrink-0 rounded-[2px]" style={{ background: hatched }} />
          Unfinished: {unfinished}
        </li>
      )}
      {band && (
        <li className="flex items-center gap-1.5">
          <span className="size-2.5 shrink-0 rounded-[2px]" style={{ background: ground }} />
          {band}
        </li>
      )}
    </ul>
  );
}

const ground = "color-mix(in oklab, var(--ink-3) 25%, transparent)";
const hatched = "repeating-linear-gradient(45deg, var(--ink-3) 0 2px, transparent 2px 4px)";
