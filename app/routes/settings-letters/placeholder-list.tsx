import { valueNames } from "#app/appeals/fill-text.ts";

/** Names that may stand in a text, and what each brings. */
export function PlaceholderList() {
  return (
    <details>
      <summary className="cursor-pointer text-table text-accent">Placeholders</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-table">
        {Object.entries(valueNames).map(([name, words]) => (
          <div key={name} className="contents">
            <dt className="figures">{`{${name}}`}</dt>
            <dd className="text-ink-2">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-hint text-ink-2">
        One that no file tells for a claim becomes a blank in brackets, for whoever writes the
        letter.
      </p>
    </details>
  );
}
