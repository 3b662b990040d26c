import { Form, useActionData, useNavigation } from "@remix-run/react";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { useView } from "#app/ui/view.tsx";
import { moneyExact, month, nothing } from "#reports/format.ts";
import { Panel } from "./panel.tsx";
import type { readTieOut } from "./read-tie-out.server.ts";
import type { TieOutAnswer } from "./save-tie-out.server.ts";
import { knownParts, type Month, tieOutFigures } from "./tie-out-columns.ts";

type Data = Awaited<ReturnType<typeof readTieOut>>;

/** The practice system's month end beside ours: typed in or imported, each difference with its known parts. */
export function TieOutTab({ data }: { readonly data: Data }) {
  const practice = data.practices.find(({ id }) => id === data.practice)?.name;
  return (
    <div className="grid gap-5">
      <Panel
        exported={{ table: "tie-out", rows: data.months.length * tieOutFigures.length }}
        title={`Month end, ${practice ?? "all practices"}`}
        hint="Ours is the A/R bridge: adjustments are contractual + write-offs − refunds. Difference = ours − theirs."
      >
        <Comparison months={data.months} />
      </Panel>
      <div className="grid grid-cols-2 gap-5 max-lg:grid-cols-1">
        <Panel
          title="Type in a month"
          hint="From the practice system’s month-end report, in dollars. Without figures, the month is removed."
        >
          <TypeIn months={data.months} practice={data.practice} />
        </Panel>
        <Panel
          title="Import months"
          hint="A CSV with the columns month, charges, payments, adjustments, ar; more columns and other names for these are understood."
        >
          <Import practice={data.practice} />
        </Panel>
      </div>
    </div>
  );
}

function Comparison({ months }: { months: readonly Month[] }) {
  return (
    <ScrollRegion label="Month end, theirs beside ours">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Figure</th>
            <th scope="col" className="num">
              Practice system
            </th>
            <th scope="col" className="num">
              Dermledger
            </th>
            <th scope="col" className="num">
              Difference
            </th>
            <th scope="col">Known parts</th>
          </tr>
        </thead>
        {months.map((each) => (
          <tbody
            key={each.month}
            className="[&+tbody>tr:first-child>*]:border-t [&+tbody>tr:first-child>*]:border-line-strong"
          >
            {tieOutFigures.map(([figure, title], index) => {
              const tied = each.figures.find((one) => one.figure === figure);
              return (
                <tr key={figure}>
                  <th scope="row">
                    {index === 0 ? (
                      month(each.month)
                    ) : (
                      <span className="sr-only">{month(each.month)}</span>
                    )}
                    {index === 0 && !each.isWhole && (
                      <span className="block text-hint font-normal text-ink-2">so far</span>
                    )}
                  </th>
                  <td>{title}</td>
                  <td className="num">
                    {tied?.theirs === null || tied === undefined
                      ? nothing
                      : moneyExact(tied.theirs)}
                  </td>
                  <td className="num">{moneyExact(tied?.ours)}</td>
                  <td className={`num ${tied?.difference ? "text-bad" : ""}`}>
                    {differenceWords(tied?.difference)}
                  </td>
                  <td className="!whitespace-normal text-ink-2">
                    {tied?.difference ? knownParts(each, figure) : ""}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function differenceWords(difference: number | null | undefined): string {
  if (difference === null || difference === undefined) return nothing;
  return difference === 0 ? "✓ ties" : moneyExact(difference);
}

function TypeIn({ months, practice }: { months: readonly Month[]; practice: string }) {
  const answer = useActionData<TieOutAnswer>();
  const { state } = useNavigation();
  const latest = months.find((each) => each.isWhole)?.month ?? "";
  return (
    <Form method="post" className="grid grid-cols-2 gap-3 px-4 py-3" key={answer?.saved ?? 0}>
      <input type="hidden" name="practice" value={practice} />
      <Field name="month" label="Month" type="month" value={latest} />
      <span aria-hidden="true" />
      {tieOutFigures.map(([figure, title]) => (
        <Field key={figure} name={figure} label={title} type="text" value="" />
      ))}
      <div className="col-span-2 flex items-center gap-3">
        <button
          type="submit"
          name="intent"
          value="type"
          className="button button-primary"
          disabled={state !== "idle"}
        >
          Save the month
        </button>
        <output data-answer={answer ? "" : undefined} className="text-table text-ink-2">
          {answer?.words}
        </output>
      </div>
    </Form>
  );
}

function Field({
  name,
  label,
  type,
  value,
}: {
  name: string;
  label: string;
  type: string;
  value: string;
}) {
  return (
    <label className="grid gap-1 text-hint text-ink-2">
      {label}
      <input
        className="field figures"
        name={name}
        type={type}
        defaultValue={value}
        inputMode={type === "text" ? "decimal" : undefined}
        autoComplete="off"
        required={type === "month"}
      />
    </label>
  );
}

function Import({ practice }: { practice: string }) {
  const { view } = useView();
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-3 px-4 py-3">
      <input type="hidden" name="practice" value={practice} />
      <label className="grid gap-1 text-hint text-ink-2">
        Month-end export (CSV),{" "}
        {view.practice.length === 1 ? "of this practice" : "of all practices"}
        <input
          type="file"
          name="file"
          accept=".csv,text/csv"
          required
          className="text-table text-ink file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-2.5"
        />
      </label>
      <button type="submit" name="intent" value="import" className="button justify-self-start">
        Import months
      </button>
    </Form>
  );
}
