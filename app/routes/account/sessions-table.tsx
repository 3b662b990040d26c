import { Form, useRouteLoaderData } from "@remix-run/react";
import { agentWords } from "#app/people/agent-words.ts";
import type { loader as rootLoader } from "#app/root.tsx";

type Props = {
  sessions: readonly {
    id: string;
    startedAt: number;
    seenAt: number;
    address: string | null;
    agent: string | null;
    isThis: boolean;
  }[];
};

/** A person's sessions, each with its way out. */
export function SessionsTable({ sessions }: Props) {
  const timeZone = useRouteLoaderData<typeof rootLoader>("root")?.status?.time_zone ?? "UTC";
  return (
    <div className="panel table-scroll relative mt-3">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Address</th>
            <th scope="col">Since</th>
            <th scope="col">Last seen</th>
            <th scope="col">
              <span className="sr-only">Sign out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">{agentWords(session.agent)}</th>
              <td>{session.address ?? "–"}</td>
              <td>{instant(session.startedAt, timeZone)}</td>
              <td>{session.isThis ? "this one" : instant(session.seenAt, timeZone)}</td>
              <td className="num">
                {!session.isThis && (
                  <Form method="post">
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
    </div>
  );
}

/** An instant in the practice's own time: alike from the server and in the browser. */
function instant(at: number, timeZone: string): string {
  const format = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat("en-US", format).format(at);
}
