import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AppealLinks } from "#app/appeals/appeal-links.tsx";
import { appealsOf, lastHead } from "#app/appeals/appeals.server.ts";
import { askedClaims } from "#app/appeals/asked-claims.server.ts";
import { readDraft } from "#app/appeals/draft-form.ts";
import { keepAppeal, sha256 } from "#app/appeals/keep-appeal.server.ts";
import { LetterForm } from "#app/appeals/letter-form.tsx";
import { MOST_APPEALED } from "#app/appeals/most-appealed.ts";
import { PacketFacts } from "#app/appeals/packet-facts.tsx";
import { firstDraft, prepareAppeal } from "#app/appeals/prepare-appeal.server.ts";
import { readTemplates } from "#app/appeals/read-templates.server.ts";
import { record } from "#app/audit/record.server.ts";
import { Refusal } from "#app/follow-up/refusal.ts";
import { openPage } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { inTurn } from "#app/projects/project-act.server.ts";
import { textOf } from "#app/settings/form.ts";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { counted } from "#reports/format.ts";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";
export const handle: PageHandle = { title: "New appeal", hasFilters: false };
export const meta: MetaFunction = () => [{ title: "New appeal · Dermledger" }];

async function prepare({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
  const { reader, person, today } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const asked = await askedClaims(reader, person, search, today);
  const { claimIds, payer } = asked;
  const prepared = await prepareAppeal(reader, { claimIds, payer, asOf: today });
  if (!prepared) throw new Response("No claim goes by this id.", { status: 404 });
  const [templates, head] = await Promise.all([readTemplates(), lastHead(person)]);
  const letter = firstDraft(prepared, templates, head);
  return { person, today, asked, prepared, letter };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, asked, prepared, letter } = await prepare({ request, context });
  const { claimIds, projectId, left, settled } = asked;
  const [only] = claimIds.length === 1 ? claimIds : [];
  const { address, requestId } = context;
  record({
    who: person,
    act: "appeal_seen",
    ...{ address, requestId },
    ...(only ? { claimId: only } : {}),
    detail: { what: "new", claims: claimIds.length },
  });
  const { found: _, payers, ...facts } = prepared;
  const others = projectId === null ? payers : asked.otherPayers;
  return {
    ...facts,
    ...{ letter, left, settled, projectId },
    otherPayers: others.filter((payer) => payer !== prepared.payer),
    about: aboutOf(asked.claimIds, prepared.payer),
    before: only ? await appealsOf(person, only) : [],
  };
}

/** Which claims and payer a letter was begun for, so that it is kept for no others. */
function aboutOf(claimIds: readonly string[], payer: string): string {
  return sha256([payer, ...claimIds].join("\n")).slice(0, 16);
}

/** Keeps the draft: from then on it has an address of its own. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const appealId = randomUUID();
  const { address, requestId } = context;
  try {
    await inTurn(async () => {
      const { person, today, asked, prepared, letter } = await prepare({ request, context });
      if (textOf(form, "about") !== aboutOf(asked.claimIds, prepared.payer))
        throw new Refusal(
          409,
          "Meanwhile a packet with some of these claims was begun: this letter was not kept. Look at the project’s packets first.",
        );
      await keepAppeal(
        { person, today, address, requestId },
        {
          ...{ appealId, state: "draft", projectId: asked.projectId, prepared },
          letter: readDraft(form, letter),
        },
      );
    });
  } catch (error) {
    if (error instanceof Refusal) return { wrong: error.message };
    throw error;
  }
  return redirect(`/appeals/${appealId}`, 303);
}

/** An appeal before it is kept: everything assembled, nothing saved yet. */
export default function NewAppeal() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { left, settled, projectId, otherPayers } = data;
  return (
    <div className="grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6">
      {projectId !== null && (
        <p role="note" className="text-table">
          <Link className="link underline underline-offset-3" to={`/projects/${projectId}`}>
            The project
          </Link>
          {left > 0 &&
            `: a packet holds ${counted(MOST_APPEALED, "claim")} at most, this is the next one; ${counted(left, "claim")} more for the packet after it.`}
          {settled > 0 &&
            ` ${counted(settled, "claim")} of it ${settled === 1 ? "has" : "have"} nothing in dispute now and ${settled === 1 ? "is" : "are"} left out.`}
        </p>
      )}
      <PacketFacts {...data} />
      {otherPayers.length > 0 && (
        <p className="text-table text-ink-2">
          Appeal to another payer of {projectId === null ? "this claim" : "the project"} instead:{" "}
          {otherPayers.map((each, at) => (
            <span key={each}>
              {at > 0 && ", "}
              <PayerLink payer={each} />
            </span>
          ))}
        </p>
      )}
      <AppealLinks appeals={data.before} title="Appeals of this claim so far" />
      <LetterForm
        letter={data.letter}
        wrong={answer?.wrong ?? null}
        about={data.about}
        isKept={false}
      />
    </div>
  );
}

function PayerLink({ payer }: { readonly payer: string }) {
  const { claims, projectId } = useLoaderData<typeof loader>();
  const [claim] = claims;
  const search = new URLSearchParams({
    ...(projectId === null ? { claim: claim?.claimId ?? "" } : { project: projectId }),
    of: payer,
  });
  return (
    <Link
      className="link underline underline-offset-3"
      reloadDocument
      to={`/appeals/new?${search}`}
    >
      {payer}
    </Link>
  );
}
