import { date, moneyExact } from "#reports/format.ts";
import type { Hint } from "./pattern-hints.ts";
import type { ClaimData } from "./read-claim.server.ts";

type Props = Pick<ClaimData, "denials" | "deadlines"> & { readonly hints: readonly Hint[] };

/** What to do about the denials in force, by when, and dermatology's usual story behind them. Nothing where nothing is due. */
export function NextSteps({ denials, deadlines, hints }: Props) {
  const inForce = denials.filter((d) => d.closed_on === null && !d.is_duplicate);
  if (inForce.length === 0 && deadlines.length === 0 && hints.length === 0) return null;
  return (
    <section aria-labelledby="next" className="panel px-4 py-3">
      <h2 id="next" className="mb-2 text-section font-semibold">
        What to do next
      </h2>
      <ul className="grid gap-2">
        {inForce.map((denial) => (
          <li key={`${denial.line_no}-${denial.payer}-${denial.opened_on}`}>
            <p>
              <span className="font-medium">{denial.action ?? "Look at the remittance"}</span>
              {" · "}
              {[denial.group_code, denial.carc].filter(Boolean).join("-")}{" "}
              {denial.title && `· ${denial.title}`}
            </p>
            <p className="text-hint text-ink-2">
              {denial.line_no === 0 ? "Claim level" : `Line ${denial.line_no}`},{" "}
              {moneyExact(denial.denied_cents)} denied by {denial.payer} on {date(denial.latest_on)}
              {denial.expected_cents !== null &&
                `, ${moneyExact(denial.expected_cents)} expected if paid`}
              {denial.owner &&
                ` · ${denial.root_cause_title ?? denial.root_cause}: ${denial.owner}`}
              {denial.is_expected && " · expected denial"}
              {denial.worked_on && ` · resent on ${date(denial.worked_on)}`}
            </p>
          </li>
        ))}
        {hints.map((hint) => (
          <li key={hint.seen}>
            <p>
              <span className="font-medium">{capital(hint.try)}</span>
            </p>
            <p className="text-hint text-ink-2">
              {hint.seen}: {hint.story}. Advice from the code pattern, not a payer’s rule.
            </p>
          </li>
        ))}
      </ul>
      {deadlines.length > 0 && (
        <ul className="mt-3 grid gap-1 border-t border-line pt-2 text-table">
          {deadlines.map((deadline) => (
            <li key={`${deadline.payer}-${deadline.kind}`} className="flex flex-wrap gap-x-3">
              <span
                className={
                  deadline.days_left < 0 ? "text-bad" : deadline.days_left <= 14 ? "text-watch" : ""
                }
              >
                {KINDS[deadline.kind] ?? deadline.kind}: {date(deadline.due_on)},{" "}
                {daysWords(deadline.days_left)}
              </span>
              <span className="text-ink-2" title={deadline.source}>
                {deadline.payer} · {deadline.days} days
                {deadline.is_default && " · default, verify in your contract"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const KINDS: { readonly [kind: string]: string } = {
  original: "File by",
  corrected: "Corrected claim by",
  first_dispute: "Appeal by",
  second_dispute: "Second appeal by",
};

function daysWords(days: number): string {
  if (days < 0) return `closed ${-days} ${days === -1 ? "day" : "days"} ago`;
  return days === 0 ? "closes today" : `${days} ${days === 1 ? "day" : "days"} left`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
