import type { ActionFunctionArgs } from "@remix-run/node";
import { openPage } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { claimNames } from "#queries/claims/claim-names.ts";

/** More rows than any screen shows, with those above and below. */
const MOST_NAMED = 1_000;

export type ClaimNames = {
  /** Of which generation; a list of another one is out of date. */
  readonly generation: string | null;
  readonly names: readonly {
    readonly claim_id: string;
    readonly control_number: string | null;
    readonly patient: string | null;
  }[];
};

/** Account and patient of the rows in sight. Posted: which claims somebody looks at stands in no address and no log. */
export async function action({ request, context }: ActionFunctionArgs): Promise<ClaimNames> {
  const { reader } = await openPage({ request, context });
  const form = await readForm(request);
  const claimIds = String(form.get("claims") ?? "").split(",");
  if (claimIds.length > MOST_NAMED)
    throw new Response(`At most ${MOST_NAMED} claims at once.`, { status: 400 });
  return { generation: reader.generation(), names: await reader.run(claimNames, { claimIds }) };
}
