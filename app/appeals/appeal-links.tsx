import { Link } from "@remix-run/react";
import { date, moneyExact } from "#reports/format.ts";
import { type AppealState, appealStates, outcomeWords } from "./standing.ts";

type Told = {
  readonly appeal_id: string;
  readonly payer: string;
  readonly standing: AppealState;
  readonly sent_on: string | null;
  readonly decided_on: string | null;
  readonly outcome: string | null;
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

export function eventWords({ sent_on, decided_on, outcome }: Told): string {
  if (sent_on === null) return "";
  const ended = outcome ? `; ${outcomeWords(outcome).toLowerCase()} on ${date(decided_on)}` : "";
  return `sent on ${date(sent_on)}${ended}`;
}
