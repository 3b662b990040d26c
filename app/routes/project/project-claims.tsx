import { useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { withParams } from "#app/list-view.ts";
import { type ActOn, actOfKey } from "#app/lists/act.ts";
import type { Can } from "#app/lists/can.ts";
import { Peek } from "#app/lists/peek.tsx";
import { SelectionBar } from "#app/lists/selection-bar.tsx";
import type { Entry, useListHands } from "#app/lists/use-list-hands.tsx";
import type { ProjectClaim } from "#app/projects/read-project-page.server.ts";
import type { ProjectRow } from "#app/projects/read-projects.server.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";
import { usePost } from "#app/ui/use-post.ts";
import { projectClaimsColumns } from "./project-claims-columns.tsx";

type Props = {
  readonly project: ProjectRow;
  readonly rows: ProjectClaim[];
  readonly page: number;
  readonly today: string;
  readonly can: Can;
  readonly hands: ReturnType<typeof useListHands<ProjectClaim>>;
  readonly whole: ActOn | null;
};

/** The claims of a project, a page of them; keys act on what is ticked, the row, or, where neither is, the whole. */
export function ProjectClaims({ project, rows, page, today, can, hands, whole }: Props) {
  const [search] = useSearchParams();
  const { send } = usePost("/projects/acts");
  const columns = useMemo(() => projectClaimsColumns(project, today), [project, today]);
  const { peek, selection, chosen, acts } = hands;
  const to = (id: string) => `/claims/${id}${withParams(search, { page: null, sort: null })}`;
  const takeOut = async () => {
    const claim = chosen.on?.ids ?? [];
    const done = await send({ intent: "remove", project: project.project_id, claim });
    if (done.ok) selection.clear();
  };
  return (
    <div className={peek.shown === null ? "" : "with-peek"} id="claims">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
        <Section
          title="Claims"
          exported={{
            table: "project-claims",
            rows: project.claims,
            extra: { project: project.project_id },
          }}
        >
          <DataTable
            caption="Claims of the project"
            rows={rows}
            columns={columns}
            rowKey={keyOf}
            rowHref={(row) => to(row.claim_id)}
            isSortedByServer
            hasKeys
            selection={selection}
            onKey={(key, row, event) => {
              if (row === null && chosen.on === null && whole !== null && actOfKey(key) !== null)
                acts.startByKey(key, whole, event);
              else hands.onKey(key, row, event);
            }}
            onCurrent={hands.onCurrent}
            shown={peek.shown}
            empty="None of its claims is left in it."
          />
        </Section>
        <SelectionBar
          claims={chosen.claims}
          isOne={chosen.isOne}
          openCents={chosen.openCents}
          can={can}
          onAct={(kind) => acts.start(kind, hands.onOf(null))}
          onClear={selection.clear}
          beyond={null}
          project={{ id: project.project_id, takeOut }}
        />
        <Pager page={page} total={project.claims} />
      </div>
      <Peek claimId={peek.shown} to={peek.shown && to(peek.shown)} onClose={peek.close} />
    </div>
  );
}

export const keyOf = (row: ProjectClaim) => row.claim_id;

export const entryOf = (row: ProjectClaim): Entry => ({
  claimId: row.claim_id,
  claimIds: [row.claim_id],
  openCents: row.open_cents,
  controlNumber: row.control_number,
  words: `claim ${row.control_number ?? row.claim_id}`,
});
