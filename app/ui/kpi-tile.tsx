import { Link } from "@remix-run/react";
import { Sparkline } from "#reports/charts/sparkline.tsx";
import { type Change, nothing } from "#reports/format.ts";
import { DefinitionButton, type Explained } from "./definition-drawer.tsx";

export type Tile = {
  title: string;
  /** Written value; null: not known. */
  value: string | null;
  change: Change | null;
  /** What the change is against: "vs Jun–Aug". */
  versus: string;
  /** n, pending, window: one short line. */
  note: string;
  /** What the practice aims at, in words, and how the figure stands to it. */
  target?: string;
  standing?: { words: string; isMet: boolean } | null;
  /** Which file would give the figure, where it is not known. */
  needs?: string;
  trend: readonly (number | null)[];
  unsettled?: number;
  to: string;
  explained: Explained;
};

const tones = {
  better: "text-good",
  worse: "text-bad",
  same: "text-ink-3",
  more: "text-ink-2",
  less: "text-ink-2",
} as const;

/** One key figure: the whole tile leads to its page, ⓘ to how it is computed. */
export function KpiTile({ tile }: { tile: Tile }) {
  return (
    <section className="relative flex min-w-0 flex-col bg-surface px-4 py-3 hover:bg-hover max-xl:first:col-span-2">
      <div className="flex items-center gap-1">
        <h2 className="mr-auto min-w-0 truncate text-table text-ink-2">
          <Link
            to={tile.to}
            prefetch="intent"
            className="no-underline after:absolute after:inset-0 after:rounded-md"
          >
            {tile.title}
          </Link>
        </h2>
        <span className="relative z-[1] -my-1 -mr-1.5">
          <DefinitionButton explained={tile.explained} />
        </span>
      </div>
      {tile.value === null ? (
        <NotKnown needs={tile.needs} />
      ) : (
        <>
          <p className="figures mt-1 text-value font-semibold tracking-[-0.02em]">{tile.value}</p>
          <p className="mt-1 truncate text-hint">
            {tile.change ? (
              <>
                <span className={`figures font-medium ${tones[tile.change.word]}`}>
                  {tile.change.text}
                  {tile.change.word === "same" ? "" : ` ${tile.change.word}`}
                </span>{" "}
                <span className="text-ink-3">{tile.versus}</span>
              </>
            ) : (
              <span className="text-ink-3">
                {tile.versus === "" ? " " : `${nothing} ${tile.versus}`}
              </span>
            )}
          </p>
          <p className="figures truncate text-hint text-ink-3">{tile.note}</p>
          {tile.target && (
            <p className="figures truncate text-hint text-ink-2">
              {tile.target}
              {tile.standing && (
                <span className={tile.standing.isMet ? "text-good" : "text-bad"}>
                  {" "}
                  · {tile.standing.words}
                </span>
              )}
            </p>
          )}
          <div className="mt-3">
            <Sparkline values={tile.trend} unsettled={tile.unsettled ?? 0} />
          </div>
        </>
      )}
    </section>
  );
}

/** No proxy under the same name: which file would tell. */
export function NotKnown({ needs }: { needs: string | undefined }) {
  return (
    <>
      <p className="mt-1 text-section font-medium text-ink-2">Not known</p>
      <p className="mt-1 text-hint text-ink-3">
        To see this, load {needs ?? "the files it needs"}.
      </p>
    </>
  );
}
