import { date, days, moneyExact } from "#reports/format.ts";
import type { FollowUp } from "./read-follow-up.server.ts";

const NEAR_DAYS = 14;

/** What Medicare or Medicaid is owed, and by when it goes back. */
export function OverpaymentNote({ data }: { readonly data: NonNullable<FollowUp["overpayment"]> }) {
  const { payer, owedCents, clock } = data;
  return (
    <div className="rounded-md bg-hover px-3 py-2 text-table">
      <p className="figures">
        {moneyExact(owedCents)} to give back to {payer}
      </p>
      {clock === null ? (
        <p className="text-ink-2">
          Not marked as identified: from the day somebody knows of it, it is to be reported and
          returned within 60 days.
        </p>
      ) : clock.suspendedTo !== null ? (
        <p className="figures text-ink-2">
          Identified {date(clock.identifiedOn)}. Suspended while related payments are investigated,
          at the latest until {date(clock.suspendedTo)}; due by {date(clock.dueOn)} then.
        </p>
      ) : (
        <p className={`figures ${toneOf(clock.daysLeft)}`}>
          Report and return by {date(clock.dueOn)}:{" "}
          {clock.daysLeft < 0
            ? `passed ${days(-clock.daysLeft)} ago`
            : `${days(clock.daysLeft)} left`}
          . Identified {date(clock.identifiedOn)}.
        </p>
      )}
    </div>
  );
}

function toneOf(daysLeft: number): string {
  if (daysLeft < 0) return "text-bad";
  return daysLeft <= NEAR_DAYS ? "text-watch" : "";
}
