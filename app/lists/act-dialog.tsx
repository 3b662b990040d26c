import { useNavigate } from "@remix-run/react";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ContactForm } from "../follow-up/contact-form.tsx";
import { ProjectForm } from "../projects/project-form.tsx";
import type { FollowUpAnswer } from "../ui/use-follow-up.ts";
import { useFollowUp } from "../ui/use-follow-up.ts";
import { usePost } from "../ui/use-post.ts";
import { useView } from "../ui/view.tsx";
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
  const followUp = useFollowUp();
  const project = usePost("/projects/acts");
  const { send, isBusy } = kind === "project" ? project : followUp;
  const [refused, setRefused] = useState<FollowUpAnswer | null>(null);
  const navigate = useNavigate();
  const { today, link } = useView();
  const ofProject = on.projectId === undefined ? {} : { project: on.projectId };
  const submit: Send = async (fields) => {
    if (isBusy) return false;
    const answer = await send({ intent: kind, claim: on.ids, ...ofProject, ...fields });
    setRefused(answer.ok ? null : answer);
    if (!answer.ok) return false;
    onClose();
    onDone(kind, answer);
    if (answer.to !== undefined) navigate(link(answer.to));
    return true;
  };
  const form = () => {
    if (kind === "contact")
      return <ContactForm send={submit} today={today} isBusy={isBusy} refused={refused} />;
    if (kind === "project")
      return <ProjectForm on={on} send={submit} isBusy={isBusy} refused={refused} />;
    const Form = forms[kind];
    return <Form send={submit} />;
  };
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable
      className="overlay"
    >
      <Modal
        className={`float fixed inset-x-3 mx-auto max-h-[calc(100dvh-4rem)] max-w-md overflow-auto ${
          kind === "contact" ? "top-[6vh]" : "top-[14vh]"
        }`}
      >
        <Dialog className="outline-none" aria-busy={isBusy}>
          <Heading slot="title" className="border-b border-line px-4 py-3 font-semibold">
            {actWords[kind]} <span className="font-normal text-ink-2">· {on.words}</span>
          </Heading>
          {form()}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type ShortKind = Exclude<ActKind, "contact" | "project">;

const forms: { readonly [kind in ShortKind]: (props: { send: Send }) => React.ReactNode } = {
  assign: AssignChoice,
  status: StatusChoice,
  next_date: NextDateChoice,
  note: NoteField,
};
