import { Link } from "@remix-run/react";
import { Section } from "#app/ui/section.tsx";
import type { Group } from "./letter-groups.ts";

/** Pieces of one group, each with whose words it has; a press opens it above. */
export function PieceList({
  group,
  chosen,
}: {
  readonly group: Group;
  readonly chosen: string | null;
}) {
  const { title, note, rows } = group;
  return (
    <Section title={title} note={note}>
      {rows.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-table text-ink-2">
          None yet. “Add a paragraph” begins one: its words, and the denials that bring it up.
        </p>
      ) : (
        <ul className="divide-y divide-line border-t border-line text-table">
          {rows.map(({ id, title, stands, isOwn, isOn, fits }) => (
            <li key={id} className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 py-2">
              <Link
                className={`link ${isOn ? "" : "text-ink-2"}`}
                to={`/settings/letters?piece=${id}`}
                aria-current={id === chosen ? "true" : undefined}
              >
                {title}
              </Link>
              <span
                className={`ml-auto text-hint max-sm:ml-0 max-sm:w-full ${isOwn ? "text-ink" : "text-ink-2"}`}
              >
                {stands}
              </span>
              {fits !== "" && <span className="w-full text-hint text-ink-2">{fits}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
