import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand, openPage, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { DataTable } from "#app/tables/data-table.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Section } from "#app/ui/section.tsx";
import { count, rate } from "#reports/format.ts";
import { Calibration } from "./calibration.tsx";
import { allowedColumns, monthColumns, score, stepColumns } from "./learned-columns.ts";
import { readLearned } from "./read-learned.server.ts";
import { saveStart } from "./save-start.server.ts";
import { StartForm } from "./start-form.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "What is learned" };
export const meta: MetaFunction = () => [{ title: "What is learned · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage({ request, context });
  demand(page.person, "set");
  return await readLearned(page);
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "set");
  return await saveStart(context, await readForm(request));
}

/** Whether what was predicted came: chances of recovery and expected amounts, looked back upon. */
export default function Learned() {
  const { months, steps, all, allowed, starts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="grid gap-5">
      <WrongLines {...starts} />
      {all.decided === 0 ? (
        <p className="panel px-4 py-8 text-ink-2">
          No denial that was open at the end of one of the last twelve months is decided yet.
          Chances stand at the planning shares until some are.
        </p>
      ) : (
        <>
          <Section
            title={`${rate(all.predicted / all.decided, 0)} predicted to pay, ${rate(all.won / all.decided, 0)} paid`}
            note={`Denials open at the last twelve ends of months, each judged by what was known then; ${count(all.decided)} judgements decided since. Brier score ${score(all.brier)}, of the planning shares alone ${score(all.priorBrier)}: 0 is knowing, 0.25 is saying 50 % of everything; lower is better.`}
            exported={{ table: "chances-by-step", rows: steps.length }}
          >
            <div className="grid items-start gap-4 px-4 pb-3 lg:grid-cols-[16rem_minmax(0,1fr)]">
              <Calibration steps={steps} />
              <DataTable
                caption="Chances by what was predicted"
                rows={steps}
                columns={stepColumns}
                rowKey={(row) => String(row.step)}
                sortParam="step-sort"
              />
            </div>
          </Section>
          <Section title="By month" exported={{ table: "chances-by-month", rows: months.length }}>
            <DataTable
              caption="Chances by month predicted"
              rows={months}
              columns={monthColumns}
              rowKey={(row) => row.on}
              sortParam="month-sort"
            />
          </Section>
        </>
      )}
      {allowed.length > 0 && (
        <Section
          title="Expected amounts beside what was allowed"
          note="How far a line’s expected amount lay from what its payer allowed, told by what was known before the month in which its claim was first sent; beside it the payer’s usual share of charges, and Medicare’s fee."
          exported={{ table: "expected-by-month", rows: allowed.length }}
        >
          <DataTable
            caption="Expected amounts by month"
            rows={allowed}
            columns={allowedColumns}
            rowKey={(row) => row.month_on}
            sortParam="allowed-sort"
          />
        </Section>
      )}
      <StartForm rows={starts.rows} version={starts.version} answer={answer} />
    </div>
  );
}
