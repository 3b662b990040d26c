import { Link } from "@remix-run/react";
import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { useView } from "./view.tsx";

/** Beside a figure: the page that says what moved it, with every filter kept. */
export function MovedLink({ kpi }: { kpi: MovedKpi }) {
  const { link } = useView();
  return (
    <Link className="link no-print underline" to={link("/moved", { kpi })}>
      What moved it
    </Link>
  );
}
