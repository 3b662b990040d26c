import { Link, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { eventWords } from "#app/appeals/appeal-links.tsx";
import type { Appeal } from "#app/appeals/appeals.server.ts";
import { type AppealOutcome, appealStates } from "#app/appeals/standing.ts";
import { type Refused, RefusedContext } from "#app/follow-up/fields.tsx";
import { usePost } from "#app/ui/use-post.ts";
import { DropQuestion } from "./drop-question.tsx";
import { LogForm } from "./log-form.tsx";

type Props = {
  readonly appeal: Appeal;
  readonly suggestion: { readonly outcome: AppealOutcome; readonly words: string } | null;
  readonly today: string;
  readonly mayWork: boolean;
};

/** Where the appeal stands, its PDF, and the next step: send, outcome, open again, drop. */
export function AppealHead({ appeal, suggestion, today, mayWork }: Props) {
  const { appeal_id: id, standing, project_id: projectId } = appeal;
  const { send, isBusy } = usePost(`/appeals/${id}/act`);
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const post = async (fields: { readonly [name: string]: string }) => {
    const { ok, sentence, field } = await send(fields);
    setRefused(ok ? null : { sentence, field });
    if (ok && fields.intent === "drop") navigate("/appeals");
  };
  const isUnsent = standing === "draft" || standing === "final";
  return (
    <section aria-label="Where it stands" className="grid gap-3">
      <p className="no-print flex flex-wrap gap-x-4 text-table">
        <Link className="link" to="/appeals">
          All appeals
        </Link>
        {projectId !== null && (
          <Link className="link" to={`/projects/${projectId}`}>
            Its project
          </Link>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <span className="font-semibold" role="status">
          {appealStates[standing]}
        </span>
        <span className="text-table text-ink-2 [overflow-wrap:anywhere]">{eventWords(appeal)}</span>
        <span className="no-print ml-auto flex flex-wrap gap-2">
          <a className="button no-underline" href={`/appeals/${id}/packet.pdf`}>
            PDF{standing === "draft" ? " of the draft" : ""}
          </a>
          {mayWork && standing === "final" && (
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => post({ intent: "reopen" })}
            >
              Open again
            </button>
          )}
          {mayWork && isUnsent && (
            <DropQuestion isBusy={isBusy} onDrop={() => post({ intent: "drop" })} />
          )}
        </span>
      </div>
      {mayWork && (standing === "final" || standing === "sent") && (
        <RefusedContext.Provider value={refused}>
          <LogForm
            key={standing}
            standing={standing}
            suggestion={suggestion}
            today={today}
            isBusy={isBusy}
            onLog={post}
          />
        </RefusedContext.Provider>
      )}
      {refused && refused.field === undefined && (
        <p role="alert" className="text-table text-bad">
          ✕ {refused.sentence}
        </p>
      )}
    </section>
  );
}
