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
import { keepAppeal } from "#app/appeals/keep-appeal.server.ts";
import { LetterForm } from "#app/appeals/letter-form.tsx";
import { PacketFacts } from "#app/appeals/packet-facts.tsx";
import { firstDraft, prepareAppeal } from "#app/appeals/prepare-appeal.server.ts";
import { record } from "#app/audit/record.server.ts";
import { Refusal } from "#app/follow-up/refusal.ts";
import { openPage } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import type { PageHandle } from "#app/ui/page-handle.ts";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";
export const handle: PageHandle = { title: "New appeal", hasFilters: false };
export const meta: MetaFunction = () => [{ title: "New appeal · Dermledger" }];

async function prepare({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
  const { reader, person, today } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const asked = await askedClaims(reader, person, search, today);
  const payer = search.get("of") ?? asked.payer;
  const prepared = await prepareAppeal(reader, { claimIds: asked.claimIds, payer, asOf: today });
  if (!prepared) throw new Response("No claim goes by this id.", { status: 404 });
  const letter = firstDraft(prepared, await lastHead(person));
  return { person, today, asked, prepared, letter };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, asked, prepared, letter } = await prepare({ request, context });
  const [only] = asked.claimIds.length === 1 ? asked.claimIds : [];
  const { address, requestId } = context;
  const claims = asked.claimIds.length;
  record({
    who: person,
    act: "appeal_seen",
    ...{ address, requestId },
    ...(only ? { claimId: only } : {}),
    detail: { what: "new", claims },
  });
  const { found: _, ...facts } = prepared;
  return {
    ...facts,
    letter,
    left: asked.left,
    before: only ? await appealsOf(person, only) : [],
  };
}

/** Keeps the draft: from then on it has an address of its own. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { person, today, asked, prepared, letter } = await prepare({ request, context });
  const form = await readForm(request);
  const appealId = randomUUID();
  const { address, requestId } = context;
  try {
    await keepAppeal(
      { person, today, address, requestId },
      {
        appealId,
        state: "draft",
        projectId: asked.projectId,
        prepared,
        letter: readDraft(form, letter),
      },
    );
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
  return (
    <div className="grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6">
      <PacketFacts {...data} />
      {data.left > 0 && (
        <p className="text-table text-watch">
          A packet holds {data.claims.length} claims at most: {data.left} more are left for the next
          one.
        </p>
      )}
      {data.payers.length > 1 && (
        <p className="text-table text-ink-2">
          Appeal to another payer of this claim instead:{" "}
          {data.payers
            .filter((each) => each !== data.payer)
            .map((each, at) => (
              <span key={each}>
                {at > 0 && ", "}
                <PayerLink payer={each} />
              </span>
            ))}
        </p>
      )}
      <AppealLinks appeals={data.before} title="Appeals of this claim so far" />
      <LetterForm letter={data.letter} wrong={answer?.wrong ?? null} isKept={false} />
    </div>
  );
}

function PayerLink({ payer }: { readonly payer: string }) {
  const data = useLoaderData<typeof loader>();
  const [claim] = data.claims;
  const search = new URLSearchParams({ claim: claim?.claimId ?? "", of: payer });
  return (
    <Link className="link" reloadDocument to={`/appeals/new?${search}`}>
      {payer}
    </Link>
  );
}
