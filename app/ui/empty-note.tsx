import { Link } from "@remix-run/react";
import { listFilterNames } from "../filters.ts";
import { filterTitles } from "./filter-bar.tsx";
import { useView } from "./view.tsx";

/** Where nothing fits: which filter to loosen. */
export function EmptyNote({ what }: { what: string }) {
  const { view, withView } = useView();
  const set = listFilterNames.filter((name) => view[name].length > 0);
  if (set.length === 0) return <p>No {what} in this period.</p>;
  return (
    <p>
      No {what} with these filters. Loosen{" "}
      {set.map((name, index) => (
        <span key={name}>
          {index > 0 && (index === set.length - 1 ? " or " : ", ")}
          <Link className="link" to={withView({ [name]: [] })}>
            {filterTitles[name].toLowerCase()}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}
