import { Form, Link } from "@remix-run/react";
import type { WordRun } from "#app/appeals/compare-words.ts";
import { savedWhen } from "#app/settings/saved-words.ts";
import type { ChosenPiece } from "./read-letters.server.ts";
import { didWords } from "./version-words.ts";

/** Who worded a piece when; each beside the program's own text, and the way back to it. */
export function PieceVersions({ chosen }: { readonly chosen: ChosenPiece }) {
  const { piece, versions, compared, shipped, upon } = chosen;
  const textOf = (text: string | null) => text ?? shipped;
  return (
    <section aria-labelledby="versions" className="col-span-full grid gap-2 text-table">
      <h3 id="versions" className="font-medium">
        Versions
      </h3>
      {versions.length === 0 ? (
        <p className="text-ink-2">It has the program’s own text; nobody worded it anew.</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {versions.map(({ versionId, doneAt, by, kind, text }) => (
            <li key={versionId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
              <span className="figures">{savedWhen(doneAt)}</span>
              <span>{by}</span>
              <span className="text-ink-2">{didWords(kind)}</span>
              <span className="no-print ml-auto flex items-center gap-3">
                <Link
                  className="link"
                  preventScrollReset
                  to={`/settings/letters?piece=${piece.id}&version=${versionId}`}
                  aria-label={`Compare the version of ${savedWhen(doneAt)}`}
                >
                  Compare
                </Link>
                {textOf(text) !== piece.text && (
                  <Form method="post" action={`/settings/letters?piece=${piece.id}`}>
                    <input type="hidden" name="piece" value={piece.id} />
                    <input type="hidden" name="upon" value={upon} />
                    <input type="hidden" name="version" value={versionId} />
                    <button
                      type="submit"
                      name="intent"
                      value="restore"
                      className="link"
                      aria-label={`Use the version of ${savedWhen(doneAt)} again`}
                    >
                      Use again
                    </button>
                  </Form>
                )}
              </span>
              {compared?.version.versionId === versionId && (
                <div className="w-full pb-1">
                  <p className="text-hint text-ink-2">Beside {compared.with}</p>
                  <Runs runs={compared.runs} />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Runs({ runs }: { readonly runs: readonly WordRun[] }) {
  if (runs.every(({ what }) => what === "same"))
    return <p className="text-ink-2">No word differs.</p>;
  let at = 0;
  return (
    <p data-compared className="max-w-4xl leading-normal">
      {runs.map(({ what, words }) => {
        at += 1;
        if (what === "added")
          return (
            <ins key={at} className="text-good">
              {words}{" "}
            </ins>
          );
        if (what === "removed")
          return (
            <del key={at} className="text-bad">
              {words}{" "}
            </del>
          );
        return <span key={at}>{words} </span>;
      })}
    </p>
  );
}
