import { useState } from "react";
import { ChoiceField, DayField, type Refused, RefusedContext } from "./fields.tsx";
import { overpaymentMarks } from "./overpayment-marks.ts";

type Props = {
  readonly send: (fields: { readonly [name: string]: string }) => Promise<boolean>;
  readonly today: string;
  readonly isBusy: boolean;
  readonly refused: Refused | null;
};

/** What is known of an overpayment, and since when: starts, suspends or resumes its 60 days. */
export function OverpaymentForm({ send, today, isBusy, refused }: Props) {
  const [since, setSince] = useState(today);
  return (
    <RefusedContext.Provider value={refused}>
      <form
        className="grid gap-2.5 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          const entries = [...new FormData(event.currentTarget)];
          send({
            ...Object.fromEntries(entries.map(([name, value]) => [name, String(value)])),
            since,
          });
        }}
      >
        <ChoiceField
          name="mark"
          label="Overpayment"
          choices={overpaymentMarks}
          usual="identified"
          autoFocus
        />
        <DayField name="since" label="Since" value={since} onChange={setSince} min="" />
        <p className="text-hint text-ink-2">
          Report and return it within 60 days of knowing of it. A timely, good-faith investigation
          of related payments suspends that, at most until day 180 (42 CFR 401.305; Medicaid: ask
          your state).
        </p>
        {refused && refused.field === undefined && (
          <p role="alert" className="text-table text-bad">
            {refused.sentence}
          </p>
        )}
        <button type="submit" disabled={isBusy} className="button button-primary justify-self-end">
          {isBusy ? "Saving…" : "Mark overpayment"}
        </button>
      </form>
    </RefusedContext.Provider>
  );
}
