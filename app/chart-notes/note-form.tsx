import { type ReactNode, useRef, useState } from "react";
import { FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import { type Answer, usePost } from "../ui/use-post.ts";
import { type ChartNote, longestNote } from "./chart-note.ts";

type Props = {
  /** The note to change; null: a new one. */
  readonly note: ChartNote | null;
  readonly today: string;
  readonly onDone: () => void;
};

/** A day and what happened on it. */
export function NoteForm({ note, today, onDone }: Props) {
  const { send, isBusy } = usePost("/chart-notes");
  const [refused, setRefused] = useState<Answer | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (fields: { readonly [name: string]: string }) => {
    if (isBusy) return;
    const answer = await send({ ...fields, note: note?.id ?? "" });
    setRefused(answer.ok ? null : answer);
    if (answer.ok) return onDone();
    const field = form.current?.elements.namedItem(answer.field ?? "");
    if (field instanceof HTMLElement) field.focus();
  };
  const refusalOf = (name: string) => (refused?.field === name ? refused.sentence : null);
  return (
    <form
      ref={form}
      className="grid gap-4"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        const filled = new FormData(event.currentTarget);
        const written = (name: string) => String(filled.get(name) ?? "");
        submit({
          intent: note ? "change" : "add",
          day: written("day"),
          text: written("text"),
        });
      }}
    >
      <Field name="day" label="Day" value={note?.day ?? today} refusal={refusalOf("day")}>
        <Input type="date" className="field figures w-44" />
      </Field>
      <Field
        name="text"
        label={`What happened (at most ${longestNote} characters)`}
        value={note?.text ?? ""}
        refusal={refusalOf("text")}
      >
        <TextArea
          className="field h-auto py-1.5"
          rows={3}
          autoFocus
          maxLength={longestNote}
          placeholder="Clearinghouse down for two days"
        />
      </Field>
      <p className="text-hint text-ink-2">
        Everyone who sees figures sees it, of whatever location, on charts and in the month’s
        report: name no patient.
      </p>
      {refused && refused.field === undefined && (
        <p role="alert" className="text-table text-bad">
          {refused.sentence}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button button-primary">
          {note ? "Save note" : "Add note"}
        </button>
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
        {note && (
          <button
            type="button"
            className="button ml-auto text-bad"
            onClick={() => submit({ intent: "delete" })}
          >
            Delete note
          </button>
        )}
      </div>
    </form>
  );
}

function Field({
  name,
  label,
  value,
  refusal,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly refusal: string | null;
  readonly children: ReactNode;
}) {
  return (
    <TextField
      name={name}
      defaultValue={value}
      isInvalid={refusal !== null}
      validationBehavior="aria"
      className="grid gap-1"
    >
      <Label className="text-hint text-ink-2">{label}</Label>
      {children}
      {refusal !== null && <FieldError className="text-hint text-bad">{refusal}</FieldError>}
    </TextField>
  );
}
