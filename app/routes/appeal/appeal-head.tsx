import { Link, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { eventWords } from "#app/appeals/appeal-links.tsx";
import type { Appeal } from "#app/appeals/appeals.server.ts";
import { type AppealOutcome, appealOutcomes, appealStates } from "#app/appeals/standing.ts";
import {
  ChoiceField,
  DayField,
  type Refused,
  RefusedContext,
  WordsField,
} from "#app/follow-up/fields.tsx";
import { longest } from "#app/follow-up/longest.ts";
import { type Channel, channels } from "#app/follow-up/words.ts";
import { usePost } from "#app/ui/use-post.ts";
import { addDays } from "#queries/period.ts";

type Props = {
  readonly appeal: Appeal;
  readonly suggestion: { readonly outcome: AppealOutcome; readonly words: string } | null;
  readonly today: string;
  readonly mayWork: boolean;
};

const channelWords = (channel: string) => channels[channel as Channel] ?? channel;

/** Where the appeal stands, its PDF, and the next step: send, outcome, open again. */
export function AppealHead({ appeal, suggestion, today, mayWork }: Props) {
  const { appeal_id: id, standing } = appeal;
  const { send, isBusy } = usePost(`/appeals/${id}/act`);
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [nextOn, setNextOn] = useState(addDays(today, 30));
  const post = async (fields: { readonly [name: string]: string }) => {
    const { ok, sentence, field } = await send(fields);
    setRefused(ok ? null : { sentence, field });
    if (ok && fields.intent === "drop") navigate("/appeals");
  };
  const onSubmit = (intent: string) => (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)];
    post({ intent, ...Object.fromEntries(entries.map(([name, value]) => [name, String(value)])) });
  };
  return (
    <section aria-label="Where it stands" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <span className="font-semibold" role="status">
          {appealStates[standing]}
        </span>
        <span className="text-table text-ink-2">
          {[eventWords(appeal), appeal.channel && channelWords(appeal.channel), appeal.reference]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <a className="button ml-auto" href={`/appeals/${id}/packet.pdf`}>
          PDF{standing === "draft" ? " of the draft" : ""}
        </a>
        {mayWork && standing === "final" && (
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => post({ intent: "reopen" })}
          >
            Open again
          </button>
        )}
        {mayWork && (standing === "draft" || standing === "final") && (
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => post({ intent: "drop" })}
          >
            Drop
          </button>
        )}
        <Link className="link text-table" to="/appeals">
          All appeals
        </Link>
      </div>
      {mayWork && (standing === "final" || standing === "sent") && (
        <RefusedContext.Provider value={refused}>
          <form
            key={standing}
            aria-label={standing === "final" ? "Log as sent" : "Log the outcome"}
            onSubmit={onSubmit(standing === "final" ? "send" : "outcome")}
            className="panel grid items-end gap-3 p-4 min-[700px]:grid-cols-[10rem_minmax(0,1fr)_11rem_auto]"
          >
            {standing === "sent" && (
              <p className="col-span-full text-table">
                {suggestion
                  ? `${suggestion.words} That reads as: ${appealOutcomes[suggestion.outcome].toLowerCase()}.`
                  : "No answer of the payer is loaded since it was sent."}
              </p>
            )}
            {standing === "final" ? (
              <ChoiceField name="channel" label="Sent by" choices={channels} usual="fax" />
            ) : (
              <ChoiceField
                name="outcome"
                label="Outcome"
                choices={appealOutcomes}
                usual={suggestion?.outcome ?? "no_answer"}
              />
            )}
            <WordsField
              name="reference"
              label={standing === "final" ? "Tracking or confirmation number" : "Payer’s reference"}
              maxLength={longest.reference}
            />
            <DayField
              name="next_on"
              label="Look again on"
              value={nextOn}
              onChange={setNextOn}
              min={today}
            />
            <button type="submit" className="button button-primary" disabled={isBusy}>
              {standing === "final" ? "Log as sent" : "Log outcome"}
            </button>
          </form>
        </RefusedContext.Provider>
      )}
      {refused && (
        <p role="alert" className="text-table text-bad">
          {refused.sentence}
        </p>
      )}
    </section>
  );
}
