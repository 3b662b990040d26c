import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { perHour, timeWords } from "#app/projects/per-hour.ts";
import type { ProjectRow } from "#app/projects/read-projects.server.ts";
import { counted, money, moneyExact } from "#reports/format.ts";

/** What was at stake and what became of it: each figure leads to its claims, by that column. */
export function ProjectFigures({ project }: { readonly project: ProjectRow }) {
  const [search] = useSearchParams();
  const to = (column: string) => `${withParams(search, { sort: `-${column}`, page: null })}#claims`;
  const hour = perHour(project.recovered_cents, project.minutes);
  const sums = [
    { title: "At stake", cents: project.at_stake_cents, column: "stake" },
    { title: "Recovered", cents: project.recovered_cents, column: "recovered" },
    { title: "Written off", cents: project.written_off_cents, column: "written-off" },
    { title: "Other", cents: project.other_cents, column: "other" },
    { title: "Open now", cents: project.open_cents, column: "open" },
  ];
  return (
    <dl className="figures grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6 gap-y-3 px-4 pb-4">
      {sums.map(({ title, cents, column }) => (
        <div key={column}>
          <dt className="text-hint text-ink-2">{title}</dt>
          <dd className="text-section font-semibold" title={moneyExact(cents)}>
            <Link to={to(column)} className="text-ink no-underline hover:underline">
              {money(cents)}
            </Link>
          </dd>
        </div>
      ))}
      <div>
        <dt className="text-hint text-ink-2">Time</dt>
        <dd className="text-section font-semibold">
          {project.minutes > 0 ? timeWords(project.minutes) : "–"}
          <span className="block text-hint font-normal text-ink-2">
            {project.minutes > 0 ? spentOn(project) : "no minutes logged"}
          </span>
        </dd>
      </div>
      <div>
        <dt className="text-hint text-ink-2">Recovered per hour</dt>
        <dd className="text-section font-semibold">{hour === null ? "–" : money(hour)}</dd>
      </div>
    </dl>
  );
}

/** `25 min in 1 contact for all, 10 min on single claims`. */
function spentOn({ call_minutes, claim_minutes, contacts, timed_contacts }: ProjectRow): string {
  const some = timed_contacts < contacts ? `${timed_contacts} of ` : "";
  const parts = [
    call_minutes > 0 &&
      `${timeWords(call_minutes)} in ${some}${counted(contacts, "contact")} for all`,
    claim_minutes > 0 && `${timeWords(claim_minutes)} on single claims`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}
