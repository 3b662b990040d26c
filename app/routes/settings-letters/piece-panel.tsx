import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { AnswerNote } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { savedWhen } from "#app/settings/saved-words.ts";
import { Section } from "#app/ui/section.tsx";
import { PieceFields } from "./piece-fields.tsx";
import { PiecePreview } from "./piece-preview.tsx";
import { PieceVersions } from "./piece-versions.tsx";
import { PlaceholderList } from "./placeholder-list.tsx";
import type { ChosenPiece } from "./read-letters.server.ts";
import { didWords } from "./version-words.ts";

type Props = { readonly chosen: ChosenPiece; readonly answer: FormAnswer | undefined };

/** One piece: its words, how they read with an invented claim, what may stand in them, and its versions. */
export function PiecePanel({ chosen, answer }: Props) {
  const { piece, preview, isNew, shipped, upon, done } = chosen;
  const [typed, setTyped] = useState({ upon, text: piece.text });
  // What was typed upon a version is over with it: saved, or refused and given back.
  const text = typed.upon === upon ? typed.text : (answer?.values.text ?? piece.text);
  const title = isNew ? "A paragraph of your own" : piece.title;
  const button = (intent: string, words: string) => (
    <button type="submit" name="intent" value={intent} className="button">
      {words}
    </button>
  );
  return (
    <Section
      title={title}
      note={piece.source && shipped !== null ? `Rests on: ${piece.source}` : undefined}
      aside={
        <Link to="/settings/letters" preventScrollReset className="link text-table">
          Close
        </Link>
      }
    >
      <div className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-6 border-t border-line px-4 py-4 max-lg:grid-cols-[minmax(0,1fr)]">
        <Form
          method="post"
          action={`/settings/letters?piece=${piece.id}`}
          preventScrollReset
          aria-label={title}
          className="grid content-start gap-3"
        >
          <input type="hidden" name="piece" value={piece.id} />
          <input type="hidden" name="upon" value={upon} />
          {done && (
            <p role="status" className="text-table">
              {didWords(done.kind)}, {savedWhen(done.doneAt)}. New letters take it.
            </p>
          )}
          {!piece.isOn && (
            <p role="note" className="text-table text-watch">
              Switched off: it stands in no new letter.
            </p>
          )}
          <PieceFields
            piece={piece}
            answer={answer}
            onText={(now) => setTyped({ upon, text: now })}
          />
          <AnswerNote answer={answer} />
          <div className="flex flex-wrap gap-2">
            <button type="submit" name="intent" value="write" className="button button-primary">
              {isNew ? "Add the paragraph" : "Save as a new version"}
            </button>
            {shipped !== null && piece.version !== null && button("shipped", "The program’s text")}
            {!isNew &&
              !piece.isNeeded &&
              button(piece.isOn ? "off" : "on", piece.isOn ? "Switch off" : "Switch on")}
          </div>
        </Form>
        <div className="grid content-start gap-5">
          <PiecePreview text={text} preview={preview} />
          <PlaceholderList />
        </div>
        {!isNew && <PieceVersions chosen={chosen} />}
      </div>
    </Section>
  );
}
