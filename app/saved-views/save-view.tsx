import { useLocation } from "@remix-run/react";
import { useId } from "react";
import { usePost } from "../ui/use-post.ts";

/** Keeps the page as it is under a name. */
export function SaveView({
  mayShare,
  hasFocus,
  onDone,
}: {
  readonly mayShare: boolean;
  /** Typing begins here: there is nothing else to choose. */
  readonly hasFocus: boolean;
  readonly onDone: () => void;
}) {
  const { pathname, search } = useLocation();
  const { send, isBusy } = usePost("/views");
  const id = useId();
  return (
    <form
      className="mt-1 grid grid-cols-[1fr_auto] gap-2 border-t border-line p-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const answer = await send({
          intent: "save",
          name: String(form.get("name") ?? ""),
          path: pathname,
          search,
          shared: form.has("shared") ? "1" : "",
        });
        if (answer.ok) onDone();
      }}
    >
      <label htmlFor={id} className="col-span-2 text-hint text-ink-2">
        Keep this page as
      </label>
      <input
        id={id}
        name="name"
        required
        maxLength={60}
        autoComplete="off"
        className="field"
        placeholder="Aetna denials over $200"
        // biome-ignore lint/a11y/noAutofocus: the popover asks for this one thing.
        autoFocus={hasFocus}
      />
      <button type="submit" className="button button-primary" disabled={isBusy}>
        Keep view
      </button>
      {mayShare && (
        <label className="col-span-2 flex items-center gap-2 text-table">
          <input type="checkbox" name="shared" /> for everyone
        </label>
      )}
    </form>
  );
}
