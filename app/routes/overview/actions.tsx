import { Link } from "@remix-run/react";
import { topActions } from "#queries/overview/top-actions.ts";
import { counted, money, moneyExact } from "#reports/format.ts";
import { actionDrill } from "../../action-words.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";
import { type Action, actionsShown } from "./action-columns.ts";

/** The three things worth most, each a list of claims away. */
export function Actions({ actions }: { actions: Action[] }) {
  const { link } = useView();
  const top = actions.slice(0, actionsShown);
  return (
    <Section
      title="Worth most now"
      exported={top.length > 0 ? { table: "actions-worth-most", rows: top.length } : undefined}
      explained={{
        title: topActions.title,
        definition: topActions.definition,
        target: null,
        query: topActions.name,
        sql: topActions.sql,
      }}
    >
      {top.length === 0 ? (
        <div className="px-4 pb-4 text-table text-ink-2">
          <EmptyNote what="denied, rejected or unanswered claims" />
        </div>
      ) : (
        <ol className="divide-y divide-line border-t border-line">
          {top.map((action, index) => (
            <li
              key={`${action.kind} ${action.payer} ${action.code}`}
              className="relative flex gap-3 px-4 py-3 hover:bg-hover"
            >
              <span className="figures w-4 text-ink-3">{index + 1}</span>
              <div className="min-w-0 flex-1">
                <p>
                  <Link
                    to={link("/claims", actionDrill(action))}
                    className="no-underline after:absolute after:inset-0"
                  >
                    <Sentence action={action} />
                  </Link>
                </p>
                {action.action && <p className="mt-0.5 text-table text-ink-2">{action.action}.</p>}
                {action.owner && <p className="mt-0.5 text-hint text-ink-3">For {action.owner}</p>}
              </div>
              <div className="figures text-right">
                <p className="font-semibold" title={moneyExact(action.worth_cents)}>
                  {money(action.worth_cents)}
                </p>
                {action.kind === "denial" && (
                  <p className="text-hint text-ink-3" title={moneyExact(action.open_cents)}>
                    of {money(action.open_cents)} open
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Sentence({ action }: { action: Action }) {
  const { kind, claims, payer, code, cause } = action;
  const some = counted(claims, "claim");
  if (kind === "rejection") return `${some} to ${payer} rejected and not sent again`;
  if (kind === "unanswered") return `${some} unanswered by ${payer} for more than 90 days`;
  return (
    <>
      {some} denied by {payer}: <span className="whitespace-nowrap">{code}</span> ·{" "}
      {(cause ?? "cause not known").toLowerCase()}
    </>
  );
}
