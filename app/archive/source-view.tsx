import { Fragment } from "react";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { counted } from "#reports/format.ts";
import { segmentPieces, valueWords } from "./segment-pieces.ts";
import { segmentWords } from "./segment-words.ts";
import type { ExcerptLine } from "./source-excerpt.ts";

type Props = {
  readonly view: {
    readonly name: string;
    readonly kind: string;
    readonly unit: "segment" | "row";
    readonly lines: readonly ExcerptLine[];
    readonly trouble: string | null;
  };
};

/** The text as received: numbers at the left, the segment asked for marked, its envelope and payment above it. */
export function SourceView({ view }: Props) {
  const body = view.lines.filter(({ role }) => role === "body" || role === "marked").length;
  return (
    <figure className="panel overflow-hidden">
      <figcaption className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-4 py-2 text-table">
        <span className="font-medium break-all">{view.name}</span>
        <span className="text-ink-2">
          {view.kind} · {counted(body, view.unit)} as received
          {view.unit === "segment" && "; values that feed a figure are marked"}
        </span>
      </figcaption>
      {view.trouble === null ? (
        <ScrollRegion label="Text as received" className="max-h-[60vh] overflow-auto py-2">
          <ol className="min-w-max font-mono text-hint leading-5">
            {view.lines.map((line, index) => (
              <Line
                key={line.no}
                line={line}
                hasGap={(view.lines[index - 1]?.no ?? line.no - 1) !== line.no - 1}
                isX12={view.unit === "segment"}
              />
            ))}
          </ol>
        </ScrollRegion>
      ) : (
        <p className="px-4 py-3 text-ink-2">{view.trouble}</p>
      )}
    </figure>
  );
}

function Line({ line, hasGap, isX12 }: { line: ExcerptLine; hasGap: boolean; isX12: boolean }) {
  const isMarked = line.role === "marked";
  const isBody = isMarked || line.role === "body";
  const pieces = isX12 ? segmentPieces(line.text) : [{ at: 0, text: line.text, words: null }];
  const valued = pieces.filter(({ words }) => words !== null).length;
  return (
    <li
      aria-current={isMarked ? "true" : undefined}
      className={`flex gap-4 px-4 ${isMarked ? "bg-accent-soft font-semibold" : ""} ${hasGap ? "mt-2 border-t border-dashed border-line pt-2" : ""}`}
    >
      <span className="w-14 shrink-0 select-none text-right text-ink-3">{line.no}</span>
      <span className={`whitespace-pre ${isBody ? "text-ink" : "text-ink-2"}`}>
        {pieces.map((piece) =>
          piece.words === null ? (
            <Fragment key={piece.at}>{piece.text}</Fragment>
          ) : (
            <mark
              key={piece.at}
              title={piece.words}
              className="bg-transparent text-inherit underline decoration-accent decoration-2 underline-offset-3"
            >
              {piece.text}
            </mark>
          ),
        )}
      </span>
      {isX12 && (
        <span className="select-none pl-4 font-sans font-normal text-ink-2">
          {/* A lone value says itself what the segment is about. */}
          {[valued === 0 || valued > 2 ? segmentWords(line.text) : null, valueWords(pieces)]
            .filter(Boolean)
            .join(": ")}
        </span>
      )}
    </li>
  );
}
