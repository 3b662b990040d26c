import { createHash, randomBytes } from "node:crypto";
import type { Store } from "#queries/store.ts";
import { devices as devicesQuery } from "../office/devices.ts";
import { nextInstant } from "../office/instant.ts";
import { agentWords } from "./agent-words.ts";
import { longestMs } from "./sessions.ts";

/** A browser on which a person signed in. */
export type Device = {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly firstAt: number;
  readonly address: string | null;
  readonly agent: string | null;
};
type Kept = Device & {
  /** The person's first one ever: nobody to tell. */
  readonly isFirst: boolean;
  /** Told in a browser that was there before it; or in the new one itself. */
  isTold: boolean;
  isToldHere: boolean;
  readonly sessions: Set<string>;
};
/** A sign-in on a new browser, as a session is told of it. */
export type NewDevice = Device & { readonly isThis: boolean };

export type Devices = ReturnType<typeof createDevices>;

/**
 * The browsers of each person, by a random cookie. The person's other browsers tell of a new one until someone there says
 * that it is known; the new one tells of itself, and cannot hide itself from the others, nor do browsers that came later.
 */
export function createDevices(store: Store, now: () => number) {
  let known: Promise<Map<string, Map<string, Kept>>> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const all = () => {
    known ??= readDevices(store, now());
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const of = async (personId: string) => (await all()).get(personId) ?? new Map<string, Kept>();
  const note = async (personId: string, deviceId: string, sessionId: string, kind: string) => {
    const doneAt = nextInstant(now);
    await store.append([
      { table: "device_event", row: { personId, deviceId, sessionId, doneAt, kind } },
    ]);
    return Date.parse(`${doneAt}Z`);
  };
  const ownOf = (devices: ReadonlyMap<string, Kept>, sessionId: string) =>
    [...devices.values()].find(({ sessions }) => sessions.has(sessionId));

  return {
    /**
     * A session began there.
     *
     * @param token of the browser's cookie; null: it brings none
     * @returns the token to keep, another where nobody here knows the one it brings
     */
    signedIn: (
      personId: string,
      token: string | null,
      session: { id: string; address: string | null; agent: string | null },
    ): Promise<{ token: string; isNew: boolean }> =>
      inTurn(async () => {
        const everyone = await all();
        const idOf = (each: string) => deviceIdOf(each, session.agent);
        const isKnown =
          token !== null && [...everyone.values()].some((devices) => devices.has(idOf(token)));
        const kept = isKnown ? token : randomBytes(32).toString("base64url");
        const devices = await of(personId);
        const id = idOf(kept);
        const before = devices.get(id);
        const kind = before ? "again" : devices.size === 0 ? "first" : "new";
        const firstAt = await note(personId, id, session.id, kind);
        if (before) before.sessions.add(session.id);
        else
          devices.set(id, {
            id,
            firstAt,
            address: session.address,
            agent: session.agent,
            isFirst: kind === "first",
            isTold: false,
            isToldHere: false,
            sessions: new Set([session.id]),
          });
        everyone.set(personId, devices);
        return { token: kept, isNew: kind === "new" };
      }),
    /** New browsers of a person that a session has to be told of, the latest first. */
    async toTell(personId: string, sessionId: string): Promise<NewDevice[]> {
      const devices = await of(personId);
      const own = ownOf(devices, sessionId);
      return [...devices.values()]
        .filter((each) => {
          if (each.isFirst || each.isTold) return false;
          return each === own ? !each.isToldHere : own === undefined || own.firstAt < each.firstAt;
        })
        .sort((a, b) => b.firstAt - a.firstAt)
        .map((each) => {
          const { id, firstAt, address, agent } = each;
          return { id, firstAt, address, agent, isThis: each === own };
        });
    },
    /** Which of a person's sessions run on browsers that are still to be told of. */
    async newSessions(personId: string): Promise<ReadonlySet<string>> {
      const fresh = [...(await of(personId)).values()].filter(
        ({ isFirst, isTold }) => !isFirst && !isTold,
      );
      return new Set(fresh.flatMap(({ sessions }) => [...sessions]));
    },
    /** The session was told. Whether there was something to tell. */
    told: (personId: string, deviceId: string, sessionId: string): Promise<boolean> =>
      inTurn(async () => {
        const devices = await of(personId);
        const device = devices.get(deviceId);
        const own = ownOf(devices, sessionId);
        if (device === undefined) return false;
        const isHere = own === device;
        if (!isHere && own !== undefined && own.firstAt > device.firstAt) return false;
        await note(personId, deviceId, sessionId, isHere ? "told_here" : "told");
        if (isHere) device.isToldHere = true;
        else device.isTold = true;
        return true;
      }),
    /** Forgets a browser that the person does not know: what is signed in there, to be ended; null: there is no such. */
    refuse: (
      personId: string,
      deviceId: string,
      sessionId: string,
    ): Promise<readonly string[] | null> =>
      inTurn(async () => {
        const devices = await of(personId);
        const device = devices.get(deviceId);
        const own = ownOf(devices, sessionId);
        if (device === undefined || own === device) return null;
        // As for telling: two strange browsers would else take each other off the list before anyone sees them.
        if (own !== undefined && own.firstAt > device.firstAt) return null;
        await note(personId, deviceId, sessionId, "refused");
        devices.delete(deviceId);
        return [...device.sessions];
      }),
  };
}

/** The browser's words go in: a cookie that was carried to another kind of browser is no old acquaintance. */
function deviceIdOf(token: string, agent: string | null): string {
  return createHash("sha256")
    .update(`${token} ${agentWords(agent)}`)
    .digest("hex");
}

async function readDevices(store: Store, at: number): Promise<Map<string, Map<string, Kept>>> {
  const since = new Date(at - longestMs).toISOString();
  const people = new Map<string, Map<string, Kept>>();
  for (const row of await store.read(devicesQuery, { since })) {
    const devices = people.get(row.person_id) ?? new Map<string, Kept>();
    people.set(row.person_id, devices);
    devices.set(row.device_id, {
      id: row.device_id,
      firstAt: Date.parse(row.first_at),
      address: row.address,
      agent: row.agent,
      isFirst: row.is_first,
      isTold: row.is_told,
      isToldHere: row.is_told_here,
      sessions: new Set(row.sessions),
    });
  }
  return people;
}
