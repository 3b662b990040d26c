import { fillText, unknownNames } from "#app/appeals/fill-text.ts";
import type { Preview } from "#app/appeals/preview-template.ts";

/** How a piece reads with an invented claim, as it is typed; what somebody still has to write stands out. */
export function PiecePreview({
  text,
  preview,
}: {
  readonly text: string;
  readonly preview: Preview;
}) {
  const filled = fillText(text, preview.values);
  const unknown = [...new Set(unknownNames(text))];
  let at = 0;
  return (
    <section aria-labelledby="preview" className="grid gap-1.5">
      <h3 id="preview" className="font-medium">
        With an invented claim
      </h3>
      <p className="text-hint text-ink-2">{preview.words}</p>
      <p
        data-preview
        className="border-l-2 border-line-strong pl-3 leading-normal whitespace-pre-line"
      >
        {filled.split(/(\[[^[\]]+\])/).map((part) => {
          at += part.length + 1;
          return part.startsWith("[") ? (
            <mark key={at} className="bg-transparent font-medium text-watch">
              {part}
            </mark>
          ) : (
            part
          );
        })}
      </p>
      {unknown.length > 0 && (
        <p className="text-hint text-bad">
          ✕ {unknown.map((name) => `{${name}}`).join(", ")}: not a placeholder
        </p>
      )}
    </section>
  );
}
