import { Link, useNavigate } from "@remix-run/react";
import { useCallback } from "react";
import { useKeys } from "#app/ui/keys.ts";
import { useView } from "#app/ui/view.tsx";
import { defaultPeriod } from "#queries/period.ts";
import { counted, date } from "#reports/format.ts";

type Day = { readonly day: string; readonly what: string };
type Props = { readonly days: readonly Day[]; readonly asOf: string; readonly today: string };

/** Steps through the claim's days: the page shows what stood on each. `,` goes back by one, `.` forth. */
export function AsOfSteps({ days, asOf, today }: Props) {
  const to = useDayLink();
  const navigate = useNavigate();
  const earlier = days.findLast(({ day }) => day < asOf);
  const later =
    days.find(({ day }) => day > asOf) ??
    (asOf < today ? { day: today, what: "today" } : undefined);
  const ahead = days.filter(({ day }) => day > asOf).length;
  useKeys(
    useCallback(
      (key) => {
        const day = key === "," ? earlier?.day : key === "." ? later?.day : undefined;
        if (day !== undefined) navigate(to(day), { preventScrollReset: true });
      },
      [earlier, later, to, navigate],
    ),
  );
  return (
    <nav
      aria-label="Days of the claim"
      className="no-print flex flex-wrap items-center gap-2 text-table"
    >
      <Step to={earlier && to(earlier.day)} words="Earlier" hint="," day={earlier} />
      <Step to={later && to(later.day)} words="Later" hint="." day={later} />
      {asOf === today ? (
        <span className="text-ink-2">As it stands today</span>
      ) : (
        <>
          <span className="text-watch">
            As it stood on {date(asOf)}
            {ahead > 0 && `: ${counted(ahead, "later day")} not shown`}
          </span>
          <Link to={to(today)} preventScrollReset className="quiet-link text-accent">
            Today
          </Link>
        </>
      )}
    </nav>
  );
}

/** The same page on another day. */
export function useDayLink(): (day: string) => string {
  const { view, withView } = useView();
  const usual = defaultPeriod(view.asOf);
  const isUsual = view.from === usual.from && view.to === usual.to;
  return (asOf) => withView({ asOf, ...(isUsual || view.to > asOf ? defaultPeriod(asOf) : {}) });
}

function Step(props: {
  readonly to: string | undefined;
  readonly words: string;
  readonly hint: string;
  readonly day: Day | undefined;
}) {
  const { to, words, hint, day } = props;
  if (to === undefined || day === undefined)
    return (
      <span className="button cursor-default opacity-60" aria-disabled="true">
        {words}
      </span>
    );
  return (
    <Link to={to} preventScrollReset className="button no-underline" aria-keyshortcuts={hint}>
      {words}
      <span className="text-ink-2 max-sm:hidden">
        {date(day.day)}, {day.what}
      </span>
      <span aria-hidden="true" className="max-sm:hidden">
        <kbd>{hint}</kbd>
      </span>
    </Link>
  );
}
