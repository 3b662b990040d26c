import { useState } from "react";
import { type AppealOutcome, appealOutcomes } from "#app/appeals/standing.ts";
import { ChoiceField, DayField, WordsField } from "#app/follow-up/fields.tsx";
import { longest } from "#app/follow-up/longest.ts";
import { channels } from "#app/follow-up/words.ts";
import { addDays } from "#queries/period.ts";

type Props = {
  readonly standing: "final" | "sent";
  readonly suggestion: { readonly outcome: AppealOutcome; readonly words: string } | null;
  readonly today: string;
  readonly isBusy: boolean;
  readonly onLog: (fields: { readonly [name: string]: string }) => void;
};

/** Logs that the packet went out, or what the payer answered: on each of its claims, at once. */
export function LogForm({ standing, suggestion, today, isBusy, onLog }: Props) {
  const [nextOn, setNextOn] = useState(addDays(today, 30));
  const isSending = standing === "final";
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)];
    const fields = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
    onLog({ intent: isSending ? "send" : "outcome", ...fields });
  };
  return (
    <form
      aria-label={isSending ? "Log as sent" : "Log the outcome"}
      onSubmit={onSubmit}
      className="panel no-print grid items-start gap-3 p-4 min-[700px]:grid-cols-[repeat(6,minmax(0,1fr))]"
    >
      {!isSending && (
        <p className="col-span-full text-table">
          {suggestion
            ? `${suggestion.words} That reads as: ${appealOutcomes[suggestion.outcome].toLowerCase()}.`
            : "No answer of the payer is loaded since it was sent."}
        </p>
      )}
      {!isSending && (
        <ChoiceField
          name="outcome"
          label="Outcome"
          choices={appealOutcomes}
          usual={suggestion?.outcome ?? "no_answer"}
          className="min-[700px]:col-span-2"
        />
      )}
      <ChoiceField
        name="channel"
        label={isSending ? "Sent by" : "Heard by"}
        choices={channels}
        usual={isSending ? "fax" : "mail"}
        className="min-[700px]:col-span-2"
      />
      <WordsField
        name="payer_reference"
        label={isSending ? "Tracking or confirmation number" : "Payer’s reference"}
        maxLength={longest.reference}
        className="min-[700px]:col-span-2"
      />
      <WordsField
        name="minutes"
        label="Minutes"
        maxLength={4}
        inputMode="numeric"
        className="min-[700px]:col-span-1"
      />
      <DayField
        name="next_on"
        label="Look again on"
        value={nextOn}
        onChange={setNextOn}
        min={today}
        className="content-start min-[700px]:col-span-2"
      />
      <button
        type="submit"
        className="button button-primary self-end justify-self-start"
        disabled={isBusy}
      >
        {isSending ? "Log as sent" : "Log outcome"}
      </button>
    </form>
  );
}
