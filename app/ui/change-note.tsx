import { figure, type Unit } from "#reports/format.ts";
import { changeOf, isWithinChance, type Side } from "../compared/change-of.ts";

type Props = {
  now: Side;
  /** In the period compared with; undefined: no comparison, or nothing then. */
  before: Side | undefined;
  unit: Unit;
  better: "up" | "down" | null;
  /** In a sentence instead of on a line of its own. */
  isInline?: boolean;
};

/**
 * How a figure of a table moved, on a line of its own beneath it. Nothing where there is nothing to compare, or too few on
 * either side. Red where it is worse than its own past, and
 * not by what may be chance; without a verdict where either side is unfinished.
 */
export function ChangeNote({ now, before, unit, better, isInline = false }: Props) {
  const moved = before && changeOf(now, before, unit, better);
  if (!moved || moved.word === "same") return null;
  const isChance = isWithinChance(now, before);
  const words =
    moved.note ?? (isChance ? `${moved.word}, within the 95\u00a0% interval` : moved.word);
  return (
    <span
      className={`figures text-hint leading-4 font-normal ${isInline ? "" : "block"} ${moved.word === "worse" && !isChance ? "text-bad" : "text-ink-3"}`}
      title={`${figure(before.value, unit)} in the period compared with: ${words}`}
    >
      {moved.text}
      <span className="sr-only"> {words}</span>
    </span>
  );
}
