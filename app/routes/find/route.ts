import type { ActionFunctionArgs } from "@remix-run/node";
import { readerOf } from "#app/page.server.ts";
import { foundKinds } from "#app/palette/found-kind.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { keysBeginning } from "#queries/claims/claim-key.ts";
import { findClaims } from "#queries/claims/find-claims.ts";
import type { RowOf } from "#queries/query.ts";

/** So many are told; whether there are more, too. */
const MOST_FOUND = 8;
/** No number or name is longer. */
const LONGEST = 100;

export type Found = {
  readonly claims: readonly RowOf<typeof findClaims>[];
  readonly hasMore: boolean;
};

/** Claims that are found by what is typed, within the person's reach. Posted: names and numbers stand in no address and no log. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const reader = await readerOf({ request, context });
  const form = await readForm(request);
  const range = keysBeginning(String(form.get("text") ?? "").slice(0, LONGEST));
  if (range === null) return told({ claims: [], hasMore: false });
  const kind = foundKinds.find((each) => each === form.get("kind")) ?? null;
  const claims = await reader.run(findClaims, { ...range, kind, limit: MOST_FOUND + 1 });
  return told({ claims: claims.slice(0, MOST_FOUND), hasMore: claims.length > MOST_FOUND });
}

const told = (found: Found) => Response.json(found);
