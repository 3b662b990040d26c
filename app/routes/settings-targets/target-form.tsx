import { Form } from "@remix-run/react";
import { AnswerNote, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";

type Kpi = {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly published: string | null;
  readonly now: string;
  readonly isSet: boolean;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly since: string;
};

/** One figure's target: what is published, where it stands, and what the practice aims at. */
export function TargetForm({
  kpi,
  version,
  answer,
}: {
  readonly kpi: Kpi;
  readonly version: string;
  readonly answer: FormAnswer | undefined;
}) {
  const unit = kpi.unit === "rate" ? "%" : "days";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] gap-x-6 gap-y-3 px-4 py-3 max-lg:grid-cols-1">
      <div className="text-table">
        <h3 className="font-medium">{kpi.title}</h3>
        <p className="figures">Now {kpi.now}</p>
        <p className="text-ink-2">
          {kpi.published ? `Published: ${kpi.published}` : "None published that is worth printing."}
        </p>
      </div>
      <Form
        method="post"
        preventScrollReset
        className="grid grid-cols-[6rem_6rem_minmax(0,1fr)_11rem_auto] content-start items-start gap-3 max-sm:grid-cols-2"
        aria-label={`Target of ${kpi.title}`}
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="kpi" value={kpi.name} />
        <TextField
          name="from"
          label={`At least, ${unit}`}
          value={kpi.from}
          inputMode="decimal"
          answer={answer}
        />
        <TextField
          name="to"
          label={`At most, ${unit}`}
          value={kpi.to}
          inputMode="decimal"
          answer={answer}
        />
        <TextField
          name="source"
          label="Source"
          value={kpi.source}
          placeholder="Plan for the year, partners’ meeting …"
          answer={answer}
          className="max-sm:col-span-2"
        />
        <TextField
          name="since"
          label="From"
          value={kpi.since}
          type="date"
          answer={answer}
          className="max-sm:col-span-2"
        />
        <div className="mt-5 flex gap-2 max-sm:mt-0">
          <button
            type="submit"
            name="intent"
            value="set"
            className="button"
            aria-label={`Save the target of ${kpi.title}`}
          >
            Save
          </button>
          {kpi.isSet && (
            <button
              type="submit"
              name="intent"
              value="remove"
              className="button"
              aria-label={`Remove the target of ${kpi.title}`}
            >
              Remove
            </button>
          )}
        </div>
        <div className="col-span-full">
          <AnswerNote answer={answer} />
        </div>
      </Form>
    </li>
  );
}
