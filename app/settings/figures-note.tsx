import { Link, useLocation, useRevalidator } from "@remix-run/react";
import { useCallback } from "react";
import { hasAnswer } from "../ui/has-answer.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { type FiguresState, leftWords } from "./figures-state.ts";
import { useFigures } from "./use-figures.ts";

type Props = {
  readonly state: FiguresState;
  /** Whether who reads it may publish them. */
  readonly maySet: boolean;
};

/** Told on every page while figures of another version of the program are shown; the page follows by itself. */
export function FiguresNote({ state: read, maySet }: Props) {
  const { revalidate } = useRevalidator();
  const follow = useCallback(() => {
    if (!hasAnswer()) revalidate();
  }, [revalidate]);
  const state = useFigures(read, follow) ?? read;
  if (state.kind === "current") return null;
  return (
    <section aria-label="Figures" className="panel no-print mb-5 grid gap-2 px-4 py-3">
      {state.kind === "publishing" ? (
        <FiguresProgress state={state} />
      ) : (
        <p role="alert">
          <strong className="font-semibold">
            The figures were made by another version of Dermledger.
          </strong>{" "}
          {state.failure !== null && `They could not be made anew: ${state.failure} `}
          {maySet ? (
            <Link className="link" to="/settings">
              Publish them under Settings
            </Link>
          ) : (
            "An owner or manager makes them anew under Settings."
          )}
        </p>
      )}
    </section>
  );
}

/** How far they are, about how long it takes, and that nobody has to do anything. */
export function FiguresProgress({
  state,
}: {
  readonly state: FiguresState & { readonly kind: "publishing" };
}) {
  const { pathname, search } = useLocation();
  const { words, share, secondsLeft } = state;
  const left = secondsLeft === null ? "" : `, ${leftWords(secondsLeft)}`;
  return (
    <>
      <ProgressBar
        label="The figures are being made anew after an update of Dermledger"
        words={`${words}${left}`}
        share={share}
      />
      <p className="text-table text-ink-2">
        Until then pages show the figures from before the update, or none where those lack what the
        page needs. Nothing is lost; the page follows by itself.
      </p>
      <noscript>
        <a className="link" href={pathname + search}>
          Look again
        </a>
      </noscript>
    </>
  );
}
