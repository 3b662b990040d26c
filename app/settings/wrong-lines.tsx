import { Form } from "@remix-run/react";
import { counted } from "#reports/format.ts";
import type { SettingsProblem } from "#settings/read-settings.ts";

/** Lines of a settings file that cannot be used, and what to do: someone edited it by hand. */
export function WrongLines({
  file,
  version,
  problems,
}: {
  readonly file: string;
  readonly version: string;
  readonly problems: readonly SettingsProblem[];
}) {
  if (problems.length === 0) return null;
  return (
    <section className="panel border-watch px-4 py-3 text-table" aria-labelledby={`wrong-${file}`}>
      <h2 id={`wrong-${file}`} className="font-semibold">
        {counted(problems.length, "line")} of settings/{file} cannot be used
      </h2>
      <p className="mt-1 text-ink-2">
        The figures are made without {problems.length === 1 ? "it" : "them"}. Mend the file by hand,
        or drop {problems.length === 1 ? "the line" : "the lines"} here: the file as it is now stays
        in the history.
      </p>
      <ul className="mt-2 grid gap-1">
        {problems.map(({ line, words }) => (
          <li key={`${line} ${words}`}>
            <span className="font-medium">Line {line}.</span> {words}
          </li>
        ))}
      </ul>
      <Form method="post" className="mt-3">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="file" value={file} />
        <button type="submit" name="intent" value="drop-wrong-lines" className="button">
          Drop {problems.length === 1 ? "the line" : "the lines"}
        </button>
      </Form>
    </section>
  );
}
