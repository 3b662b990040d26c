import { useNavigate, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { type ClaimColumn, claimColumns } from "./claims-columns.tsx";

/** Which columns the list shows; kept in the address, so a link shows the same list. */
export function ColumnChoice({ shown }: { readonly shown: readonly ClaimColumn[] }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const names = shown.map(({ name }) => name);
  const choose = (columns: readonly string[] | null) =>
    navigate(withParams(search, { columns: columns?.join(",") ?? null }) || "?", {
      preventScrollReset: true,
      replace: true,
    });
  return (
    <details className="no-print relative">
      <summary className="button list-none [&::-webkit-details-marker]:hidden">Columns</summary>
      <div className="float absolute right-0 z-20 mt-1 w-56 p-2 text-table max-sm:right-auto max-sm:left-0">
        <ul className="max-h-80 overflow-y-auto">
          {claimColumns.slice(1).map(({ name, title }) => (
            <li key={name}>
              <label className="flex h-8 cursor-pointer items-center gap-2 rounded px-2 hover:bg-hover">
                <input
                  type="checkbox"
                  checked={names.includes(name)}
                  onChange={({ target }) =>
                    choose(
                      claimColumns
                        .map((column) => column.name)
                        .filter((each) => (each === name ? target.checked : names.includes(each))),
                    )
                  }
                />
                {title}
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
