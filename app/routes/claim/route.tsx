import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppealLinks } from "#app/appeals/appeal-links.tsx";
import { appealsOf } from "#app/appeals/appeals.server.ts";
import { withPackets } from "#app/appeals/with-packets.ts";
import { parseSource, readSource } from "#app/archive/read-source.server.ts";
import { SourceView } from "#app/archive/source-view.tsx";
import { record } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { FollowUpPanel } from "#app/follow-up/follow-up-panel.tsx";
import { openedByHand } from "#app/follow-up/presence.server.ts";
import { readFollowUp } from "#app/follow-up/read-follow-up.server.ts";
import { recallFound } from "#app/found.server.ts";
import { openPage } from "#app/page.server.ts";
import { reachOf } from "#app/people/person.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Answers } from "./answers.tsx";
import { withAppeals } from "./appeal-story.ts";
import { ClaimHead } from "./claim-head.tsx";
import { claimStanding } from "./claim-standing.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { LinesTable } from "./lines-table.tsx";
import { findNeighbours } from "./neighbours.server.ts";
import { NextSteps } from "./next-steps.tsx";
import { PatientClaimsTable } from "./patient-claims-table.tsx";
import { patternHints } from "./pattern-hints.ts";
import { readClaim, resolveClaim } from "./read-claim.server.ts";
import { readSteps } from "./read-steps.server.ts";
import { Section } from "./section.tsx";
import { tellStory } from "./story.ts";
import { StoryList } from "./story-list.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { reader, view, today, person } = await openPage({ request, context });
  const url = new URL(request.url);
  const asked = params.id ?? "";
  const id = await resolveClaim(reader, asked);
  if (id === undefined) throw new Response("No claim goes by this id.", { status: 404 });
  if (id !== asked) throw redirect(`/claims/${id}${url.search}`, 301);
  const source = parseSource(url.searchParams.get("source"));
  openedByHand(person, id);
  const [claim, followUp, neighbours, text, appeals] = await Promise.all([
    readClaim(reader, id, view.asOf, today),
    readFollowUp(reader, id, view.asOf, { person, today }),
    findNeighbours(reader, view, url.searchParams, id, recallFound(context, url.searchParams)),
    source && readSource(reader, env.home, source, reachOf(person)),
    appealsOf(person, id),
  ]);
  if (source && text === null)
    throw new Response("Nothing is kept at this place of a file.", { status: 404 });
  if (claim === undefined) throw new Response("No claim goes by this id.", { status: 404 });
  const clock = followUp.overpayment?.clock ?? null;
  const steps = await readSteps(reader, claim, { asOf: view.asOf, today, clock });
  const { address, requestId } = context;
  const seen = { who: person, claimId: id, address, requestId };
  record({ ...seen, act: "claim_seen", detail: { as_of: view.asOf } });
  if (source) {
    const { fileId: file, from, to } = source;
    record({ ...seen, act: "segments_seen", detail: { file, from, to } });
  }
  return {
    ...claim,
    followUp: { ...followUp, history: withPackets(followUp.history, appeals) },
    appeals,
    neighbours,
    source: text,
    standing: claimStanding(claim),
    story: withAppeals(tellStory(claim), appeals, view.asOf),
    hints: patternHints(claim),
    steps,
    asOf: view.asOf,
    today,
  };
}

export const meta: MetaFunction = () => [{ title: "Claim · Dermledger" }];

export const handle = { title: "Claim" };

export default function Claim() {
  const data = useLoaderData<typeof loader>();
  const file = (table: string, rows: number) =>
    rows > 0 ? { table, rows, extra: { claim: data.facts.claim_id } } : undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <ClaimHead data={data} />
      {/* On a narrow screen the follow-up comes right after what to do. */}
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] gap-8 max-lg:grid-cols-[minmax(0,1fr)] max-lg:gap-6">
        <div className="grid min-w-0 content-start gap-6 max-lg:contents">
          <div className="empty:hidden max-lg:order-1">
            <NextSteps
              denials={data.denials}
              chances={data.chances}
              deadlines={data.deadlines}
              submissions={data.submissions}
              adjudications={data.adjudications}
              hints={data.hints}
              steps={data.steps}
              appealOf={data.followUp.isOpen ? data.facts.claim_id : null}
            />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-lg:order-3">
            <Section id="story" title="Story" exported={file("claim-story", data.story.length)}>
              <StoryList events={data.story} />
            </Section>
            <Section
              id="answers"
              title="Adjudications"
              exported={file("claim-adjudications", data.adjudications.length)}
            >
              <Answers
                adjudications={data.adjudications}
                adjustments={data.adjustments}
                remarks={data.remarks}
              />
            </Section>
          </div>
        </div>
        <div className="grid min-w-0 content-start gap-6 max-lg:contents">
          <div className="max-lg:order-2">
            <FollowUpPanel key={data.followUp.claimId} data={data.followUp} />
          </div>
          <div className="empty:hidden max-lg:order-2">
            <AppealLinks appeals={data.appeals} title="Appeals" />
          </div>
          <aside aria-label="Facts to copy" className="max-lg:order-4">
            <FactsPanel facts={data.facts} payers={data.payers} />
          </aside>
        </div>
      </div>
      <Section id="lines" title="Lines" exported={file("claim-lines", data.lines.length)}>
        <LinesTable lines={data.lines} />
      </Section>
      <Section id="ledger" title="Ledger" exported={file("claim-ledger", data.ledger.length)}>
        <LedgerTable ledger={data.ledger} />
      </Section>
      <Section
        id="patient"
        title="Other claims of the patient"
        exported={file("other-claims-of-the-patient", data.patientClaims.length)}
      >
        <PatientClaimsTable claims={data.patientClaims} />
      </Section>
      <Section id="source" title="Source">
        {data.source ? (
          <SourceView view={data.source} />
        ) : (
          <p className="no-print text-ink-2">
            Each event, line and entry above names its segment: follow it to see the text as it was
            received.
          </p>
        )}
      </Section>
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
