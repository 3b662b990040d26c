import { money, moneyExact } from "#reports/format.ts";

/**
 * By how much denied money moved against the period compared with, in dollars. Red only where it rose by more than a
 * quarter: below that it is noise. Nothing where nothing moved by a dollar.
 */
export function Moved({
  now,
  before,
  className = "",
}: {
  now: number;
  before: number;
  className?: string;
}) {
  const moved = now - before;
  if (Math.abs(moved) < 100) return null;
  const isWorse = moved > 0 && moved > before / 4;
  return (
    <span
      className={`figures text-hint leading-4 font-normal ${isWorse ? "text-bad" : "text-ink-2"} ${className}`}
      title={`${moneyExact(before)} in the period compared with`}
    >
      <span aria-hidden="true">{moved > 0 ? "▲" : "▼"}</span>
      <span className="sr-only">{moved > 0 ? "more by " : "less by "}</span>
      {"\u202f"}
      {money(Math.abs(moved))}
    </span>
  );
}
