import { useNavigate, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import type { Can } from "#app/lists/can.ts";
import { columnsFor } from "./claims-columns.tsx";

/** Which columns the list shows; kept in the address, so a link shows the same list. `shown`: ids of those in sight. */
export function ColumnChoice({
  shown,
  can,
}: {
  readonly shown: readonly string[];
  readonly can: Can;
}) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const choose = (columns: readonly string[] | null) =>
    navigate(withParams(search, { columns: columns?.join(",") ?? null }) || "?", {
      preventScrollReset: true,
      replace: true,
    });
  const columns = columnsFor(can);
  const ids = columns.map(({ id }) => id);
  return (
    <details className="relative">
      <summary className="button list-none [&::-webkit-details-marker]:hidden">Columns</summary>
      <div className="float absolute right-0 z-20 mt-1 w-56 p-2 text-table">
        <ul className="max-h-80 overflow-y-auto">
          {columns.slice(1).map(({ id, header }) => (
            <li key={id}>
              <label className="flex h-8 cursor-pointer items-center gap-2 rounded px-2 hover:bg-hover">
                <input
                  type="checkbox"
                  checked={shown.includes(id)}
                  onChange={({ target }) =>
                    choose(
                      ids.filter((each) => (each === id ? target.checked : shown.includes(each))),
                    )
                  }
                />
                {header}
              </label>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="button mt-2 w-full justify-center"
          onClick={() => choose(null)}
        >
          Usual columns
        </button>
      </div>
    </details>
  );
}
