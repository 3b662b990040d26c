import { counted, moneyExact } from "#reports/format.ts";
import { Icon } from "../ui/icon.tsx";
import { type ActKind, actKeys, actWords } from "./act.ts";
import type { Can } from "./can.ts";
import { isBarred } from "./use-claim-acts.tsx";

type Props = {
  readonly claims: number;
  /** One claim, or one rejected batch. */
  readonly isOne: boolean;
  /** Null: not all of them are known here. */
  readonly openCents: number | null;
  readonly can: Can;
  readonly onAct: (kind: ActKind) => void;
  readonly onClear: () => void;
  /** Everything the list holds, where that is more than is ticked. */
  readonly beyond: {
    readonly claims: number;
    readonly isBusy: boolean;
    readonly select: () => void;
  } | null;
  /** The rows are of a project: whoever works claims may change several, and take them out of it. */
  readonly project?: { readonly id: string; readonly takeOut: () => void };
};

/** What is ticked, what it is worth, and what may be done with it. */
export function SelectionBar(props: Props) {
  const { claims, isOne, openCents, can, onAct, onClear, beyond, project } = props;
  if (claims === 0) return null;
  const on = { isOne, ...(project ? { projectId: project.id } : {}) };
  const kinds = Object.entries(actKeys).filter(
    ([, kind]) => !(project && kind === "project") && !isBarred(kind, on, can),
  );
  return (
    <section
      aria-label="Selected claims"
      className="no-print float sticky bottom-16 z-20 flex flex-wrap items-center gap-2 px-4 py-2 text-table min-[900px]:bottom-3"
    >
      <p className="figures mr-2 font-medium" aria-live="polite">
        {counted(claims, "claim")} selected
        {openCents !== null && (
          <span className="font-normal text-ink-2"> · {moneyExact(openCents)} open</span>
        )}
      </p>
      {beyond && can.assign && (
        <button
          type="button"
          className="link px-1"
          disabled={beyond.isBusy}
          onClick={beyond.select}
        >
          {beyond.isBusy
            ? "Selecting…"
            : `Select all ${counted(beyond.claims, "claim")} in the list`}
        </button>
      )}
      <span className="ml-auto flex flex-wrap gap-2">
        {can.followUp &&
          kinds.map(([key, kind]) => (
            <button
              key={kind}
              type="button"
              className={`button ${kind === "assign" ? "button-primary" : ""}`}
              aria-keyshortcuts={key}
              onClick={() => onAct(kind)}
            >
              {kind === "assign" ? `Assign ${counted(claims, "claim")}` : actWords[kind]}
            </button>
          ))}
        {project && can.followUp && (
          <button type="button" className="button" onClick={project.takeOut}>
            Take out of the project
          </button>
        )}
        {isBarred("status", on, can) && can.followUp && (
          <span className="self-center text-ink-2">
            Changing several at once takes a manager, or a project.
          </span>
        )}
        <button
          type="button"
          className="button px-2"
          aria-label="Clear selection"
          onClick={onClear}
        >
          <Icon name="close" size={12} />
        </button>
      </span>
    </section>
  );
}
