import { Form, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { Checked } from "#app/audit/verdict.server.ts";
import { count, date } from "#reports/format.ts";

/** How often a page asks for the verdict of a long audit. */
const askAgainMs = 3_000;

/** Whether the audit is as it was written, when that was checked, and what is wrong where it is not. */
export function ChainVerdict({ verdict }: { readonly verdict: Checked | null }) {
  const { state, formMethod } = useNavigation();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (verdict !== null) return;
    const timer = setInterval(revalidate, askAgainMs);
    return () => clearInterval(timer);
  }, [verdict, revalidate]);
  const isChecking = verdict === null || (state !== "idle" && formMethod === "POST");
  return (
    <section className="panel flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" role="status">
      <div className="min-w-0 flex-1">
        {verdict === null ? <p>The chain is being checked.</p> : <Words verdict={verdict} />}
      </div>
      <Form method="post" preventScrollReset className="no-print">
        <button type="submit" className="button" disabled={isChecking}>
          {isChecking ? "Checking" : "Check now"}
        </button>
      </Form>
    </section>
  );
}

function Words({ verdict }: { readonly verdict: Checked }) {
  const { faults, notes, lines, files, checkedAt } = verdict;
  const read = `${count(lines)} lines in ${count(files)} files, checked ${date(checkedAt.slice(0, 10))}, ${checkedAt.slice(11, 16)} UTC`;
  const unfinished = notes.filter(({ what }) => what.startsWith("the last line"));
  return (
    <>
      {faults.length === 0 ? (
        <p>
          <strong className="font-semibold text-good">The chain holds.</strong>{" "}
          <span className="text-ink-2">{read}.</span>
        </p>
      ) : (
        <p>
          <strong className="font-semibold text-bad">The chain is broken.</strong>{" "}
          <span className="text-ink-2">
            {read}. Compare with the copy in a backup: dermledger audit verify names every place.
          </span>
        </p>
      )}
      <ul className="mt-1 text-table break-words text-ink-2">
        {[...faults, ...unfinished].slice(0, 20).map(({ file, line, what }) => (
          <li key={`${file}~${line}~${what}`}>
            {file}, line {line}: {what}
          </li>
        ))}
      </ul>
    </>
  );
}
