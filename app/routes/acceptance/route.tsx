import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstPass } from "#queries/acceptance/first-pass.ts";
import { gates } from "#queries/acceptance/gates.ts";
import { rejections } from "#queries/acceptance/rejections.ts";
import { count, period } from "#reports/format.ts";
import { comparedWords } from "../../compared/compared-words.ts";
import { openPage } from "../../page.server.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";
import { GateStrip } from "./gate-strip.tsx";
import { PassTrend } from "./pass-trend.tsx";
import { PayerPass } from "./payer-pass.tsx";
import { readAcceptance } from "./read-acceptance.server.ts";
import { RejectionTable } from "./rejection-table.tsx";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "First pass" };
export const meta: MetaFunction = () => [{ title: "First pass · Dermledger" }];

const noVerdict =
  " Grey where less than 85\u00a0% of either side is decided: neither better nor worse yet.";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readAcceptance(await openPage({ request, context }));
}

export default function Acceptance() {
  const { counts, payers, gatesBefore, earlier, reasons, trend, targets, sql } =
    useLoaderData<typeof loader>();
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
        note={`${comparedWords(view, gatesBefore, "period")}${gatesBefore.rows ? noVerdict : ""}`}
        title={`${count(counts.submitted)} claims first submitted, ${period(view.from, view.to)}`}
        exported={{ table: "first-pass-by-gate", rows: 4 }}
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
        <GateStrip counts={counts} earlier={gatesBefore.rows?.[0] ?? null} />
      </Section>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <PassTrend months={trend} targets={targets} />
        <Section
          title="Rejections by reason"
          exported={{ table: "rejections-by-reason", rows: reasons.length }}
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
        exported={{ table: "first-pass-by-payer", rows: payers.length }}
        explained={{
          title: firstPass.title,
          definition: firstPass.definition,
          target: firstPass.target,
          query: firstPass.name,
          sql: sql.payers,
          claims: all,
        }}
      >
        <PayerPass rows={payers} earlier={earlier.rows} />
      </Section>
    </div>
  );
}
