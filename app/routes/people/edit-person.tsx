import { Form, Link } from "@remix-run/react";
import { type Own, OwnProof } from "#app/people/own-proof.tsx";
import type { ShownSession } from "#app/people/read-sessions.server.ts";
import { TextEntry } from "#app/people/text-entry.tsx";
import { OwnerProof } from "./owner-proof.tsx";
import { PersonSignIn } from "./person-sign-in.tsx";
import type { PeopleData, PersonRow } from "./read-people.server.ts";
import { RightsFields } from "./rights-fields.tsx";

type Props = {
  readonly person: PersonRow;
  readonly found: PeopleData & { readonly own: string };
  readonly sessions: readonly ShownSession[];
  readonly ownProof: Own;
};

/** One person: name, rights, password, second factor, sessions, and the way out. */
export function EditPerson({ person, found, sessions, ownProof }: Props) {
  const mustProve = person.isDisabled && person.role === "owner";
  return (
    <section className="panel p-4">
      <div className="flex items-center gap-3">
        <h2 className="mr-auto text-section font-semibold">{person.name}</h2>
        <Link to="?" className="button no-underline">
          Close
        </Link>
      </div>
      <p className="text-table text-ink-2">{person.email}</p>
      <div className="mt-4 grid gap-8 min-[1100px]:grid-cols-[3fr_2fr]">
        <Form method="post" className="group grid content-start gap-4">
          <input type="hidden" name="person" value={person.id} />
          <TextEntry
            label="Name"
            name="name"
            defaultValue={person.name}
            className="grid max-w-sm gap-1"
            isRequired
          />
          <RightsFields found={found} rights={person} />
          <OwnerProof own={ownProof} />
          <p>
            <button type="submit" name="intent" value="save" className="button button-primary">
              Save
            </button>
          </p>
        </Form>
        <div className="grid content-start gap-6">
          {person.id === found.own ? (
            <p className="text-hint text-ink-3">
              Your own password is changed under{" "}
              <Link className="link" to="/account">
                Your account
              </Link>
              .
            </p>
          ) : (
            <ResetPassword personId={person.id} own={ownProof} />
          )}
          <Form method="post" className="grid gap-2">
            <input type="hidden" name="person" value={person.id} />
            <p className="text-hint text-ink-3">
              {person.isDisabled
                ? "Disabled: cannot sign in. What this person did stays."
                : "Who is disabled is signed out at once and cannot sign in. What the person did stays."}
            </p>
            {mustProve && <OwnProof own={ownProof} />}
            <p>
              <button
                type="submit"
                name="intent"
                value={person.isDisabled ? "enable" : "disable"}
                className="button"
              >
                {person.isDisabled ? `Let ${person.name} in again` : `Disable ${person.name}`}
              </button>
            </p>
          </Form>
        </div>
      </div>
      <PersonSignIn
        person={person}
        sessions={sessions}
        isOwn={person.id === found.own}
        ownProof={ownProof}
      />
    </section>
  );
}

function ResetPassword({ personId, own }: { readonly personId: string; readonly own: Own }) {
  return (
    <Form method="post" className="grid max-w-sm gap-3">
      <input type="hidden" name="person" value={personId} />
      <TextEntry
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="Empty: the present one ends and a link is made with which the person sets one. Either way the person is signed out everywhere."
      />
      <OwnProof own={own} />
      <p>
        <button type="submit" name="intent" value="password" className="button">
          Reset the password
        </button>
      </p>
    </Form>
  );
}
