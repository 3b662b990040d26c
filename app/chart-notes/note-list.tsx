import { useRouteLoaderData } from "@remix-run/react";
import { Suspense, useEffect, useRef, useState } from "react";
import { numberedNotes } from "#reports/charts/note-marks.ts";
import { date } from "#reports/format.ts";
import type { loader as rootLoader } from "../root.tsx";
import { Drawer } from "../ui/drawer.tsx";
import { usePerson } from "../ui/use-person.ts";
import { opensLater } from "../ui/when-idle.tsx";
import type { ChartNote } from "./chart-note.ts";
import { useNotes } from "./use-notes.ts";

const NoteForm = opensLater(async () => ({
  default: (await import("./note-form.tsx")).NoteForm,
}));

/** The notes within a chart's months, by the numbers that mark them there; who may write adds and changes them here. */
export function NoteList({ months }: { readonly months: readonly string[] }) {
  const person = usePerson();
  const mayWrite = (person?.isWhole && person.may("set")) ?? false;
  const today = useRouteLoaderData<typeof rootLoader>("root")?.today ?? "";
  const [edited, setEdited] = useState<ChartNote | "new" | null>(null);
  const notes = numberedNotes(useNotes(), months);
  const add = useRef<HTMLButtonElement>(null);
  const isChanging = useRef(false);
  const count = notes.length;
  // A note that is deleted takes the button with it that would get the focus back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button goes when the count falls.
  useEffect(() => {
    if (edited !== null || !isChanging.current) return;
    const later = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      isChanging.current = false;
      add.current?.focus();
    }, 60);
    return () => clearTimeout(later);
  }, [edited, count]);
  if (count === 0 && !mayWrite) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 pt-1 pb-3 text-hint text-ink-2">
      {notes.length > 0 && (
        <ol className="grid min-w-0 flex-[1_1_20rem] gap-1" aria-label="Notes on this chart">
          {notes.map((note) => (
            <li key={note.id} className="flex items-start gap-2">
              <span className="figures mt-px grid h-4 min-w-4 shrink-0 place-items-center rounded-full bg-ink-2 px-1 text-[11px] font-semibold text-surface">
                {note.number}
              </span>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="whitespace-nowrap">{date(note.day)}</span> · {note.text}
                {mayWrite && (
                  <button
                    type="button"
                    className="no-print -my-1 ml-1 px-1 py-1 underline decoration-line-strong underline-offset-2 hover:text-ink"
                    aria-label={`Change note ${note.number}`}
                    onClick={() => {
                      isChanging.current = true;
                      setEdited(note);
                    }}
                  >
                    Change
                  </button>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <button
          ref={add}
          type="button"
          className="no-print ml-auto min-h-6 shrink-0 rounded px-1 hover:text-ink"
          onClick={() => {
            isChanging.current = false;
            setEdited("new");
          }}
        >
          Add a note
        </button>
      )}
      <Drawer
        title={edited === "new" ? "Add a note to the charts" : "Change a note"}
        isOpen={edited !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setEdited(null);
        }}
      >
        <Suspense>
          <NoteForm
            note={edited === "new" ? null : edited}
            today={today}
            onDone={() => setEdited(null)}
          />
        </Suspense>
      </Drawer>
    </div>
  );
}
