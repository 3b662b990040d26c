import { useEffect, useRef, useState } from "react";
import type { ActKind } from "../lists/act.ts";
import { AssignChoice } from "../lists/assign-choice.tsx";
import { NextDateChoice } from "../lists/next-date-choice.tsx";
import { NoteField } from "../lists/note-field.tsx";
import { StatusChoice } from "../lists/status-choice.tsx";
import { useFollowUp } from "../ui/use-follow-up.ts";
import { ContactForm } from "./contact-form.tsx";
import type { Refused } from "./fields.tsx";
import { OverpaymentForm } from "./overpayment-form.tsx";
import type { FollowUp } from "./read-follow-up.server.ts";

export type PanelAct = Exclude<ActKind, "project"> | "overpayment";
type Short = Exclude<ActKind, "project" | "contact">;
type Fields = { readonly [name: string]: string };

export const panelActs: readonly { kind: PanelAct; words: string; key: string }[] = [
  { kind: "contact", words: "Log contact", key: "l" },
  { kind: "status", words: "Status", key: "s" },
  { kind: "next_date", words: "Next date", key: "d" },
  { kind: "note", words: "Note", key: "n" },
  { kind: "assign", words: "Assign", key: "a" },
];

type Props = {
  readonly act: PanelAct;
  readonly data: FollowUp;
  /** Back to where the form was opened from. */
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** The form that is open; Esc closes it, a refusal is said beside it. */
export function ActArea({ act, data, onClose, onDone }: Props) {
  const { send, isBusy } = useFollowUp();
  const [refused, setRefused] = useState<Refused | null>(null);
  const area = useRef<HTMLDivElement>(null);
  // The whole form is to be seen, not only the field that has the focus; lists get their rows a moment after they mount.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      area.current?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const submit = async (fields: Fields) => {
    if (isBusy) return false;
    const answer = await send({ intent: act, claim: data.claimId, ...fields });
    setRefused(answer.ok ? null : answer);
    if (answer.ok) {
      onDone(answer.sentence);
      onClose();
    }
    return answer.ok;
  };
  return (
    <div
      ref={area}
      className="no-print -mx-2 scroll-mb-20 rounded-md border border-line-strong"
      aria-busy={isBusy}
      onKeyDownCapture={(event) => {
        // A list that lies over the page closes by itself first.
        const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== "Escape" || !isInside) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {act === "contact" ? (
        <ContactForm send={submit} today={data.today} isBusy={isBusy} refused={refused} />
      ) : act === "overpayment" ? (
        <OverpaymentForm send={submit} today={data.today} isBusy={isBusy} refused={refused} />
      ) : (
        <>
          <Choice act={act} send={submit} />
          {refused && (
            <p role="alert" className="px-4 pb-3 text-table text-bad">
              {refused.sentence}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function Choice({ act, send }: { act: Short; send: (fields: Fields) => Promise<boolean> }) {
  switch (act) {
    case "assign":
      return <AssignChoice send={send} />;
    case "status":
      return <StatusChoice send={send} />;
    case "next_date":
      return <NextDateChoice send={send} />;
    case "note":
      return <NoteField send={send} />;
  }
}
