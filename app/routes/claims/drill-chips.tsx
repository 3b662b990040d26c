import { Link, useSearchParams } from "@remix-run/react";
import type { Chip } from "#app/drill.ts";
import { withParams } from "#app/list-view.ts";

/** What narrows the list, in words; each can be taken away. */
export function DrillChips({ chips }: { readonly chips: readonly Chip[] }) {
  const [search] = useSearchParams();
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2" aria-label="What narrows this list">
      {chips.map((chip) => (
        <li
          key={chip.words}
          className="flex items-center gap-1 rounded-md bg-accent-soft py-1 pr-1 pl-2.5 text-table"
        >
          {chip.words}
          <Link
            to={
              withParams(search, {
                ...Object.fromEntries(chip.remove.map((name) => [name, null])),
                page: null,
              }) || "?"
            }
            aria-label={`Remove: ${chip.words}`}
            className="no-print grid h-5 w-5 place-items-center rounded text-ink-2 no-underline hover:bg-hover hover:text-ink"
          >
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
