import { Link } from "@remix-run/react";
import { date } from "#reports/format.ts";
import { MarkForms } from "./mark-forms.tsx";
import type { ShownAlert } from "./read-page.server.ts";

/** One alert: its sentence, the claims behind, why it was told, and what can be done with it. */
export function AlertItem({
  alert,
  today,
}: {
  readonly alert: ShownAlert;
  readonly today: string;
}) {
  const { sentence, title, why, how, facts, practice, link, state } = alert;
  return (
    <li data-alert className="grid gap-1.5 px-4 py-3">
      <p className={state === "new" ? "font-medium" : ""}>{sentence}</p>
      <p className="text-hint text-ink-2">
        {[title, practice, whenWords(alert)].filter(Boolean).join(" · ")}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-table">
        {link && (
          <Link to={link.path} className="link">
            {link.words}
          </Link>
        )}
        {state !== "over" && <MarkForms alert={alert} today={today} />}
      </div>
      <details className="text-table">
        <summary className="w-fit cursor-pointer text-ink-2">Why it fired</summary>
        <div className="mt-2 grid gap-2">
          <dl className="figures flex flex-wrap gap-x-6 gap-y-1">
            {facts.map(([term, value]) => (
              <div key={term} className="flex gap-1.5">
                <dt className="text-ink-2">{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="max-w-3xl text-ink-2">{why}</p>
          <p className="max-w-3xl text-hint text-ink-3">{how}</p>
        </div>
      </details>
    </li>
  );
}

function whenWords({ onDay, leftOn, untilOn }: ShownAlert): string {
  if (leftOn !== null) return `first seen ${date(onDay)}, over ${date(leftOn)}`;
  const since = `first seen ${date(onDay)}`;
  return untilOn === null ? since : `${since}, snoozed until ${date(untilOn)}`;
}
