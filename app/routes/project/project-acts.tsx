import { Link } from "@remix-run/react";
import { useState } from "react";
import { PacketsNote } from "#app/appeals/packets-note.tsx";
import type { ProjectPackets } from "#app/appeals/project-packets.server.ts";
import { type ActKind, type ActOn, actWords } from "#app/lists/act.ts";
import { usePost } from "#app/ui/use-post.ts";
import { useView } from "#app/ui/view.tsx";
import { ProjectDialog } from "./project-dialog.tsx";

const wholeActs: readonly ActKind[] = ["contact", "status", "assign", "next_date", "note"];

type Props = {
  readonly project: {
    readonly project_id: string;
    readonly name: string;
    readonly is_closed: boolean;
  };
  /** All of it that is still open; null: nothing is. */
  readonly whole: ActOn | null;
  /** What of it can be appealed still. */
  readonly packets: ProjectPackets;
  readonly start: (kind: ActKind, on: ActOn | null) => void;
};

/** What is done to a project as a whole, and to itself. */
export function ProjectActs({ project, whole, packets, start }: Props) {
  const { project_id: projectId, name, is_closed: isClosed } = project;
  const { send, isBusy } = usePost("/projects/acts");
  const { link } = useView();
  const [asked, setAsked] = useState<"rename" | "close" | null>(null);
  return (
    <div className="no-print flex flex-wrap gap-2">
      {!isClosed &&
        whole !== null &&
        wholeActs.map((kind) => (
          <button
            key={kind}
            type="button"
            className={`button ${kind === "contact" ? "button-primary" : ""}`}
            onClick={() => start(kind, whole)}
          >
            {actWords[kind]}
          </button>
        ))}
      {!isClosed && packets.payers.length > 0 && (
        <Link to={link("/appeals/new", { project: projectId })} className="button no-underline">
          Prepare an appeal
        </Link>
      )}
      <button type="button" className="button" onClick={() => setAsked("rename")}>
        Rename
      </button>
      {isClosed ? (
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => send({ intent: "reopen", project: projectId })}
        >
          Reopen
        </button>
      ) : (
        <button type="button" className="button" onClick={() => setAsked("close")}>
          Close the project
        </button>
      )}
      {!isClosed && <PacketsNote packets={packets} />}
      {asked !== null && (
        <ProjectDialog
          kind={asked}
          projectId={projectId}
          name={name}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
