import { Form } from "@remix-run/react";
import type { FeeVerdict } from "#app/settings/fee-import.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { Section } from "#app/ui/section.tsx";
import { counted, date, moneyExact } from "#reports/format.ts";
import type { Preview } from "./save-fees.server.ts";

const titles = { new: "new", changed: "changed", same: "as it is", wrong: "left out" } as const;
const tones = { new: "text-good", changed: "text-watch", same: "text-ink-3", wrong: "text-bad" };

/** What each line of a schedule would do, and the button that does it. */
export function ImportPreview({
  version,
  preview: { text, verdicts },
}: {
  readonly version: string;
  readonly preview: Preview;
}) {
  const count = (verdict: FeeVerdict["verdict"]) =>
    verdicts.filter((each) => each.verdict === verdict).length;
  const good = count("new") + count("changed");
  return (
    <Section
      title="What the schedule would do"
      note={
        <span role="status">
          {counted(verdicts.length, "line")}: {count("new")} new, {count("changed")} changed,{" "}
          {count("same")} as they are, {count("wrong")} left out.
        </span>
      }
    >
      <ScrollRegion label="What each line would do" className="max-h-80 overflow-y-auto">
        <table className="data-table sticky-head">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What</th>
              <th scope="col">Payer</th>
              <th scope="col">Code</th>
              <th scope="col" className="num">
                Allowed
              </th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((each) => (
              <Line key={each.line} verdict={each} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {good > 0 && (
        <Form method="post" className="border-t border-line px-4 py-3">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="schedule" value={text} />
          <button type="submit" name="intent" value="import" className="button button-primary">
            Import {counted(good, "fee")}
          </button>
        </Form>
      )}
    </Section>
  );
}

function Line({ verdict: { line, verdict, words, row } }: { readonly verdict: FeeVerdict }) {
  return (
    <tr>
      <th scope="row">{line}</th>
      <td className={`!whitespace-normal ${tones[verdict]}`}>
        {titles[verdict]}
        {verdict === "changed" && `, was ${moneyExact(Number(words))}`}
        {verdict === "wrong" && `: ${words}`}
      </td>
      <td>{row.payer || "all"}</td>
      <td>{[row.code, row.modifier].filter(Boolean).join("-")}</td>
      <td className="num">{row.allowed_cents ? moneyExact(Number(row.allowed_cents)) : ""}</td>
      <td>{/^\d{4}-/.test(row.from_on ?? "") ? date(row.from_on) : row.from_on}</td>
    </tr>
  );
}
