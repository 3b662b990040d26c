import { Form, Link } from "@remix-run/react";
import { AnswerNote } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { savedWhen } from "#app/settings/saved-words.ts";
import type { Difference } from "#app/settings/settings-diff.ts";
import { Section } from "#app/ui/section.tsx";
import { counted } from "#reports/format.ts";
import type { SavesData } from "./read-history.server.ts";

const marks = { added: "+", removed: "−", changed: "~" } as const;
const tones = { added: "text-good", removed: "text-bad", changed: "text-watch" } as const;

/** One save, row by row, and the button that puts back what stood before it. */
export function SaveDifferences({
  save,
  answer,
}: {
  readonly save: NonNullable<SavesData["shown"]>;
  readonly answer: FormAnswer | undefined;
}) {
  return (
    <Section
      title={`${save.title}, ${savedWhen(save.at)}`}
      note={`${save.by}: ${save.what}. ${counted(save.rowsBefore, "row")} before, ${counted(save.rowsAfter, "row")} after.`}
      aside={
        <Link to="/settings/history" preventScrollReset className="link text-table">
          Close
        </Link>
      }
    >
      <div className="grid gap-3 px-4 pb-4 text-table">
        {save.isEditedAfter && (
          <p className="text-watch">
            The file was edited by hand after this save: what is told includes that.
          </p>
        )}
        {save.differences.length === 0 ? (
          <p className="text-ink-2">No row differs.</p>
        ) : (
          <ul className="grid gap-1">
            {save.differences.map((difference) => (
              <Row key={JSON.stringify(difference)} difference={difference} />
            ))}
          </ul>
        )}
        <AnswerNote answer={answer} />
        {!save.isBefore && (
          <Form method="post">
            <input type="hidden" name="version" value={save.current} />
            <input type="hidden" name="at" value={save.at} />
            <button type="submit" name="intent" value="restore" className="button">
              Restore what stood before
            </button>
          </Form>
        )}
      </div>
    </Section>
  );
}

function Row({ difference: { what, cells } }: { readonly difference: Difference }) {
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2">
      <span className={tones[what]}>
        {marks[what]} {what}
      </span>
      <span className="break-words">
        {cells.map(({ name, now, was }, at) => (
          <span key={name}>
            {at > 0 && <span className="text-ink-3"> · </span>}
            <span className="text-ink-2">{name} </span>
            {was !== undefined && (
              <>
                <s className="text-ink-3">{was || "empty"}</s>{" "}
              </>
            )}
            <span className="figures">{now || "empty"}</span>
          </span>
        ))}
      </span>
    </li>
  );
}
