import { Form, useRouteLoaderData } from "@remix-run/react";
import type { loader as rootLoader } from "#app/root.tsx";
import { ScrollRegion } from "../tables/scroll-region.tsx";
import { agentWords } from "./agent-words.ts";
import { momentWords } from "./moment-words.ts";
import type { ShownSession } from "./read-sessions.server.ts";

type Props = {
  readonly sessions: readonly ShownSession[];
  /** Whose they are, where an owner looks at someone else's. */
  readonly personId?: string;
};

/** A person's sessions, each with its way out. */
export function SessionsTable({ sessions, personId }: Props) {
  const timeZone = useRouteLoaderData<typeof rootLoader>("root")?.status?.time_zone ?? "UTC";
  if (sessions.length === 0)
    return <p className="mt-2 text-table text-ink-2">Signed in nowhere just now.</p>;
  return (
    <ScrollRegion label="Sessions" className="panel mt-3">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Address</th>
            <th scope="col">First seen</th>
            <th scope="col">Last seen</th>
            <th scope="col">
              <span className="sr-only">Sign out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                {agentWords(session.agent)}
                {session.isNew && <span className="font-normal text-ink-3"> · new</span>}
              </th>
              <td>{session.address ?? "–"}</td>
              <td>{momentWords(session.startedAt, timeZone)}</td>
              <td>{session.isThis ? "this one" : momentWords(session.seenAt, timeZone)}</td>
              <td className="num">
                {!session.isThis && (
                  <Form method="post">
                    {personId !== undefined && (
                      <input type="hidden" name="person" value={personId} />
                    )}
                    <input type="hidden" name="session" value={session.id} />
                    <button type="submit" name="intent" value="end-session" className="button">
                      Sign out there
                    </button>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
