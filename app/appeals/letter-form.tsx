import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { LetterDraft } from "./letter-draft.ts";
import { LetterFields } from "./letter-fields.tsx";
import { ParagraphList } from "./paragraph-list.tsx";
import { RecordList } from "./record-list.tsx";

type Props = {
  readonly letter: LetterDraft;
  readonly wrong: string | null;
  /** What it was begun for, or which version it is written upon: kept for nothing else. */
  readonly about: string;
  /** The draft is kept already: it can be made final, and its PDF be seen. */
  readonly isKept: boolean;
};

/** The letter while it is written: paragraphs to tick and word, or one text; records; who writes to whom. */
export function LetterForm({ letter, wrong, about, isKept }: Props) {
  const isBusy = useNavigation().state !== "idle";
  const [isTouched, setTouched] = useState(false);
  const missing = [
    letter.from.address === "" && "address of the practice",
    letter.signer === "" && "name under it",
  ].filter((each) => each !== false);
  return (
    <Form
      method="post"
      preventScrollReset
      aria-label="Letter"
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
      onChange={() => setTouched(true)}
      onSubmit={() => setTouched(false)}
    >
      <input type="hidden" name="about" value={about} />
      {letter.whole === null ? (
        <ParagraphList paragraphs={letter.paragraphs} />
      ) : (
        <section className="panel grid gap-2 p-4">
          <label htmlFor="whole" className="text-section font-semibold">
            The letter as one text
          </label>
          <textarea
            id="whole"
            name="whole"
            rows={22}
            defaultValue={letter.whole}
            className="field h-auto py-2 leading-normal"
          />
          <p className="text-hint text-ink-2">
            An empty line begins a new paragraph. Going back to the paragraphs gives up what was
            written here.
          </p>
        </section>
      )}
      <RecordList letter={letter} />
      <LetterFields letter={letter} />
      {isKept && missing.length > 0 && (
        <p role="note" className="text-table text-watch">
          The letter has no {missing.join(", no ")} yet.
        </p>
      )}
      {wrong && (
        <p role="alert" className="text-table text-bad">
          ✕ {wrong}
        </p>
      )}
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-line bg-(--ground) py-3 max-[900px]:bottom-16">
        <button
          type="submit"
          name="intent"
          value="draft"
          disabled={isBusy}
          className="button button-primary"
        >
          {isBusy ? "Keeping…" : "Keep draft"}
        </button>
        {isKept && (
          <button type="submit" name="intent" value="final" disabled={isBusy} className="button">
            Make final
          </button>
        )}
        <button
          type="submit"
          name="intent"
          value={letter.whole === null ? "one-text" : "paragraphs"}
          disabled={isBusy}
          className="button"
        >
          {letter.whole === null ? "Edit as one text" : "Back to paragraphs"}
        </button>
        {isTouched && <span className="text-hint text-watch">Changes not kept yet</span>}
      </div>
    </Form>
  );
}
