import { Link } from "@remix-run/react";
import type { ProjectsView } from "#app/projects/projects-view.ts";
import { useView } from "#app/ui/view.tsx";

/** Where there are none: how one is made. */
export function EmptyProjects({
  view: { isClosed, isMine },
  others,
}: {
  readonly view: ProjectsView;
  /** In this state, whoever's. */
  readonly others: number;
}) {
  const { link } = useView();
  if (isMine && others > 0)
    return <p className="px-4 pb-5 text-table text-ink-2">None of these projects is yours.</p>;
  if (isClosed)
    return <p className="px-4 pb-5 text-table text-ink-2">No project was closed so far.</p>;
  return (
    <div className="grid max-w-2xl gap-2 px-4 pb-5 text-table text-ink-2">
      <p>
        A project is claims that are worked as one, such as 31 claims that one payer denied for one
        reason: one call, one reference, one next date, on each of them.
      </p>
      <p>
        To make one, press + beside a figure of{" "}
        <Link to={link("/denials")} className="link">
          denials by payer and code
        </Link>
        , or tick claims in{" "}
        <Link to={link("/claims")} className="link">
          a list
        </Link>{" "}
        or{" "}
        <Link to={link("/worklist")} className="link">
          the worklist
        </Link>{" "}
        and press <kbd>p</kbd>.
      </p>
    </div>
  );
}
