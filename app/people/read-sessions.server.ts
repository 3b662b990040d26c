import { devices, sessions } from "./people.server.ts";

/** A person's sessions that go on, as tables show them. @param ownId the one that asks */
export async function readSessions(personId: string, ownId: string | undefined) {
  const open = await (await sessions()).list(personId);
  const fresh = await (await devices()).newSessions(personId);
  return open.map(({ id, startedAt, seenAt, address, agent }) => ({
    id,
    startedAt,
    seenAt,
    address,
    agent,
    isThis: id === ownId,
    isNew: fresh.has(id),
  }));
}

export type ShownSession = Awaited<ReturnType<typeof readSessions>>[number];
