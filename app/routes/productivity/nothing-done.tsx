import { Link } from "@remix-run/react";
import { EmptyNote } from "#app/ui/empty-note.tsx";
import { useView } from "#app/ui/view.tsx";

/** Where nobody followed up anything: how that is done. */
export function NothingDone({ isLead }: { readonly isLead: boolean }) {
  const { link } = useView();
  return (
    <div className="panel grid gap-2 px-4 py-8 text-ink-2">
      <EmptyNote what={isLead ? "follow-ups" : "follow-ups of yours"} />
      <p>
        They are made in{" "}
        <Link to={link("/worklist")} className="link">
          the worklist
        </Link>
        , on a claim, or for a whole{" "}
        <Link to={link("/projects")} className="link">
          project
        </Link>
        : a call with its minutes, a status, a note.
      </p>
    </div>
  );
}
