import { useLocation } from "@remix-run/react";
import { FiguresProgress } from "../settings/figures-note.tsx";
import { useFigures } from "../settings/use-figures.ts";

type Props = {
  readonly words: string;
  /** The frame stands around it and tells how far they are; it also reads the page anew. */
  readonly isTold: boolean;
};

/** In place of a page that the figures of another version cannot fill. */
export function NewFigures({ words, isTold }: Props) {
  const { pathname, search } = useLocation();
  return (
    <div className="mx-auto max-w-xl px-6 py-16">
      <h2 className="text-page font-semibold">This page needs the new figures</h2>
      <p className="mt-2 text-ink-2">{words}</p>
      <p className="mt-2 text-ink-2">
        What was loaded, noted and set stays as it is. Your filters are still in the address.
      </p>
      {!isTold && <Followed />}
      <p className="mt-6">
        <a className="button no-underline" href={pathname + search}>
          Look again
        </a>
      </p>
    </div>
  );
}

/** Where there is no frame to follow them: the whole page is read anew. */
function Followed() {
  const state = useFigures(null, readAnew);
  return state?.kind === "publishing" ? (
    <div className="mt-6 grid gap-2">
      <FiguresProgress state={state} />
    </div>
  ) : null;
}

function readAnew(): void {
  location.reload();
}
