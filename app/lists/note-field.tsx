import { useRef } from "react";
import { longest } from "../follow-up/longest.ts";
import type { Send } from "./act-dialog.tsx";

/** A note; Ctrl-Enter or ⌘-Enter saves it. */
export function NoteField({ send }: { readonly send: Send }) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="grid gap-2 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        send({ note: String(new FormData(event.currentTarget).get("note") ?? "") });
      }}
    >
      <label htmlFor="act-note" className="sr-only">
        Note
      </label>
      <textarea
        id="act-note"
        name="note"
        required
        maxLength={longest.note}
        rows={4}
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for this one thing.
        autoFocus
        className="field h-auto py-2"
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
            form.current?.requestSubmit();
        }}
      />
      <div className="flex items-center justify-end gap-3">
        <span className="text-hint text-ink-3 max-sm:hidden">Ctrl-Enter saves</span>
        <button type="submit" className="button button-primary">
          Save note
        </button>
      </div>
    </form>
  );
}
