import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { demand, openPage } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { DataTable } from "#app/tables/data-table.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Section } from "#app/ui/section.tsx";
import { useView } from "#app/ui/view.tsx";
import { allowedBackTest } from "#queries/learned/allowed-back-test.ts";
import { chanceBackTest } from "#queries/learned/chance-back-test.ts";
import { PublishNote } from "../settings/publish-note.tsx";
import { Calibration } from "./calibration.tsx";
import { heldNote, heldTitle } from "./held-words.ts";
import { allowedColumns, monthColumns, stepColumns } from "./learned-columns.ts";
import { readLearned } from "./read-learned.server.ts";
import { saveStart } from "./save-start.server.ts";
import { StartForm } from "./start-form.tsx";
import { NoAmounts, NoJudgement } from "./too-little.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "What is learned" };
export const meta: MetaFunction = () => [{ title: "What is learned · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage({ request, context });
  demand(page.person, "set");
  return await readLearned(page, new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  demand(person, "set");
  return await saveStart({ context, reader, today }, await readForm(request));
}

/** Whether what was predicted came: chances of recovery and expected amounts, looked back upon. */
export default function Learned() {
  const { months, steps, all, allowed, starts, payers, saved, state } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { link } = useView();
  const columns = useMemo(
    () => ({ step: stepColumns(link), month: monthColumns(link), allowed: allowedColumns(link) }),
    [link],
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PublishNote saved={saved} state={state} />
      <WrongLines {...starts} />
      {all.decided === 0 ? (
        <NoJudgement months={months} />
      ) : (
        <>
          <Section
            title={heldTitle(all)}
            note={heldNote(all)}
            explained={{ ...chanceBackTest, query: chanceBackTest.name, n: all.decided }}
            exported={{ table: "chances-by-step", rows: steps.length }}
          >
            <div className="grid items-start gap-4 px-4 pb-3 lg:grid-cols-[16rem_minmax(0,1fr)]">
              <Calibration steps={steps} />
              <DataTable
                caption="Chances by what was predicted"
                rows={steps}
                columns={columns.step}
                rowKey={(row) => String(row.step)}
                sortParam="step-sort"
              />
            </div>
          </Section>
          <Section title="By month" exported={{ table: "chances-by-month", rows: months.length }}>
            <DataTable
              caption="Chances by month predicted"
              rows={months}
              columns={columns.month}
              rowKey={(row) => row.on}
              sortParam="month-sort"
            />
          </Section>
        </>
      )}
      {allowed.length === 0 ? (
        <NoAmounts />
      ) : (
        <Section
          title="Expected amounts beside what was allowed"
          note="How far a line’s expected amount lay from what its payer allowed, told by what was known before the month in which its claim was first sent; beside it the payer’s usual share of charges, and Medicare’s fee."
          explained={{ ...allowedBackTest, query: allowedBackTest.name }}
          exported={{ table: "expected-by-month", rows: allowed.length }}
        >
          <DataTable
            caption="Expected amounts by month"
            rows={allowed}
            columns={columns.allowed}
            rowKey={(row) => row.month_on}
            sortParam="allowed-sort"
          />
        </Section>
      )}
      <StartForm rows={starts.rows} version={starts.version} payers={payers} answer={answer} />
    </div>
  );
}
