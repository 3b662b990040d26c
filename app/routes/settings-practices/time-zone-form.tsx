import { Form } from "@remix-run/react";
import { AnswerNote, SelectField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { Section } from "#app/ui/section.tsx";

/** Whose midnight ends a day. */
export function TimeZoneForm({
  zone,
  answer,
}: {
  readonly zone: {
    readonly version: string;
    readonly set: string;
    readonly isWrong: boolean;
    readonly inUse: string | null;
    readonly zones: readonly string[];
  };
  readonly answer: FormAnswer | undefined;
}) {
  return (
    <Section
      title="Time zone"
      note="“Today”, days left and what is done follow it. Dates in files stay as they are."
    >
      <Form method="post" preventScrollReset className="grid max-w-md gap-3 px-4 pb-4">
        {zone.isWrong && (
          <p role="alert" className="text-table text-bad">
            ✕ settings/time-zone.txt holds “{zone.set}”, which is no time zone; {zone.inUse} is
            used. Choose one here.
          </p>
        )}
        <input type="hidden" name="version" value={zone.version} />
        <SelectField
          name="time_zone"
          label="Time zone of the practice"
          value={zone.isWrong ? "" : zone.set}
          choices={[
            {
              value: "",
              title: `As this machine${zone.set === "" && zone.inUse ? ` (${zone.inUse})` : ""}`,
            },
            ...zone.zones.map((value) => ({ value, title: value.replaceAll("_", " ") })),
          ]}
          answer={answer}
        />
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" name="intent" value="time-zone" className="button">
            Save the time zone
          </button>
          <AnswerNote answer={answer} />
        </div>
      </Form>
    </Section>
  );
}
