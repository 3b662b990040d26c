import { useSubmitted } from "#app/alerts/use-submitted.ts";
import { CheckField } from "#app/settings/fields.tsx";
import { Section } from "#app/ui/section.tsx";
import type { AlertSettings } from "./read-settings.server.ts";

/** Whether alerts go out by mail, to whom, and whether a mail arrives. */
export function MailForm({ settings }: { readonly settings: AlertSettings }) {
  const { hasMail, host, people } = settings;
  const mail = useSubmitted("/settings/alerts/set");
  const test = useSubmitted("/settings/alerts/set");
  return (
    <Section
      title="E-mail"
      note="A mail has counts, payers, money and the way to the alerts: never a claim, a patient or a number of either. Everyone gets what is within their reach, once."
    >
      <div className="grid gap-3 border-t border-line px-4 py-3">
        <p className="text-table" data-smtp>
          {host === null
            ? "No mail server is set up, so nothing leaves this machine. Whoever runs it names one in DERMLEDGER_SMTP_URL."
            : `Mail server: ${host}`}
        </p>
        <form
          method="post"
          action="/settings/alerts/set"
          onSubmit={mail.onSubmit}
          aria-label="Mails of alerts"
          className="grid gap-3"
        >
          <input type="hidden" name="intent" value="mail" />
          <CheckField name="has_mail" label="Send new alerts by e-mail" isOn={hasMail} />
          <fieldset className="grid gap-1.5">
            <legend className="mb-1 text-hint text-ink-2">To</legend>
            {people.map(({ id, name, email, isChosen }) => (
              <label key={id} className="flex items-start gap-2 text-table">
                <input
                  type="checkbox"
                  name="person"
                  value={id}
                  defaultChecked={isChosen}
                  className="mt-0.5 size-4 accent-(--accent)"
                />
                <span>
                  {name} <span className="text-ink-2">{email}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" className="button w-fit" disabled={mail.isBusy}>
            Save who gets mails
          </button>
        </form>
        <form method="post" action="/settings/alerts/set" onSubmit={test.onSubmit}>
          <input type="hidden" name="intent" value="test" />
          <button type="submit" className="button" disabled={test.isBusy || host === null}>
            Send me a test mail
          </button>
        </form>
      </div>
    </Section>
  );
}
