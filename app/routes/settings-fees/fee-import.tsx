import { Form } from "@remix-run/react";
import { AnswerNote } from "#app/settings/fields.tsx";
import { Section } from "#app/ui/section.tsx";
import type { FeesAnswer } from "./save-fees.server.ts";

/** A fee schedule pasted or chosen: first what it would do, line by line, then the import. */
export function FeeImport({ answer }: { readonly answer: FeesAnswer | undefined }) {
  return (
    <Section
      title="Import a fee schedule"
      note="The first line names the columns: payer, code, modifier, allowed, from. Payer empty: all payers."
      className="self-start"
    >
      <Form method="post" encType="multipart/form-data" className="grid gap-3 px-4 pb-4">
        <label className="grid gap-1 text-hint text-ink-2">
          Paste it from a spreadsheet
          <textarea
            name="schedule"
            rows={4}
            defaultValue={answer?.preview?.text ?? answer?.values.schedule ?? ""}
            key={answer?.preview?.text ?? answer?.values.schedule ?? ""}
            placeholder={"payer,code,modifier,allowed,from\nAETNA,11102,,98.50,2026-01-01"}
            className="field !h-auto py-1.5 font-mono text-[12px]"
          />
        </label>
        <label className="grid gap-1 text-hint text-ink-2">
          or choose a CSV
          <input
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            className="text-table text-ink file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-2.5"
          />
        </label>
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" name="intent" value="preview" className="button">
            See what it would do
          </button>
          {answer?.words && <AnswerNote answer={answer} />}
        </div>
      </Form>
    </Section>
  );
}
