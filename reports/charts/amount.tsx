type AmountProps = { x: number; y: number; isStrong: boolean; children: string };

/** On a ground of its own: no line runs through a figure. */
export function Amount({ x, y, isStrong, children }: AmountProps) {
  const width = children.length * 7.4 + 2;
  return (
    <>
      <rect x={x - width / 2} y={y - 11} width={width} height={14} fill="var(--surface)" />
      <text
        x={x}
        y={y}
        textAnchor="middle"
        fontSize={12}
        fontWeight={isStrong ? 600 : 400}
        fill="var(--ink)"
      >
        {children}
      </text>
    </>
  );
}
