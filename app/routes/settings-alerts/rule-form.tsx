import { useSubmitted } from "#app/alerts/use-submitted.ts";
import { CheckField, TextField } from "#app/settings/fields.tsx";
import type { AlertSettings } from "./read-settings.server.ts";

/** One rule: on or off, and from how much money on. */
export function RuleForm({ rule }: { readonly rule: AlertSettings["rules"][number] }) {
  const { isBusy, onSubmit } = useSubmitted("/settings/alerts/set");
  const { rule: id, title, words, isOn, least } = rule;
  return (
    <li className="grid grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)] gap-x-6 gap-y-3 px-4 py-3 max-lg:grid-cols-1">
      <div className="text-table">
        <h3 className="font-medium">{title}</h3>
        <p className="text-ink-2">{words}</p>
      </div>
      <form
        method="post"
        action="/settings/alerts/set"
        onSubmit={onSubmit}
        aria-label={`Rule: ${title}`}
        className="flex flex-wrap items-end gap-3"
      >
        <input type="hidden" name="intent" value="rule" />
        <input type="hidden" name="rule" value={id} />
        <CheckField name="is_on" label="On" isOn={isOn} />
        {least !== null && (
          <TextField
            name="least"
            label="From, $"
            value={least}
            inputMode="decimal"
            isRequired
            className="w-28"
          />
        )}
        <button
          type="submit"
          className="button"
          disabled={isBusy}
          aria-label={`Save the rule: ${title}`}
        >
          Save
        </button>
      </form>
    </li>
  );
}
