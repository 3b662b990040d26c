import { Section } from "#app/ui/section.tsx";
import { counted, date } from "#reports/format.ts";
import { cutOffWords, narrowedWords } from "#reports/monthly/pdf/report-words.ts";
import type { ShownReport } from "./read-month-page.server.ts";

/** What the report rests on, what no file tells, and how everything in it is computed. */
export function ReportBasis({ report, files }: { report: ShownReport; files: number }) {
  const definitions = report.tables.find(({ id }) => id === "definitions");
  const narrowed = narrowedWords(report);
  return (
    <Section title="What it rests on">
      <div className="grid gap-4 border-t border-line px-4 py-3 text-table">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
          <dt className="text-ink-2">As of</dt>
          <dd>{date(report.asOf)}</dd>
          <dt className="text-ink-2">Files</dt>
          <dd>
            {counted(files, "file")}; {lowered(cutOffWords(report))}
          </dd>
          <dt className="text-ink-2">Cut to</dt>
          <dd>{narrowed === "" ? "nothing: everything loaded" : narrowed}</dd>
          <dt className="text-ink-2">Definitions</dt>
          <dd>version {report.definitionVersion}</dd>
        </dl>
        {report.unknown.length > 0 && (
          <div>
            <h3 className="font-semibold">Not known</h3>
            <ul className="mt-1 grid list-disc gap-1 pl-5 text-ink-2">
              {report.unknown.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        {report.notes.length > 0 && (
          <div>
            <h3 className="font-semibold">Notes</h3>
            <ul className="mt-1 grid gap-1 text-ink-2">
              {report.notes.map(({ day, text, by }) => (
                <li key={`${day} ${text}`}>
                  {date(day)}: {text} ({by})
                </li>
              ))}
            </ul>
          </div>
        )}
        {definitions && (
          <details>
            <summary className="cursor-pointer font-semibold">Definitions</summary>
            <dl className="mt-2 grid gap-3">
              {definitions.rows.map((row) => (
                <div key={String(row.name)}>
                  <dt className="font-medium">{row.title}</dt>
                  <dd className="text-ink-2">{row.words}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </Section>
  );
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
