import { figure, type Unit } from "#reports/format.ts";
import { changeOf, type Side } from "../compared/change-of.ts";

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
 * either side. Red where it is worse than its own past; without a verdict where either side is unfinished.
 */
export function ChangeNote({ now, before, unit, better, isInline = false }: Props) {
  const moved = before && changeOf(now, before, unit, better);
  if (!moved || moved.word === "same") return null;
  return (
    <span
      className={`figures text-hint leading-4 font-normal ${isInline ? "" : "block"} ${moved.word === "worse" ? "text-bad" : "text-ink-3"}`}
      title={`${figure(before.value, unit)} in the period compared with: ${moved.note ?? moved.word}`}
    >
      {moved.text}
      <span className="sr-only"> {moved.note ?? moved.word}</span>
    </span>
  );
}
