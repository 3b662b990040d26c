import { useSubmitted } from "#app/alerts/use-submitted.ts";
import { CheckField, TextField } from "#app/settings/fields.tsx";
import type { AlertSettings } from "./read-settings.server.ts";

type Rules = AlertSettings["rules"];

/** All rules in one form: on or off, from how much money on, and how each judges. */
export function RuleForm({ rules }: { readonly rules: Rules }) {
  const { isBusy, onSubmit, answer } = useSubmitted("/settings/alerts/set");
  return (
    <form
      method="post"
      action="/settings/alerts/set"
      onSubmit={onSubmit}
      aria-label="Rules of alerts"
      className="border-t border-line"
    >
      <input type="hidden" name="intent" value="rules" />
      <ul className="divide-y divide-line">
        {rules.map(({ rule, title, words, how, isOn, least }) => (
          <li
            key={rule}
            data-rule={rule}
            className="grid grid-cols-[minmax(0,48rem)_8rem] items-start gap-x-6 gap-y-2 px-4 py-3 max-sm:grid-cols-1"
          >
            <div className="grid gap-1 text-table">
              <div className="font-medium">
                <CheckField name={`on-${rule}`} label={title} isOn={isOn} />
              </div>
              <p className="max-w-3xl pl-6 text-ink-2">{words}</p>
              <details className="max-w-3xl pl-6 text-hint text-ink-3">
                <summary className="w-fit cursor-pointer">
                  How<span className="sr-only"> it judges: {title}</span>
                </summary>
                <p className="mt-1">{how}</p>
              </details>
            </div>
            {least !== null && (
              <TextField
                name={`least-${rule}`}
                label="From, $"
                value={least}
                inputMode="decimal"
                isRequired
                answer={answer}
                className="max-sm:ml-6 max-sm:w-32"
              />
            )}
          </li>
        ))}
      </ul>
      <p className="no-print border-t border-line px-4 py-3">
        <button type="submit" className="button button-primary" disabled={isBusy}>
          Save the rules
        </button>
      </p>
    </form>
  );
}
