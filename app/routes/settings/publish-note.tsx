import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { PublishState } from "#app/settings/publish-state.server.ts";
import { hasAnswer } from "#app/ui/has-answer.ts";

/** What was saved, and when the figures follow. */
export function PublishNote({
  saved,
  state,
}: {
  readonly saved: string | null;
  readonly state: PublishState;
}) {
  useFollow(state.kind === "publishing");
  if (saved === null && state.kind !== "publishing" && state.kind !== "outdated") return null;
  return (
    <div className="panel flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 text-table">
      <p role="status" className="mr-auto min-w-0">
        {saved !== null && <span className="font-medium">{saved} </span>}
        <span className="text-ink-2">{words(state)}</span>
      </p>
      {state.kind === "publishing" && (
        <noscript>
          <a className="link" href="/settings">
            Look again
          </a>
        </noscript>
      )}
      {state.kind === "outdated" && (
        <Form method="post" action="/settings">
          <button type="submit" name="intent" value="publish" className="button">
            Publish now
          </button>
        </Form>
      )}
    </div>
  );
}

function words(state: PublishState): string {
  switch (state.kind) {
    case "empty":
      return "It counts from the first load on.";
    case "current":
      return "The figures stand on it.";
    case "publishing":
      return `Publishing (${state.words}): figures follow in about 10 s. You can go on meanwhile.`;
    case "outdated":
      return state.failure === null
        ? "The settings were changed since the figures were made, perhaps by hand."
        : `The settings are saved, but the figures could not be made with them: ${state.failure}`;
  }
}

/** Asks again every second while a publish runs, so that the page says when it is done; never over a form's answer. */
function useFollow(isOn: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isOn || state !== "idle") return;
    const later = setInterval(() => {
      if (!hasAnswer()) revalidate();
    }, 1_000);
    return () => clearInterval(later);
  }, [isOn, revalidate, state]);
}
