import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { longest } from "#app/follow-up/longest.ts";
import { projectOutcomes } from "#app/projects/words.ts";
import { usePost } from "#app/ui/use-post.ts";

type Props = {
  readonly kind: "rename" | "close";
  readonly projectId: string;
  readonly name: string;
  readonly onClose: () => void;
};

/** Names a project anew, or ends it with what came of it. */
export function ProjectDialog({ kind, projectId, name, onClose }: Props) {
  const { send, isBusy } = usePost("/projects/acts");
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="overlay"
    >
      <Modal className="float fixed inset-x-3 top-[14vh] mx-auto max-w-md overflow-auto">
        <Dialog className="outline-none" aria-busy={isBusy}>
          <Heading slot="title" className="border-b border-line px-4 py-3 font-semibold">
            {kind === "rename" ? "Rename the project" : "Close the project"}
          </Heading>
          <form
            className="grid gap-3 p-4"
            onSubmit={async (event) => {
              event.preventDefault();
              if (isBusy) return;
              const typed = [...new FormData(event.currentTarget)].map(
                ([field, value]) => [field, String(value)] as const,
              );
              const fields = { intent: kind, project: projectId, ...Object.fromEntries(typed) };
              if ((await send(fields)).ok) onClose();
            }}
          >
            {kind === "rename" ? <NameField name={name} /> : <ClosingFields />}
            <button
              type="submit"
              disabled={isBusy}
              className="button button-primary justify-self-end"
            >
              {kind === "rename" ? "Rename" : "Close the project"}
            </button>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function NameField({ name }: { readonly name: string }) {
  return (
    <Labelled words="Name, without any patient’s">
      <input
        name="name"
        required
        maxLength={longest.projectName}
        defaultValue={name}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for this one thing.
        autoFocus
        className="field"
      />
    </Labelled>
  );
}

function ClosingFields() {
  return (
    <>
      <Labelled words="What came of it">
        {/* biome-ignore lint/a11y/noAutofocus: the dialog asks for this first. */}
        <select name="outcome" required autoFocus className="field" defaultValue="">
          <option value="" disabled>
            Choose
          </option>
          {Object.entries(projectOutcomes).map(([outcome, words]) => (
            <option key={outcome} value={outcome}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled words="Note">
        <textarea name="note" rows={3} maxLength={longest.note} className="field h-auto py-2" />
      </Labelled>
      <p className="text-hint text-ink-2">
        Its claims stay as their own follow-up has them; payments that come later still count.
      </p>
    </>
  );
}

function Labelled({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child.
    <label className="grid gap-1">
      <span className="text-hint text-ink-2">{words}</span>
      {children}
    </label>
  );
}
