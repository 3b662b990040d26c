import { useState } from "react";
import {
  ChoiceField,
  DayField,
  type Refused,
  RefusedContext,
  TextAreaField,
  WordsField,
} from "./fields.tsx";
import { longest } from "./longest.ts";
import { quickDays } from "./quick-days.ts";
import { channels, outcomes, statuses } from "./words.ts";

type Props = {
  readonly send: (fields: { readonly [name: string]: string }) => Promise<boolean>;
  readonly today: string;
  readonly isBusy: boolean;
  readonly refused: Refused | null;
};

const { written_off: _, ...openStatuses } = statuses;

/** A call, a portal check, a letter: what came of it, and what follows, as one act. */
export function ContactForm({ send, today, isBusy, refused }: Props) {
  const [nextOn, setNextOn] = useState("");
  return (
    <RefusedContext.Provider value={refused}>
      <form
        className="grid grid-cols-2 gap-x-3 gap-y-2.5 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          const entries = [...new FormData(event.currentTarget)];
          send(Object.fromEntries(entries.map(([name, value]) => [name, String(value)])));
        }}
      >
        <ChoiceField name="channel" label="By" choices={channels} usual="phone" autoFocus />
        <WordsField name="minutes" label="Minutes" maxLength={4} inputMode="numeric" />
        <ChoiceField
          name="outcome"
          label="Outcome"
          choices={outcomes}
          usual="in_process"
          className="col-span-2"
        />
        <WordsField
          name="payer_reference"
          label="Payer’s reference"
          maxLength={longest.reference}
          className="col-span-2"
        />
        <TextAreaField name="note" label="What was said" className="col-span-2" />
        <DayField
          name="next_on"
          label="Next date"
          value={nextOn}
          onChange={setNextOn}
          min={today}
          className="col-span-2"
        />
        <div className="col-span-2 -mt-1 flex flex-wrap gap-1.5">
          {quickDays(today).map(({ words, day }) => (
            <button
              key={words}
              type="button"
              aria-pressed={nextOn === day}
              className="button h-7 px-2 aria-pressed:border-accent aria-pressed:text-accent"
              onClick={() => setNextOn(day)}
            >
              {words}
            </button>
          ))}
        </div>
        <ChoiceField
          name="status"
          label="Status then"
          choices={{ "": "As it is", ...openStatuses }}
          usual=""
          className="col-span-2"
        />
        {refused && refused.field === undefined && (
          <p role="alert" className="col-span-2 text-table text-bad">
            {refused.sentence}
          </p>
        )}
        <button
          type="submit"
          disabled={isBusy}
          className="button button-primary col-span-2 justify-self-end"
        >
          {isBusy ? "Saving…" : "Log contact"}
        </button>
      </form>
    </RefusedContext.Provider>
  );
}
