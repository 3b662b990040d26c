import { Link } from "@remix-run/react";
import { DenialChances, ExpectedIfPaid } from "#app/learned/denial-chances.tsx";
import { date, moneyExact } from "#reports/format.ts";
import type { Hint } from "./pattern-hints.ts";
import { QueueStepItem } from "./queue-step-item.tsx";
import type { QueueStep } from "./queue-steps.ts";
import type { ClaimData } from "./read-claim.server.ts";

type Props = Pick<
  ClaimData,
  "denials" | "chances" | "deadlines" | "submissions" | "adjudications"
> & {
  readonly hints: readonly Hint[];
  /** What the worklist's queues ask for. */
  readonly steps: readonly QueueStep[];
  /** Of which claim an appeal can be prepared here; null: as of another day, or not by this person. */
  readonly appealOf?: string | null;
};

/**
 * What to do about the denials in force and about all else that the worklist has the claim for, by when, and dermatology's usual
 * story behind it. Nothing where nothing is due.
 */
export function NextSteps({
  denials,
  chances,
  deadlines,
  submissions,
  adjudications,
  hints,
  steps,
  appealOf = null,
}: Props) {
  const due = groupDenials(denials.filter((d) => d.closed_on === null && !d.is_duplicate));
  const things = due.length + steps.length + hints.length;
  if (things === 0 && deadlines.length === 0) return null;
  return (
    <section aria-labelledby="next" className="panel px-4 py-3">
      <h2 id="next" className="mb-2 text-section font-semibold">
        What to do next
      </h2>
      <ul className="grid gap-2">
        {due.map((group) => (
          <DeniedLines
            key={group.key}
            group={group}
            chances={chances}
            resentOn={unansweredSince(group.first.latest_on, submissions, adjudications)}
          />
        ))}
        {steps.map((step) => (
          <QueueStepItem key={step.queue + step.why} step={step} />
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
      {appealOf !== null && (due.length > 0 || canDispute(deadlines)) && (
        <p className="no-print mt-3">
          <Link className="button" to={`/appeals/new?claim=${appealOf}`}>
            Prepare an appeal
          </Link>
        </p>
      )}
      {deadlines.length > 0 && (
        <ul
          className={`grid gap-1 text-table ${things > 0 ? "mt-3 border-t border-line pt-2" : ""}`}
        >
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

const canDispute = (deadlines: Props["deadlines"]) =>
  deadlines.some(({ kind }) => kind === "first_dispute");

type DenialGroup = {
  readonly key: string;
  readonly first: ClaimData["denials"][number];
  readonly all: ClaimData["denials"];
  readonly lines: readonly number[];
  readonly deniedCents: number;
  readonly expectedCents: number | null;
};

/** Lines that one payer denied for one reason on one day are one thing to do. */
function groupDenials(denials: ClaimData["denials"]): DenialGroup[] {
  const groups = new Map<string, ClaimData["denials"]>();
  for (const denial of denials) {
    const key = [
      denial.payer,
      denial.latest_on,
      denial.group_code,
      denial.carc,
      denial.worked_on,
    ].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), denial]);
  }
  return [...groups].flatMap(([key, [first, ...others]]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const expected = all.map(({ expected_cents }) => expected_cents);
    return {
      key,
      first,
      all,
      lines: all.map(({ line_no }) => line_no).sort((a, b) => a - b),
      deniedCents: all.reduce((sum, { denied_cents }) => sum + denied_cents, 0),
      expectedCents: expected.every((cents) => cents === null)
        ? null
        : expected.reduce<number>((sum, cents) => sum + (cents ?? 0), 0),
    };
  });
}

/** The day the claim was sent again after a denial, while no payer has answered that yet. */
function unansweredSince(
  deniedOn: string,
  submissions: ClaimData["submissions"],
  adjudications: ClaimData["adjudications"],
): string | null {
  const resentOn = submissions
    .map(({ submitted_on }) => submitted_on)
    .findLast((on) => on !== null && on > deniedOn);
  if (!resentOn) return null;
  const isAnswered = adjudications.some(
    ({ kind, spoken_on }) => kind !== "reversal" && (spoken_on ?? "") >= resentOn,
  );
  return isAnswered ? null : resentOn;
}

function DeniedLines({
  group: { first, all, lines, deniedCents, expectedCents },
  chances,
  resentOn,
}: {
  group: DenialGroup;
  chances: ClaimData["chances"];
  resentOn: string | null;
}) {
  const code = [first.group_code, first.carc].filter(Boolean).join("-");
  const where = lines.includes(0)
    ? "The claim"
    : `${lines.length === 1 ? "Line" : "Lines"} ${lines.join(", ")}`;
  return (
    <li>
      <p>
        <span className="font-medium">
          {resentOn
            ? `Sent again on ${date(resentOn)}: wait for the answer`
            : (first.action ?? "Look at the remittance")}
        </span>
        {code && ` · ${code}`}
        {first.title && ` · ${first.title}`}
      </p>
      <p className="text-hint text-ink-2">
        {where}: {moneyExact(deniedCents)} denied by {first.payer} on {date(first.latest_on)}
        {expectedCents !== null && (
          <>
            , <ExpectedIfPaid denials={all} cents={expectedCents} /> expected if paid
          </>
        )}
        {first.owner && ` · ${first.root_cause_title ?? first.root_cause}: ${first.owner}`}
        {first.is_expected && " · expected denial"}
        {first.patient_owes && " · the patient owes it"}
      </p>
      <DenialChances denials={all} chances={chances} />
    </li>
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
