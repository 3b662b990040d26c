import { addDays } from "#queries/period.ts";
import { date } from "#reports/format.ts";
import { DateField } from "../ui/date-field.tsx";
import { useView } from "../ui/view.tsx";
import type { Send } from "./act-dialog.tsx";
import { ChoiceList } from "./choice-list.tsx";

const waits = [
  { days: 1, words: "Tomorrow" },
  { days: 3, words: "In 3 days" },
  { days: 7, words: "In a week" },
  { days: 14, words: "In 2 weeks" },
  { days: 30, words: "In 30 days" },
  { days: 45, words: "In 45 days" },
];

/** The day the claims come back to the list; until then they rest. */
export function NextDateChoice({ send }: { readonly send: Send }) {
  const { today } = useView();
  return (
    <>
      <ChoiceList
        label="Next date"
        choices={[
          ...waits.map(({ days, words }) => {
            const on = addDays(today, days);
            return { id: on, words, hint: `${weekday(on)} ${date(on)}` };
          }),
          { id: "none", words: "No date", hint: "back in the list now" },
        ]}
        onChoose={(id) => send({ next_on: id === "none" ? "" : id })}
      />
      <div className="border-t border-line p-4">
        <DateField
          label="Another day"
          value={addDays(today, 21)}
          onChoose={(next_on) => send({ next_on })}
        />
      </div>
    </>
  );
}

function weekday(day: string): string {
  return new Intl.DateTimeFormat("en-US", { weekday: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
