import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAppeal, readAppeal } from "#app/appeals/appeals.server.ts";
import { readDraft } from "#app/appeals/draft-form.ts";
import { keepAppeal } from "#app/appeals/keep-appeal.server.ts";
import { LetterForm } from "#app/appeals/letter-form.tsx";
import { madeOfWords } from "#app/appeals/made-of-words.server.ts";
import { PacketFacts } from "#app/appeals/packet-facts.tsx";
import { prepareAppeal } from "#app/appeals/prepare-appeal.server.ts";
import { suggestOutcome } from "#app/appeals/suggest-outcome.server.ts";
import { record } from "#app/audit/record.server.ts";
import { Refusal } from "#app/follow-up/refusal.ts";
import { openPage } from "#app/page.server.ts";
import { mayDo } from "#app/people/person.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { inTurn } from "#app/projects/project-act.server.ts";
import { textOf } from "#app/settings/form.ts";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { AppealHead } from "./appeal-head.tsx";
import { FinalLetter } from "./final-letter.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";
export const handle: PageHandle = { title: "Appeal", hasFilters: false };
export const meta: MetaFunction = () => [{ title: "Appeal · Dermledger" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  const { appeal, letter, packet } = await readAppeal(person, params.id ?? "");
  const { address, requestId } = context;
  record({
    who: person,
    act: "appeal_seen",
    ...{ address, requestId },
    detail: { appeal: appeal.appeal_id, claims: appeal.claimIds.length },
  });
  const { claimIds, payer, standing } = appeal;
  const [prepared, suggestion, madeOf] = await Promise.all([
    prepareAppeal(reader, { claimIds, payer, asOf: today }),
    standing === "sent" ? suggestOutcome(reader, appeal, today) : null,
    packet === null ? [] : madeOfWords(packet),
  ]);
  if (!prepared) throw new Response("No appeal goes by this id.", { status: 404 });
  const { found: _, ...facts } = prepared;
  return {
    ...{ appeal, letter, packet, madeOf, suggestion, today },
    // What was frozen says what was sent; until then the files of today do.
    facts: packet === null ? facts : { ...facts, claims: packet.claims, advice: [] },
    mayWork: mayDo(person, "follow_up"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  const { appeal, letter } = await readAppeal(person, params.id ?? "");
  const form = await readForm(request);
  const { appeal_id: appealId, claimIds, payer, project_id: projectId } = appeal;
  const { address, requestId } = context;
  const written = readDraft(form, letter);
  try {
    const prepared = await prepareAppeal(reader, { claimIds, payer, asOf: today });
    if (!prepared) throw new Response("No appeal goes by this id.", { status: 404 });
    const state = textOf(form, "intent") === "final" ? "final" : "draft";
    const kept = { appealId, projectId, prepared, letter: written };
    const act = { person, today, address, requestId };
    await inTurn(async () => {
      const now = await findAppeal(person, appealId);
      if (now.standing !== "draft")
        throw new Refusal(409, "This packet is final meanwhile: open it again first.");
      if (now.version_id !== textOf(form, "about"))
        throw new Refusal(
          409,
          `${now.by} kept this draft meanwhile: what you wrote stands below and is not kept yet. Keeping it now replaces what ${now.by} wrote.`,
        );
      // What was typed is kept, also where it cannot be made final yet.
      if (state === "final") await keepAppeal(act, { ...kept, state: "draft" });
      await keepAppeal(act, { ...kept, state });
    });
  } catch (error) {
    if (error instanceof Refusal) return { wrong: error.message, written };
    throw error;
  }
  return redirect(`/appeals/${appealId}`, 303);
}

/** An appeal: written while it is a draft, read when it is final, and what became of it. */
export default function AppealPage() {
  const { appeal, letter, packet, madeOf, facts, suggestion, today, mayWork } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer?.written ?? letter;
  return (
    <div className="grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6">
      <AppealHead {...{ appeal, suggestion, today, mayWork }} />
      <PacketFacts {...facts} isSent={appeal.sent_on !== null} />
      {packet === null && mayWork ? (
        <LetterForm
          key={`${appeal.version_id} ${shown.whole === null}`}
          letter={shown}
          wrong={answer?.wrong ?? null}
          about={appeal.version_id}
          isKept
        />
      ) : (
        <>
          {answer?.wrong && (
            <p role="alert" className="text-table text-bad">
              ✕ {answer.wrong}
            </p>
          )}
          {packet && (
            <FinalLetter packet={packet} hash={appeal.content_hash ?? ""} madeOf={madeOf} />
          )}
        </>
      )}
    </div>
  );
}
