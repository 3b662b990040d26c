import { Form } from "@remix-run/react";
import { AnswerNote, TextField } from "#app/settings/fields.tsx";
import { dollarsOf, type FormAnswer } from "#app/settings/form.ts";
import { date, moneyExact } from "#reports/format.ts";
import type { Weight } from "./read-weights.server.ts";

/** One queue's weights, and what they come to for $100. */
export function WeightForm({
  weight,
  version,
  answer,
}: {
  readonly weight: Weight;
  readonly version: string;
  readonly answer: FormAnswer | undefined;
}) {
  const { queue, title, minutes, costCents, chance, priorN, isOwn, since } = weight;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,2.4fr)] gap-x-6 gap-y-3 px-4 py-3 max-lg:grid-cols-1">
      <div className="text-table">
        <h3 className="font-medium">{title}</h3>
        <p className="text-ink-2">{worth(weight)}</p>
        <p className="text-hint text-ink-3">
          {isOwn ? `Set by you${since ? ` on ${date(since)}` : ""}` : "Planning default"}
        </p>
      </div>
      <Form
        method="post"
        preventScrollReset
        aria-label={`Weights of ${title}`}
        className="grid grid-cols-[repeat(4,minmax(0,1fr))_auto] items-end gap-3 max-md:grid-cols-2"
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="queue" value={queue} />
        <TextField
          name="minutes"
          label="Minutes a touch"
          value={String(minutes)}
          inputMode="numeric"
          isRequired
          answer={answer}
        />
        <TextField
          name="cost"
          label="Cost of a touch, $"
          value={dollarsOf(costCents)}
          inputMode="decimal"
          isRequired
          answer={answer}
        />
        <TextField
          name="chance"
          label="Planning chance, %"
          value={String(Number((chance * 100).toFixed(2)))}
          inputMode="decimal"
          isRequired
          answer={answer}
        />
        <TextField
          name="prior_n"
          label="Weighs as much as, denials"
          value={String(priorN)}
          inputMode="decimal"
          isRequired
          answer={answer}
        />
        <span className="flex gap-2">
          <button
            type="submit"
            name="intent"
            value="weight"
            className="button"
            aria-label={`Save the weights of ${title}`}
          >
            Save
          </button>
          {isOwn && (
            <button
              type="submit"
              name="intent"
              value="shipped"
              className="button"
              aria-label={`Weights of ${title} as shipped`}
            >
              As shipped
            </button>
          )}
        </span>
        <div className="col-span-full">
          <AnswerNote answer={answer} />
        </div>
      </Form>
    </li>
  );
}

/** What $100 of the queue are worth a minute, far from any deadline. */
function worth({ chance, costCents, minutes }: Weight): string {
  if (chance === 0) return "Brings no money in: by amount, after what does";
  const cents = Math.max(0, 10_000 * chance - costCents) / minutes;
  return `$100 here: ${moneyExact(Math.round(cents))} a minute`;
}
