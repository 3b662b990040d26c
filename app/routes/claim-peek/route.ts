import type { LoaderFunctionArgs } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { readFollowUp } from "#app/follow-up/read-follow-up.server.ts";
import { openPage } from "#app/page.server.ts";
import { claimStanding } from "../claim/claim-standing.ts";
import { patternHints } from "../claim/pattern-hints.ts";
import { readClaim, resolveClaim } from "../claim/read-claim.server.ts";
import { readSteps } from "../claim/read-steps.server.ts";

/** What the panel beside a list shows of a claim: enough to understand it and act, without leaving the list. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { reader, view, today, person } = await openPage({ request, context });
  const id = await resolveClaim(reader, params.id ?? "");
  const claim = id === undefined ? undefined : await readClaim(reader, id, view.asOf, today);
  if (id === undefined || claim === undefined)
    throw new Response("No claim goes by this id.", { status: 404 });
  record({
    who: person,
    act: "claim_seen",
    claimId: id,
    address: context.address,
    requestId: context.requestId,
    detail: { where: "peek" },
  });
  const followUp = await readFollowUp(reader, id, view.asOf, { person, today });
  const clock = followUp.overpayment?.clock ?? null;
  const steps = await readSteps(reader, claim, { asOf: view.asOf, today, clock });
  const {
    facts,
    payers,
    balances,
    lines,
    denials,
    chances,
    deadlines,
    submissions,
    adjudications,
  } = claim;
  return {
    /** As asked for: the page knows it by that id. */
    asked: params.id ?? "",
    id,
    facts,
    payers,
    balances,
    lines,
    denials,
    chances,
    deadlines,
    submissions,
    adjudications,
    standing: claimStanding(claim),
    hints: patternHints(claim),
    steps,
    followUp,
    asOf: view.asOf,
    today,
  };
}
