import { type ReactNode, useCallback, useState } from "react";
import { tellAct } from "../ui/acts.ts";
import { copyText } from "../ui/copy-text.ts";
import type { FollowUpAnswer } from "../ui/use-follow-up.ts";
import { type ActKind, type ActOn, actOfKey } from "./act.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { Can } from "./can.ts";

type Options = {
  readonly can: Can;
  readonly onDone?: (kind: ActKind, answer: FollowUpAnswer) => void;
};

/** The acts of a list: `start` opens one for claims, `dialog` is what it shows. Says in words what the role does not allow. */
export function useClaimActs({ can, onDone }: Options) {
  const [open, setOpen] = useState<{ kind: ActKind; on: ActOn } | null>(null);
  const start = useCallback(
    (kind: ActKind, on: ActOn | null) => {
      if (!can.followUp) tellAct({ sentence: "Your role looks at claims without changing them." });
      else if (on === null) tellAct({ sentence: "Choose a claim first: j and k move, x ticks." });
      else if (isBarred(kind, on, can))
        tellAct({
          sentence: `${on.words}: changing several at once takes a manager, or a project.`,
        });
      else setOpen({ kind, on });
    },
    [can],
  );
  /** True where the key was an act's. */
  const startByKey = useCallback(
    (key: string, on: ActOn | null, event: KeyboardEvent): boolean => {
      const kind = actOfKey(key);
      if (kind === null) return false;
      event.preventDefault();
      start(kind, on);
      return true;
    },
    [start],
  );
  const dialog: ReactNode = open && (
    <ActDialog
      kind={open.kind}
      on={open.on}
      onClose={() => setOpen(null)}
      onDone={(kind, answer) => onDone?.(kind, answer)}
    />
  );
  return { start, startByKey, dialog };
}

/** Several claims at once are a manager's, unless they are one thing: a project, to be made or there already. */
export function isBarred(kind: ActKind, on: Pick<ActOn, "isOne" | "projectId">, can: Can): boolean {
  return kind !== "project" && !on.isOne && on.projectId === undefined && !can.assign;
}

/** Copies a claim's control number, and says so. */
export function copyControlNumber(number: string | null): void {
  if (number === null) tellAct({ sentence: "This claim has no control number." });
  else copyText("control number", number);
}
