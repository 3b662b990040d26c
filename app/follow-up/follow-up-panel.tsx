import { Link, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { counted, date } from "#reports/format.ts";
import { offerChosen } from "../lists/chosen-now.ts";
import { forgetBatch } from "../ui/acts.ts";
import { useKeys } from "../ui/keys.ts";
import { useFollowUp } from "../ui/use-follow-up.ts";
import { useView } from "../ui/view.tsx";
import { ActArea, type PanelAct, panelActs } from "./act-area.tsx";
import { HistoryList } from "./history-list.tsx";
import { OverpaymentNote } from "./overpayment-note.tsx";
import type { FollowUp } from "./read-follow-up.server.ts";
import { Standing } from "./standing.tsx";
import { usePresence } from "./use-presence.ts";

type Props = {
  readonly data: FollowUp;
  /** `a s d n l o` open its forms: not where a list beside it has these keys. */
  readonly hasKeys?: boolean;
};

/** What was done about a claim, and what to do next: on the claim's page and in a peek. */
export function FollowUpPanel({ data, hasKeys = true }: Props) {
  const { claimId, isOpen, undoes } = data;
  const acts = actsFor(data);
  const [act, setAct] = useState<PanelAct | null>(null);
  const { link } = useView();
  const buttons = useRef(new Map<PanelAct, HTMLButtonElement>());
  const { send, isBusy } = useFollowUp();
  const [told, setTold] = useState<{ sentence: string; before: FollowUp } | null>(null);
  const isStale = useRevalidator().state === "loading";
  usePresence(isOpen ? claimId : null);
  useKeys(
    useCallback(
      (key, event) => {
        const asked = hasKeys && isOpen ? acts.find((each) => each.key === key)?.kind : undefined;
        if (asked === undefined) return;
        event.preventDefault();
        setAct(asked);
      },
      [hasKeys, isOpen, acts],
    ),
  );
  useEffect(() => {
    if (!hasKeys || !isOpen) return;
    const offered = acts.map(({ kind, words, key }) => ({
      words,
      key,
      start: () => setAct(kind),
    }));
    return offerChosen(() => ({ words: "this claim", acts: offered }));
  }, [hasKeys, isOpen, acts]);
  const close = () => {
    if (act !== null) buttons.current.get(act)?.focus();
    setAct(null);
  };
  return (
    <section aria-label="Follow-up" className="panel grid gap-3 p-4">
      <h2 className="text-section font-semibold">Follow-up</h2>
      <div aria-busy={isStale} className={isStale ? "opacity-55" : ""}>
        <Standing data={data} />
      </div>
      {data.overpayment !== null && <OverpaymentNote data={data.overpayment} />}
      {data.project !== null && (
        <p className="text-table">
          In the project{" "}
          <Link to={link(`/projects/${data.project.id}`)} className="link">
            {data.project.name}
          </Link>
        </p>
      )}
      {isOpen ? (
        <>
          <div className="no-print flex flex-wrap gap-1.5">
            {acts.map(({ kind, words, key }) => (
              <button
                key={kind}
                ref={(button) => {
                  if (button) buttons.current.set(kind, button);
                }}
                type="button"
                aria-expanded={act === kind}
                className="button"
                onClick={() => setAct(act === kind ? null : kind)}
              >
                {words} {hasKeys && <kbd className="max-sm:hidden">{key}</kbd>}
              </button>
            ))}
          </div>
          {act !== null && (
            <ActArea
              key={act}
              act={act}
              data={data}
              onClose={close}
              onDone={(sentence) => setTold({ sentence, before: data })}
            />
          )}
          {undoes !== null && act === null && (
            <button
              type="button"
              disabled={isBusy}
              className="link no-print justify-self-start text-table"
              onClick={() => {
                forgetBatch(undoes.batchId);
                send({ intent: "undo", batch: undoes.batchId });
              }}
            >
              Undo {undoes.by === null ? "my last act here" : `the last act, by ${undoes.by}`}
              {undoes.claims > 1 && ` (on ${counted(undoes.claims, "claim")})`}
            </button>
          )}
        </>
      ) : (
        <ReadOnly data={data} />
      )}
      <HistoryList
        items={data.history}
        // Until the page has read it back.
        justDone={told?.before === data ? told.sentence : null}
      />
    </section>
  );
}

const overpaymentAct = { kind: "overpayment", words: "Overpayment", key: "o" } as const;

const withOverpayment = [...panelActs, overpaymentAct];

/** What can be done here: overpayments are marked only where there is one. */
function actsFor({ overpayment }: FollowUp) {
  return overpayment === null ? panelActs : withOverpayment;
}

function ReadOnly({ data: { asOf, today } }: Props) {
  return (
    <p className="text-table text-ink-2">
      {asOf < today
        ? `As it stood on ${date(asOf)}. To follow up, look at today.`
        : "Your role looks at claims without changing them."}
    </p>
  );
}
