import { type ReactNode, Suspense, useState } from "react";
import type { ChartNote } from "../chart-notes/chart-note.ts";
import { NoteList } from "../chart-notes/note-list.tsx";
import { useNotes } from "../chart-notes/use-notes.ts";
import { ChartLegend } from "./chart-legend.tsx";
import { type Exported, ExportMenu } from "./export-menu.tsx";
import { Icon } from "./icon.tsx";
import { Sized } from "./sized.tsx";

type Props = {
  title: string;
  /** One sentence that says what the picture shows. */
  summary: string;
  /** The same rows as a table. */
  table: ReactNode;
  /** Those rows as a file. */
  exported?: Exported | undefined;
  height: number;
  /** Which colour is what, where the chart cannot say it. */
  legend?: { title: string; color: string }[];
  /** Why the last months are drawn hatched or dashed; undefined: none is. */
  unfinished?: string | undefined;
  /** What the light ground of the chart is. */
  band?: string | undefined;
  /** The months it shows: the practice's notes of their days are handed to the chart, and listed beneath it. */
  months?: readonly string[];
  children: (width: number, notes: readonly ChartNote[]) => ReactNode;
};

/**
 * A chart in its box: its height is fixed from the first byte, its width is what the server assumed until the browser has
 * measured, so nothing jumps. Behind the button: the same rows as a table.
 */
export function ChartPanel(props: Props) {
  const { title, summary, table, exported, height, months, children } = props;
  const notes = useNotes();
  const [isTable, setTable] = useState(false);
  return (
    <figure className="panel min-w-0">
      <figcaption className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 pt-3">
        <h2 className="mr-auto font-semibold">{title}</h2>
        <button
          type="button"
          className="no-print -mr-1 flex h-6 shrink-0 items-center gap-1.5 rounded px-1 text-hint text-ink-2 hover:text-ink"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          <Icon name={isTable ? "chart" : "table"} size={14} />
          <span className="sr-only sm:not-sr-only">
            {isTable ? "Show as chart" : "Show as table"}
          </span>
        </button>
        {exported && (
          <div className="-mr-1">
            <ExportMenu {...exported} of={title} isQuiet />
          </div>
        )}
      </figcaption>
      {isTable ? (
        <div className="max-h-96 overflow-auto pt-2">{table}</div>
      ) : (
        <>
          <ChartLegend items={props.legend ?? []} unfinished={props.unfinished} band={props.band} />
          <div className="px-2 pt-2 pb-3">
            {/* It measures inside the boundary: its effect runs when the chart's code is there, so no update reaches what the
                server drew before it can be taken over. */}
            <div className="overflow-hidden" style={{ height }} aria-hidden="true">
              <Suspense fallback={<div className="skeleton h-full" />}>
                <Sized>{(width) => children(width, notes)}</Sized>
              </Suspense>
            </div>
          </div>
          <p className="sr-only">{summary}</p>
        </>
      )}
      {months && <NoteList months={months} />}
    </figure>
  );
}
