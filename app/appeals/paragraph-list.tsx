import { useState } from "react";
import type { OfferedParagraph } from "./compose-letter.ts";
import { blanksIn } from "./fill-text.ts";

/** Paragraphs that fit the denial, ticked; all others behind a fold. */
export function ParagraphList({
  paragraphs,
}: {
  readonly paragraphs: readonly OfferedParagraph[];
}) {
  const shown = paragraphs.filter(({ because, isTicked }) => because !== "" || isTicked);
  const others = paragraphs.filter((each) => !shown.includes(each));
  return (
    <section aria-labelledby="letter-title" className="panel">
      <h2 id="letter-title" className="px-4 pt-3 font-semibold">
        Letter
      </h2>
      <p className="px-4 pb-2 text-table text-ink-2">
        What is ticked makes the letter. Text in [brackets] no file tells: write it, or untick the
        paragraph.
      </p>
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((each) => (
          <ParagraphRow key={each.id} paragraph={each} />
        ))}
      </ul>
      <details className="border-t border-line px-4 py-2">
        <summary className="cursor-pointer text-table text-accent">
          {others.length} other paragraphs
        </summary>
        <ul className="divide-y divide-line">
          {others.map((each) => (
            <ParagraphRow key={each.id} paragraph={each} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function ParagraphRow({ paragraph }: { readonly paragraph: OfferedParagraph }) {
  const { id, title, because, source, isTicked } = paragraph;
  const [isOn, setOn] = useState(isTicked);
  const [text, setText] = useState(paragraph.text);
  const blanks = blanksIn(text).length;
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 px-4 py-3">
      <input
        id={`paragraph-${id}`}
        type="checkbox"
        name="paragraph"
        value={id}
        checked={isOn}
        onChange={(event) => setOn(event.target.checked)}
        className="mt-0.5 size-4 accent-(--accent)"
      />
      <div className="grid gap-1">
        <label htmlFor={`paragraph-${id}`} className="font-medium">
          {title}
        </label>
        <p className="text-hint text-ink-2">
          {[because, source && `rests on: ${source}`].filter(Boolean).join(" · ")}
        </p>
        <textarea
          name={`text-${id}`}
          aria-label={`Text of: ${title}`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={Math.min(10, Math.max(2, Math.ceil(text.length / 95)))}
          className={`field h-auto py-1.5 leading-normal ${isOn ? "" : "text-ink-2"}`}
        />
        {isOn && blanks > 0 && (
          <p className="text-hint text-watch">
            {blanks === 1 ? "1 place" : `${blanks} places`} in brackets to write
          </p>
        )}
      </div>
    </li>
  );
}
