import type { LetterTemplate } from "#app/appeals/letter-templates.ts";
import { recordIds, records } from "#app/appeals/records.ts";
import { rootCauses } from "#app/root-cause-words.ts";
import { AreaField, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";

type Props = {
  readonly piece: LetterTemplate;
  readonly answer: FormAnswer | undefined;
  readonly onText: (text: string) => void;
};

/** The words of a piece; of an own paragraph also what brings it up and what goes along. */
export function PieceFields({ piece, answer, onText }: Props) {
  const { fits, part, text, title } = piece;
  return (
    <>
      {fits !== null && (
        <TextField
          name="title"
          label="What it argues"
          value={title}
          hint="Told to who writes the letter, never printed."
          answer={answer}
        />
      )}
      <AreaField
        name="text"
        label="Text"
        value={text}
        rows={part === "line" ? 2 : Math.min(14, Math.max(6, Math.ceil(text.length / 80)))}
        hint="{placeholders} are filled in from the claims; what stands in [brackets] somebody writes before the letter is final."
        answer={answer}
        onText={onText}
      />
      {fits !== null && (
        <>
          <TextField
            name="reasons"
            label="Ticked where a line is denied for"
            value={fits.reasons.join(", ")}
            hint={`CARCs, RARCs or causes, any of them: CO-97, N19, bundle. Causes: ${Object.keys(rootCauses).join(", ")}.`}
            answer={answer}
          />
          <TextField
            name="codes"
            label="Only at these procedure codes"
            value={fits.codes.join(", ")}
            hint="Such as 99213, 99214; empty: at any."
            answer={answer}
          />
          <details>
            <summary className="cursor-pointer text-table text-accent">
              Records that go along
            </summary>
            <fieldset className="mt-2 grid gap-1.5">
              <legend className="sr-only">Records that go along</legend>
              {recordIds.map((id) => (
                <label key={id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-1 text-table">
                  <input
                    type="checkbox"
                    name="record"
                    value={id}
                    defaultChecked={piece.records.includes(id)}
                    className="mt-0.5 size-4 accent-(--accent)"
                  />
                  {records[id]}
                </label>
              ))}
            </fieldset>
          </details>
        </>
      )}
    </>
  );
}
