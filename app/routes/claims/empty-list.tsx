import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { counted } from "#reports/format.ts";
import type { Loosening } from "./loosen.server.ts";

/** No claim fits: which filter to loosen, and what that would bring. */
export function EmptyList({ loosenings }: { readonly loosenings: readonly Loosening[] }) {
  const [search] = useSearchParams();
  return (
    <div className="panel px-6 py-8">
      <h2 className="text-section font-semibold">No claim fits all of this</h2>
      {loosenings.length === 0 ? (
        <p className="mt-1 text-ink-2">
          No single filter hides them: take several away, or ask about another day or period.
        </p>
      ) : (
        <ul className="mt-3 grid gap-1">
          {loosenings.map((each) => (
            <li key={each.words}>
              <Link
                to={
                  withParams(search, {
                    ...Object.fromEntries(each.remove.map((name) => [name, null])),
                    page: null,
                  }) || "?"
                }
                className="link"
              >
                Without {each.words}: {counted(each.claims, "claim")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
