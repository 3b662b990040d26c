import type { ActionFunctionArgs } from "@remix-run/node";
import { Refusal } from "#app/follow-up/refusal.ts";
import { practiceToday, readerOf, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { claimsFor } from "#app/projects/claims-for.server.ts";
import { proposedName } from "#app/projects/words.ts";
import { projectsNow } from "#queries/projects/projects-now.ts";

/** What a project of some claims would be, and the open ones they may go into; or why there can be none. */
export type ProjectProposal =
  | {
      readonly refusal: null;
      readonly name: string;
      readonly claims: number;
      /** Those that stay in open projects of their own. */
      readonly busy: number;
      /** Those on which insurance owes nothing. */
      readonly idle: number;
      readonly atStakeCents: number;
      readonly projects: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly refusal: string };

/** Posted, and yet nothing is changed: ids of claims stand in no address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const today = await practiceToday();
  const claimIds = String((await readForm(request)).get("claims") ?? "").split(",");
  const reader = await readerOf({ request, context });
  const asked = claimIds.filter((id) => id !== "");
  return Response.json(await propose(), { headers: { "Cache-Control": "no-store" } });

  async function propose(): Promise<ProjectProposal> {
    try {
      const found = await claimsFor(reader, person, asked, today);
      const fits = { payer: found.payer, rootCause: found.root_cause };
      const open = (await reader.run(projectsNow, { asOf: today })).filter(
        (each) => !each.is_closed,
      );
      const isLike = (each: (typeof open)[number]) =>
        each.payer === found.payer && each.root_cause === found.root_cause;
      return {
        refusal: null,
        name: proposedName(fits, today),
        claims: found.claim_ids.length,
        busy: found.in_projects,
        idle: found.idle,
        atStakeCents: found.at_stake_cents,
        projects: open
          .toSorted((a, b) => Number(isLike(b)) - Number(isLike(a)))
          .map(({ project_id: id, name }) => ({ id, name })),
      };
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error.message };
      throw error;
    }
  }
}
