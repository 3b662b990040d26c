/** What all charts share: numeric intervals (the default measures text, and then server and browser draw differently). */
export const axisStyle = {
  stroke: "var(--line-strong)",
  tickLine: false,
  axisLine: false,
} as const;
export const gridStyle = { stroke: "var(--line)", vertical: false } as const;
export const tick = { fill: "var(--ink-3)", fontSize: 12 } as const;
export const margin = { top: 12, right: 12, bottom: 0, left: 0 } as const;

/** Every how many months a label fits: a label takes about 52 pixels. */
export function monthInterval(months: number, width: number): number {
  return Math.max(0, Math.ceil((months * 52) / Math.max(1, width - 60)) - 1);
}

/** Round steps from zero (or from below the least value) to above the largest: 4 to 6 lines. */
export function niceTicks(values: readonly number[], fromZero: boolean): number[] {
  const finite = values.filter(Number.isFinite);
  const top = Math.max(0, ...finite);
  const least = finite.length > 0 ? Math.min(...finite) : 0;
  const bottom = fromZero || least < 0 ? Math.min(0, least) : least;
  const span = top - bottom || Math.abs(top) || 1;
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step =
    [1, 1.5, 2, 2.5, 3, 4, 5, 10].map((each) => each * power).find((each) => each >= raw) ?? raw;
  const ticks: number[] = [];
  for (let at = Math.floor(bottom / step); at * step < top + step * 0.999; at += 1)
    ticks.push(Number((at * step).toPrecision(12)));
  return ticks.length > 1 ? ticks : [0, step];
}
