import { Link } from "@remix-run/react";
import { Sparkline } from "#reports/charts/sparkline.tsx";
import { nothing } from "#reports/format.ts";
import type { Moved } from "../compared/change-of.ts";
import { DefinitionButton, type Explained } from "./definition-drawer.tsx";

export type Tile = {
  title: string;
  /** Written value; null: not known. */
  value: string | null;
  /** What hovering the value adds: the interval of a rate. */
  exact?: string;
  change: Moved | null;
  /** What the change is against: "vs Jun–Aug". */
  versus: string;
  /** Why there is no change to tell; null: nothing to compare with, or there is one. */
  why?: string | null;
  /** The page that says what moved the figure. */
  moved?: string;
  /** n, pending, window: one short line. */
  note: string;
  /** What it is held against, in words, and how it stands to that: the practice's own target, else its own median. */
  target?: string;
  standing?: { words: string; isMet: boolean } | null;
  /** Which file would give the figure, where it is not known. */
  needs?: string;
  trend: readonly (number | null)[];
  unsettled?: number;
  to: string;
  explained: Explained;
};

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
          <p
            className="figures relative mt-1 w-max max-w-full text-value font-semibold tracking-[-0.02em]"
            title={tile.exact || undefined}
          >
            {tile.value}
          </p>
          <ChangeLine tile={tile} />
          <p className="figures text-hint text-ink-3">{tile.note}</p>
          {tile.target && (
            <p className="figures text-hint text-ink-2">
              {tile.target}
              {tile.standing && (
                <>
                  {" · "}
                  <span className={tile.standing.isMet ? "text-good" : "text-bad"}>
                    {tile.standing.words}
                  </span>
                </>
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

/**
 * The change against the chosen period, in words: colour is kept for what the figure is held against. Where it is not told,
 * the reason stands on hover and, for screen readers, behind the dash.
 */
function ChangeLine({ tile: { change, versus, why, moved } }: { tile: Tile }) {
  if (change === null)
    return (
      <p className="mt-1 text-hint text-ink-3" title={why ?? undefined}>
        {versus === "" ? "\u00a0" : `${nothing} ${versus}`}
        {why && <span className="sr-only">. {why}</span>}
      </p>
    );
  const isVerdict = change.word === "better" || change.word === "worse";
  return (
    <p
      className="mt-1 text-hint text-ink-3"
      title={change.note && `${versus}: ${change.note}; no verdict below 85\u00a0% decided`}
    >
      <span className={`figures font-medium ${change.note ? "" : "text-ink"}`}>
        {change.text}
        {isVerdict && ` ${change.word}`}
      </span>{" "}
      {change.note ? `· ${change.note.replace(/,.*/, "")}` : versus}
      {moved && (
        <>
          {" · "}
          <Link
            to={moved}
            className="link relative z-[1] underline underline-offset-2"
            aria-label="What moved it"
          >
            why
          </Link>
        </>
      )}
    </p>
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
