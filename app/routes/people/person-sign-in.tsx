import { Form } from "@remix-run/react";
import { type Own, OwnProof } from "#app/people/own-proof.tsx";
import type { ShownSession } from "#app/people/read-sessions.server.ts";
import { SessionsTable } from "#app/people/sessions-table.tsx";
import { counted } from "#reports/format.ts";
import type { PersonRow } from "./read-people.server.ts";

type Props = {
  readonly person: PersonRow;
  readonly sessions: readonly ShownSession[];
  readonly isOwn: boolean;
  readonly ownProof: Own;
};

/** A person's second factor and sessions, as an owner may end them. */
export function PersonSignIn({ person, sessions, isOwn, ownProof }: Props) {
  const { id, name, factor } = person;
  return (
    <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-5 border-t border-line pt-4">
      <section>
        <h3 className="font-semibold">Second factor</h3>
        <p className="mt-1 text-table text-ink-2">{factorWords(person, isOwn)}</p>
        {factor !== null && !isOwn && (
          <Form method="post" className="mt-3 grid max-w-sm gap-3">
            <input type="hidden" name="person" value={id} />
            <OwnProof own={ownProof} />
            <p>
              <button type="submit" name="intent" value="take-off-factor" className="button">
                Take {name}’s second factor off
              </button>
            </p>
          </Form>
        )}
      </section>
      <section>
        <h3 className="font-semibold">Signed in</h3>
        <SessionsTable sessions={sessions} personId={id} />
        {sessions.length > 1 && (
          <Form method="post" className="mt-2">
            <input type="hidden" name="person" value={id} />
            <button type="submit" name="intent" value="end-sessions" className="button">
              {isOwn ? "Sign out all others" : `Sign ${name} out everywhere`}
            </button>
          </Form>
        )}
      </section>
    </div>
  );
}

function factorWords({ factor }: PersonRow, isOwn: boolean): string {
  if (factor === null) return "None: the password alone signs in.";
  const left = `On, ${counted(factor.codesLeft, "recovery code")} left.`;
  return isOwn
    ? `${left} Your own is changed under Your account.`
    : `${left} Where the phone and the codes are lost, take it off; the person is signed out everywhere and can set up another one.`;
}
