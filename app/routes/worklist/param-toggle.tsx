import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";

/** A link that switches a part of the list on or off; the choice is in the address. */
export function ParamToggle({
  name,
  on,
  off,
}: {
  readonly name: string;
  readonly on: string;
  readonly off: string;
}) {
  const [search] = useSearchParams();
  const isOn = search.get(name) === "1";
  return (
    <Link
      to={withParams(search, { [name]: isOn ? null : "1", page: null }) || "?"}
      preventScrollReset
      className="button no-underline"
    >
      {isOn ? off : on}
    </Link>
  );
}
