import { Form } from "@remix-run/react";
import { AnswerNote, TextField } from "#app/settings/fields.tsx";
import { dollarsOf, type FormAnswer } from "#app/settings/form.ts";
import { moneyExact } from "#reports/format.ts";
import type { Weight } from "./read-weights.server.ts";
import { weightSource, worthOfHundred } from "./weight-words.ts";

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
  const { queue, title, minutes, costCents, chance, priorN, isOwn } = weight;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,2.4fr)] gap-x-6 gap-y-3 px-4 py-3 max-lg:grid-cols-1">
      <div className="text-table">
        <h3 className="font-medium">{title}</h3>
        <p className="text-ink-2">{worth(weight)}</p>
        <p className="text-hint text-ink-3">{weightSource(weight)}</p>
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

function worth(weight: Weight): string {
  const cents = worthOfHundred(weight);
  return cents === null
    ? "Brings no money in: by amount, after what does"
    : `$100 here: ${moneyExact(cents)} a minute`;
}
