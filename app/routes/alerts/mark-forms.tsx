import { type FormEvent, useId } from "react";
import { usePost } from "#app/ui/use-post.ts";
import { addDays } from "#queries/period.ts";
import type { ShownAlert } from "./read-page.server.ts";

/** Marks an alert as seen, or lets it rest until a day: for oneself alone. */
export function MarkForms({
  alert: { key, state, sentence },
  today,
}: {
  readonly alert: ShownAlert;
  readonly today: string;
}) {
  const { send, isBusy } = usePost("/alerts/mark");
  const id = useId();
  const kind = state === "new" ? "seen" : "new";
  const snooze = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const until = new FormData(event.currentTarget).get("until");
    void send({ key, kind: "snoozed", until: typeof until === "string" ? until : "" });
  };
  return (
    <>
      <form
        method="post"
        action="/alerts/mark"
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void send({ key, kind });
        }}
      >
        <input type="hidden" name="key" value={key} />
        <button
          type="submit"
          className="button"
          name="kind"
          value={kind}
          disabled={isBusy}
          aria-label={`${state === "new" ? "Mark seen" : "Mark new again"}: ${sentence}`}
        >
          {state === "new" ? "Mark seen" : "Mark new again"}
        </button>
      </form>
      {state !== "snoozed" && (
        <form
          method="post"
          action="/alerts/mark"
          onSubmit={snooze}
          className="no-print flex flex-wrap items-center gap-2"
        >
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="kind" value="snoozed" />
          <label htmlFor={id} className="text-hint text-ink-2">
            Snooze until
          </label>
          <input
            id={id}
            type="date"
            name="until"
            className="field figures w-36"
            required
            min={addDays(today, 1)}
            defaultValue={addDays(today, 7)}
          />
          <button
            type="submit"
            className="button"
            disabled={isBusy}
            aria-label={`Snooze: ${sentence}`}
          >
            Snooze
          </button>
        </form>
      )}
    </>
  );
}
