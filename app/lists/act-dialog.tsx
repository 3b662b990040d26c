import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { FollowUpAnswer } from "../ui/use-follow-up.ts";
import { useFollowUp } from "../ui/use-follow-up.ts";
import { type ActKind, type ActOn, actWords } from "./act.ts";
import { AssignChoice } from "./assign-choice.tsx";
import { NextDateChoice } from "./next-date-choice.tsx";
import { NoteField } from "./note-field.tsx";
import { StatusChoice } from "./status-choice.tsx";

/** Sends what the form holds; false where it was refused, so that the form stays. */
export type Send = (fields: { readonly [name: string]: string }) => Promise<boolean>;

type Props = {
  readonly kind: ActKind;
  readonly on: ActOn;
  readonly onClose: () => void;
  readonly onDone: (kind: ActKind, answer: FollowUpAnswer) => void;
};

/** One act for one claim or many: a short list or field, Enter, done. */
export function ActDialog({ kind, on, onClose, onDone }: Props) {
  const { send, isBusy } = useFollowUp();
  const submit: Send = async (fields) => {
    if (isBusy) return false;
    const answer = await send({ intent: kind, claim: on.ids, ...fields });
    if (!answer.ok) return false;
    onClose();
    onDone(kind, answer);
    return true;
  };
  const Form = forms[kind];
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable
      className="overlay"
    >
      <Modal className="float fixed inset-x-3 top-[14vh] mx-auto max-w-md overflow-hidden">
        <Dialog className="outline-none" aria-busy={isBusy}>
          <Heading slot="title" className="border-b border-line px-4 py-3 font-semibold">
            {actWords[kind]} <span className="font-normal text-ink-2">· {on.words}</span>
          </Heading>
          <Form send={submit} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const forms: { readonly [kind in ActKind]: (props: { send: Send }) => React.ReactNode } = {
  assign: AssignChoice,
  status: StatusChoice,
  next_date: NextDateChoice,
  note: NoteField,
};
