import { Form } from "@remix-run/react";
import { AnswerNote, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { Section } from "#app/ui/section.tsx";
import type { WeightsData } from "./read-weights.server.ts";

/** How much more a claim weighs as its deadline nears. */
export function UrgencySteps({
  data: { urgency, ownSteps },
  answer,
}: {
  readonly data: WeightsData;
  readonly answer: FormAnswer | undefined;
}) {
  return (
    <Section
      title="Urgency of deadlines"
      exported={{ table: "deadline-urgency", rows: urgency.length }}
      note="The nearest filing or appeal deadline multiplies the priority; beyond the last step it counts once. The largest factor of the steps a claim is within counts, so it never falls as the deadline nears."
    >
      <ul className="divide-y divide-line border-t border-line">
        {urgency.map(({ within, factor, isOwn }) => (
          <li key={within} className="px-4 py-2.5">
            <Form
              method="post"
              preventScrollReset
              aria-label={`Urgency within ${within} days`}
              className="flex flex-wrap items-end gap-3"
            >
              <input type="hidden" name="version" value={ownSteps.version} />
              <input type="hidden" name="within_days" value={within} />
              <p className="w-44 pb-1.5 text-table">Within {within} days</p>
              <TextField
                name="factor"
                label="Times"
                value={String(factor)}
                inputMode="decimal"
                isRequired
                answer={answer?.values.within_days === String(within) ? answer : undefined}
                className="w-24"
              />
              <button
                type="submit"
                name="intent"
                value="step"
                className="button"
                aria-label={`Save the urgency within ${within} days`}
              >
                Save
              </button>
              {isOwn && (
                <button
                  type="submit"
                  name="intent"
                  value="shipped-step"
                  className="button"
                  aria-label={`Urgency within ${within} days as shipped`}
                >
                  As shipped
                </button>
              )}
            </Form>
          </li>
        ))}
      </ul>
      <div className="px-4 pb-3">
        <AnswerNote answer={answer} />
      </div>
    </Section>
  );
}
