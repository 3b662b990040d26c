import type { ActionFunctionArgs } from "@remix-run/node";
import { findAppeal, readAppeal } from "#app/appeals/appeals.server.ts";
import { keepAppeal } from "#app/appeals/keep-appeal.server.ts";
import { prepareAppeal } from "#app/appeals/prepare-appeal.server.ts";
import { decideAppeal, sendAppeal } from "#app/appeals/send-appeal.server.ts";
import { answer } from "#app/follow-up/answer.server.ts";
import { Refusal } from "#app/follow-up/refusal.ts";
import { openPage } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { inTurn } from "#app/projects/project-act.server.ts";
import { textOf } from "#app/settings/form.ts";

/** What is done with an appeal. `intent`: send, outcome, reopen, drop. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  const { appeal, letter } = await readAppeal(person, params.id ?? "");
  const form = await readForm(request);
  const field = (name: string) => textOf(form, name);
  const { address, requestId } = context;
  const act = { person, today, address, requestId };
  const { appeal_id: appealId, project_id: projectId, claimIds, payer } = appeal;
  const said = {
    channel: field("channel"),
    reference: field("payer_reference"),
    minutes: field("minutes"),
    nextOn: field("next_on"),
  };
  /** Another version of what was not sent yet. */
  const keep = async (state: "draft" | "dropped") => {
    const prepared = await prepareAppeal(reader, { claimIds, payer, asOf: today });
    if (!prepared) throw new Refusal(404, "No appeal goes by this id.");
    await inTurn(async () => {
      const { standing } = await findAppeal(person, appealId);
      if (standing !== "draft" && standing !== "final")
        throw new Refusal(409, "What was sent stays as it was sent.");
      await keepAppeal(act, { appealId, state, projectId, prepared, letter });
    });
  };
  return answer(request, async () => {
    switch (field("intent")) {
      case "send":
        return sendAppeal(act, appealId, said);
      case "outcome":
        return decideAppeal(act, appealId, { ...said, outcome: field("outcome") });
      case "reopen":
        await keep("draft");
        return { sentence: "Open again: the final version before it stays kept" };
      case "drop":
        await keep("dropped");
        return { sentence: "Appeal dropped" };
      default:
        throw new Refusal(400, "This form asks for nothing that can be done here.", "intent");
    }
  });
}
