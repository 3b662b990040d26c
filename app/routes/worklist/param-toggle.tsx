import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";

/** A link that switches a part of the list on or off; the choice is in the address. */
export function ParamToggle({
  name,
  on,
  off,
  value = "1",
}: {
  readonly name: string;
  /** What stands in the address where it is on. */
  readonly value?: string;
  readonly on: string;
  readonly off: string;
}) {
  const [search] = useSearchParams();
  const isOn = search.get(name) === value;
  return (
    <Link
      to={withParams(search, { [name]: isOn ? null : value, page: null }) || "?"}
      preventScrollReset
      className="button no-underline"
    >
      {isOn ? off : on}
    </Link>
  );
}
