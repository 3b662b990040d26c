import { createHash, randomBytes } from "node:crypto";
import type { Store } from "#queries/store.ts";
import { sessions as sessionsQuery } from "../office/sessions.ts";
import { createMemory } from "./memory.ts";
import type { SessionMemory } from "./session-memory.ts";

export type Session = {
  /** SHA-256 of the cookie's token. */
  readonly id: string;
  readonly personId: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly address: string | null;
  readonly agent: string | null;
  readonly memory: SessionMemory;
};
type Kept = Session & { seenAt: number; storedAt: number };

export type Sessions = ReturnType<typeof createSessions>;

/** Sessions end this long after they began, however busy. */
export const longestMs = 12 * 3_600_000;
/** What was seen is stored this often at most: a restart may shorten a session by that, never lengthen it. */
const storedEveryMs = 120_000;

export const sessionIdOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** Sessions of one office, in memory; begun, seen and ended ones are stored so that they outlive a restart. */
export function createSessions(store: Store, now: () => number, idleMs: number) {
  let known: Promise<Map<string, Kept>> | undefined;
  const all = () => {
    known ??= readSessions(store, now());
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  const isOver = (session: Session, at: number) =>
    at - session.seenAt >= idleMs || at - session.startedAt >= longestMs;
  const note = (kind: string, session: Session, at: number) =>
    store.append([
      {
        table: "session_event",
        row: {
          sessionId: session.id,
          personId: session.personId,
          doneAt: new Date(at).toISOString(),
          kind,
          address: kind === "started" ? session.address : null,
          agent: kind === "started" ? session.agent : null,
        },
      },
    ]);
  const end = async (session: Session) => {
    if ((await all()).delete(session.id)) await note("ended", session, now());
  };

  return {
    idleMs,
    /** A new session; the token for its cookie, which is kept nowhere. */
    async start(
      personId: string,
      from: { address: string | null; agent: string | null },
    ): Promise<{ token: string; session: Session }> {
      const token = randomBytes(32).toString("base64url");
      const at = now();
      const session: Kept = {
        id: sessionIdOf(token),
        personId,
        startedAt: at,
        seenAt: at,
        storedAt: at,
        address: from.address,
        agent: from.agent?.slice(0, 300) ?? null,
        memory: createMemory(),
      };
      await note("started", session, at);
      const kept = await all();
      kept.set(session.id, session);
      for (const each of kept.values()) if (isOver(each, at)) kept.delete(each.id);
      return { token, session };
    },
    /** The session of a cookie that still goes on. `idleForMs`: how long ago a person last did something. */
    async find(token: string, idleForMs: number): Promise<Session | undefined> {
      const session = (await all()).get(sessionIdOf(token));
      if (session === undefined) return undefined;
      const at = now();
      if (isOver(session, at)) {
        await end(session);
        return undefined;
      }
      session.seenAt = Math.max(session.seenAt, at - Math.max(0, idleForMs));
      if (session.seenAt - session.storedAt >= storedEveryMs) {
        session.storedAt = session.seenAt;
        // Nobody waits for it: where it fails a restart ends the session earlier.
        note("seen", session, session.seenAt).catch(() => undefined);
      }
      return session;
    },
    /** Milliseconds until it ends where nobody does anything more. */
    leftMs: ({ seenAt, startedAt }: Session): number =>
      Math.max(0, Math.min(seenAt + idleMs, startedAt + longestMs) - now()),
    end: async (id: string): Promise<void> => {
      const session = (await all()).get(id);
      if (session) await end(session);
    },
    /** Ends a person's sessions; all, or all but one. */
    async endAll(personId: string, exceptId?: string): Promise<void> {
      for (const session of [...(await all()).values()])
        if (session.personId === personId && session.id !== exceptId) await end(session);
    },
    /** The sessions of a person that go on, the latest seen first. */
    async list(personId: string): Promise<readonly Session[]> {
      const at = now();
      return [...(await all()).values()]
        .filter((session) => session.personId === personId && !isOver(session, at))
        .sort((a, b) => b.seenAt - a.seenAt);
    },
  };
}

async function readSessions(store: Store, at: number): Promise<Map<string, Kept>> {
  const since = new Date(at - longestMs).toISOString();
  const rows = await store.read(sessionsQuery, { since });
  return new Map(
    rows
      .filter((row) => !row.is_ended)
      .map((row) => {
        const seenAt = Date.parse(row.seen_at);
        const session: Kept = {
          id: row.session_id,
          personId: row.person_id,
          startedAt: Date.parse(row.started_at),
          seenAt,
          storedAt: seenAt,
          address: row.address,
          agent: row.agent,
          memory: createMemory(),
        };
        return [session.id, session];
      }),
  );
}
