import { Form, Link } from "@remix-run/react";
import type { Own } from "#app/people/own-proof.tsx";
import { TextEntry } from "#app/people/text-entry.tsx";
import { OwnerProof } from "./owner-proof.tsx";
import type { PeopleData } from "./read-people.server.ts";
import { RightsFields } from "./rights-fields.tsx";

/** A new person; the password is typed here or set by the person through a link. */
export function AddPerson({ found, ownProof }: { found: PeopleData; ownProof: Own }) {
  return (
    <section className="panel p-4">
      <h2 className="text-section font-semibold">Add a person</h2>
      <Form method="post" className="group mt-3 grid max-w-2xl gap-4" autoComplete="off">
        <input type="hidden" name="intent" value="add" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextEntry label="Name" name="name" autoFocus isRequired />
          <TextEntry label="E-mail" name="email" type="email" isRequired />
        </div>
        <RightsFields found={found} rights={{ role: "biller", practices: null, locations: null }} />
        <TextEntry
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          className="grid max-w-sm gap-1"
          hint="Empty: a link is made with which the person sets it."
        />
        <OwnerProof own={ownProof} />
        <div className="flex gap-2">
          <button type="submit" className="button button-primary">
            Add the person
          </button>
          <Link to="?" className="button no-underline">
            Cancel
          </Link>
        </div>
      </Form>
    </section>
  );
}
