import type { AppLoadContext } from "@remix-run/node";
import { faultOfOwnProof } from "#app/people/own-proof.server.ts";
import { PeopleError } from "#app/people/people-store.ts";
import type { Person } from "#app/people/person.ts";

/**
 * Has the owner show once more who it is, before what would let someone in as another person or as an owner.
 * @throws PeopleError
 */
export async function demandProof(
  form: FormData,
  context: AppLoadContext,
  owner: Person,
): Promise<void> {
  const given = (name: string) => String(form.get(name) ?? "");
  if (given("own_password") === "")
    throw new PeopleError("Give your own password again: this lets someone in.");
  const proof = { password: given("own_password"), code: given("own_code") };
  const fault = await faultOfOwnProof(owner, context, proof);
  if (fault !== null) throw new PeopleError(fault);
}
