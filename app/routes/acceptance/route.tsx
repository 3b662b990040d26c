import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstPass } from "#queries/acceptance/first-pass.ts";
import { gates } from "#queries/acceptance/gates.ts";
import { rejections } from "#queries/acceptance/rejections.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { addMonths } from "#queries/period.ts";
import { count, period } from "#reports/format.ts";
import { monthStart } from "../../calendar.ts";
import { comparedView } from "../../filters.ts";
import { filtersOf, openPage } from "../../page.server.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";
import { GateStrip } from "./gate-strip.tsx";
import { PassTrend } from "./pass-trend.tsx";
import { PayerPass } from "./payer-pass.tsx";
import { RejectionTable } from "./rejection-table.tsx";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "First pass" };
export const meta: MetaFunction = () => [{ title: "First pass · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view } = await openPage({ request, context });
  const filters = filtersOf(view);
  const months = { ...filters, from: addMonths(monthStart(view.asOf), -12), to: view.asOf };
  const compared = comparedView(view);
  const [[counts], payers, earlier, reasons, trend] = await Promise.all([
    reader.run(gates, filters),
    reader.run(firstPass, filters),
    compared && reader.run(firstPass, filtersOf(compared)),
    reader.run(rejections, filters),
    reader.run(monthFigures, months),
  ]);
  return {
    counts: counts ?? null,
    payers,
    earlier,
    reasons,
    trend,
    sql: { gates: gates.sql, payers: firstPass.sql, reasons: rejections.sql },
  };
}

export default function Acceptance() {
  const { counts, payers, earlier, reasons, trend, sql } = useLoaderData<typeof loader>();
  const { view, link } = useView();
  if (counts === null || counts.submitted === 0)
    return (
      <div className="panel px-4 py-8 text-ink-2">
        <EmptyNote what="claims first submitted" />
      </div>
    );
  const all = link("/claims", { submitted: "all" });
  return (
    <div className="grid gap-5">
      <Section
        title={`${count(counts.submitted)} claims first submitted, ${period(view.from, view.to)}`}
        explained={{
          title: gates.title,
          definition: gates.definition,
          target: null,
          query: gates.name,
          sql: sql.gates,
          n: counts.submitted,
          pending: counts.submitted - counts.adjudicated,
          claims: all,
        }}
      >
        <GateStrip counts={counts} />
      </Section>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <PassTrend months={trend} />
        <Section
          title="Rejections by reason"
          note="Refused before anyone judged them: correct and send again, no appeal is needed."
          explained={{
            title: rejections.title,
            definition: rejections.definition,
            target: null,
            query: rejections.name,
            sql: sql.reasons,
            claims: link("/claims", { submitted: "rejected" }),
          }}
        >
          <RejectionTable rows={reasons} />
        </Section>
      </div>
      <Section
        title="By payer of the first submission"
        explained={{
          title: firstPass.title,
          definition: firstPass.definition,
          target: firstPass.target,
          query: firstPass.name,
          sql: sql.payers,
          claims: all,
        }}
      >
        <PayerPass rows={payers} earlier={earlier} />
      </Section>
    </div>
  );
}
