import { Link } from "@remix-run/react";
import { date, moneyExact } from "#reports/format.ts";
import { channels } from "../follow-up/words.ts";
import { type AppealState, appealStates, outcomeWords } from "./standing.ts";

type Told = {
  readonly appeal_id: string;
  readonly payer: string;
  readonly standing: AppealState;
  readonly sent_on: string | null;
  readonly decided_on: string | null;
  readonly channel: string | null;
  readonly reference: string | null;
  readonly outcome: string | null;
  readonly answer_channel: string | null;
  readonly answer_reference: string | null;
  readonly disputed_cents: number;
};

/** Appeals that hold a claim, each with where it stands and its PDF. Nothing where there is none. */
export function AppealLinks({
  appeals,
  title,
}: {
  readonly appeals: readonly Told[];
  readonly title: string;
}) {
  if (appeals.length === 0) return null;
  return (
    <section aria-label={title} className="text-table">
      <h2 className="mb-1 font-semibold">{title}</h2>
      <ul className="grid gap-1">
        {appeals.map((appeal) => (
          <li key={appeal.appeal_id} className="flex flex-wrap gap-x-3">
            <Link className="link" to={`/appeals/${appeal.appeal_id}`}>
              {appealStates[appeal.standing]}: {moneyExact(appeal.disputed_cents)}, {appeal.payer}
            </Link>
            <span className="text-ink-2">{eventWords(appeal)}</span>
            <a className="link" href={`/appeals/${appeal.appeal_id}/packet.pdf`}>
              PDF
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `sent on Nov 3, 2026 by fax, FX-1; upheld on Nov 20, 2026, by mail`. Empty: not sent yet. */
export function eventWords(appeal: Told): string {
  const { sent_on, channel, reference, decided_on, outcome } = appeal;
  if (sent_on === null) return "";
  const sent = [`sent on ${date(sent_on)}${channelWords(channel)}`, reference];
  const ended = outcome
    ? [
        `${outcomeWords(outcome).toLowerCase()} on ${date(decided_on)}${outcome === "no_answer" ? "" : channelWords(appeal.answer_channel)}`,
        appeal.answer_reference,
      ]
    : [];
  return [sent, ended]
    .map((parts) => parts.filter(Boolean).join(", "))
    .filter((part) => part !== "")
    .join("; ");
}

/** ` by fax`; nothing where it is not known. */
export function channelWords(channel: string | null): string {
  const names: { readonly [channel: string]: string } = channels;
  return channel === null ? "" : ` by ${(names[channel] ?? channel).toLowerCase()}`;
}
