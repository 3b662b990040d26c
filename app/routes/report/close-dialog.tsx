import { Form, useNavigation, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { monthTitle } from "#reports/monthly/pdf/report-words.ts";
import type { CloseCheck } from "#reports/months/close-checks.ts";
import { MonthDialog } from "./month-dialog.tsx";

/** What is looked at before a month is closed; what is missing has to be ticked, one by one. */
export function CloseDialog({
  month,
  checks,
  refused,
}: {
  month: string;
  checks: readonly CloseCheck[];
  refused: string | null;
}) {
  const [search] = useSearchParams();
  const isBusy = useNavigation().state !== "idle";
  const missing = checks.filter(({ state }) => state === "missing");
  const others = checks.filter(({ state }) => state !== "missing");
  return (
    <MonthDialog title={`Close ${monthTitle(month)}`} param="close">
      <Form
        method="post"
        action={`/reports/${month}${withParams(search, {})}`}
        replace
        className="grid gap-4"
      >
        <input type="hidden" name="intent" value="close" />
        <p className="text-ink-2">
          Every number of the report is kept as it stands now. Files that come later are listed
          beside it and change nothing in it.
        </p>
        {refused && (
          <p role="alert" className="text-bad">
            {refused}
          </p>
        )}
        {missing.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-semibold">Missing: tick each to close all the same</legend>
            {missing.map(({ id, sentence }) => (
              <label key={id} className="flex items-start gap-2">
                <input
                  type="checkbox"
                  name="confirm"
                  value={sentence}
                  required
                  className="mt-1 shrink-0"
                />
                <span>{sentence}</span>
              </label>
            ))}
          </fieldset>
        )}
        <ul className="grid gap-1.5 text-table text-ink-2" aria-label="Looked at">
          {others.map(({ id, state, sentence }) => (
            <li key={id} className="flex gap-2">
              <span className={state === "fine" ? "text-good" : "text-watch"}>
                {state === "fine" ? "Fine:" : "Note:"}
              </span>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
        <p>
          <button type="submit" className="button button-primary" disabled={isBusy}>
            Close {monthTitle(month)}
          </button>
        </p>
      </Form>
    </MonthDialog>
  );
}
