import { change, figure, type Unit } from "#reports/format.ts";

type Props = {
  now: number | null | undefined;
  /** In the period compared with; undefined: no comparison was asked for. */
  before: number | null | undefined;
  unit: Unit;
  better: "up" | "down";
};

/** How a figure of a table moved, on a line of its own beneath it. Nothing where there is nothing to compare. */
export function ChangeNote({ now, before, unit, better }: Props) {
  const moved = change(now, before, unit, better);
  if (moved === null || moved.word === "same") return null;
  return (
    <span
      className={`figures block text-hint leading-4 font-normal ${moved.word === "worse" ? "text-bad" : "text-ink-3"}`}
      title={`${figure(before, unit)} in the period compared with: ${moved.word}`}
    >
      {moved.text}
      <span className="sr-only"> {moved.word}</span>
    </span>
  );
}
