import { Form, useNavigation, useSearchParams } from "@remix-run/react";
import { useId } from "react";
import { withParams } from "#app/list-view.ts";
import { monthTitle } from "#reports/monthly/pdf/report-words.ts";
import { MonthDialog } from "./month-dialog.tsx";

/** Opening a closed month again takes a reason. */
export function ReopenDialog({ month, refused }: { month: string; refused: string | null }) {
  const [search] = useSearchParams();
  const isBusy = useNavigation().state !== "idle";
  const id = useId();
  return (
    <MonthDialog title={`Reopen ${monthTitle(month)}`} param="reopen">
      <Form
        method="post"
        action={`/reports/${month}${withParams(search, {})}`}
        replace
        className="grid gap-4"
      >
        <input type="hidden" name="intent" value="reopen" />
        <p className="text-ink-2">
          The report then follows the files again, until the month is closed anew. What was closed
          is kept in the folder months/reopened; that it was reopened stands in the audit.
        </p>
        {refused && (
          <p role="alert" className="text-bad">
            {refused}
          </p>
        )}
        <div className="grid gap-1">
          <label htmlFor={id}>Why</label>
          <textarea
            id={id}
            name="reason"
            required
            maxLength={500}
            rows={3}
            className="field h-auto py-2"
          />
          <p className="text-hint text-ink-3">It is shown with the month. No patient’s name.</p>
        </div>
        <p>
          <button type="submit" className="button button-primary" disabled={isBusy}>
            Reopen {monthTitle(month)}
          </button>
        </p>
      </Form>
    </MonthDialog>
  );
}
