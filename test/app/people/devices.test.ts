import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDevices } from "#app/people/devices.ts";
import { createSessions } from "#app/people/sessions.ts";
import { clock, openOffice } from "./office-of-tests.ts";

let office: Awaited<ReturnType<typeof openOffice>>;
const time = clock();
const firefox = "Mozilla/5.0 (X11; Linux) Firefox/140.0";
const safari = "Mozilla/5.0 (iPhone) Safari/605";

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.end());

const open = () => createDevices(office.store(), time.ms);
const open15 = () => createSessions(office.store(), time.ms, 900_000);

/** Signs someone in; `token`: of a browser that was there before. */
async function signIn(
  devices: ReturnType<typeof open>,
  who: string,
  token: string | null = null,
  agent = firefox,
) {
  time.pass(1_000);
  const { session } = await open15().start(who, { address: "10.0.0.9", agent });
  return { id: session.id, ...(await devices.signedIn(who, token, session)) };
}

describe("a new browser", () => {
  it("is told of in the person's other browsers and in itself; the first one of all is not", async () => {
    const devices = open();
    const first = await signIn(devices, "ann");
    expect(first.isNew).toBe(false);
    expect(await devices.toTell("ann", first.id)).toEqual([]);
    const second = await signIn(devices, "ann", null, safari);
    expect(second.isNew).toBe(true);
    expect(await devices.toTell("ann", first.id)).toMatchObject([
      { agent: safari, address: "10.0.0.9", isThis: false },
    ]);
    expect(await devices.toTell("ann", second.id)).toMatchObject([{ isThis: true }]);
    expect(await devices.toTell("bob", first.id)).toEqual([]);
    // The browser is known again by its cookie, and goes on to be told of.
    const again = await signIn(devices, "ann", first.token);
    expect(again).toMatchObject({ isNew: false, token: first.token });
    expect(await devices.toTell("ann", again.id)).toHaveLength(1);
  });

  it("is told of until someone answers in an older one, also after a restart; then never again", async () => {
    const devices = open();
    const first = await signIn(devices, "cleo");
    const second = await signIn(devices, "cleo", null, safari);
    await office.reopen();
    const after = open();
    const [told] = await after.toTell("cleo", first.id);
    expect(told).toMatchObject({ agent: safari });
    expect(await after.told("cleo", told?.id ?? "", first.id)).toBe(true);
    for (const each of [after, open()]) {
      expect(await each.toTell("cleo", first.id)).toEqual([]);
      expect(await each.toTell("cleo", second.id)).toEqual([]);
    }
    expect((await signIn(open(), "cleo", second.token, safari)).isNew).toBe(false);
  });

  it("hides itself from itself alone, and a later one hides nothing", async () => {
    const devices = open();
    const own = await signIn(devices, "dora");
    const strange = await signIn(devices, "dora", null, safari);
    const [told] = await devices.toTell("dora", strange.id);
    expect(await devices.told("dora", told?.id ?? "", strange.id)).toBe(true);
    expect(await devices.toTell("dora", strange.id)).toEqual([]);
    const later = await signIn(devices, "dora", null, safari);
    expect(await devices.told("dora", told?.id ?? "", later.id)).toBe(false);
    expect(await devices.told("dora", "nothing", own.id)).toBe(false);
    for (const each of [devices, open()]) expect(await each.toTell("dora", own.id)).toHaveLength(2);
  });

  it("is not taken off the list by one that came later, which it vouched for", async () => {
    const devices = open();
    const own = await signIn(devices, "hugo");
    const strange = await signIn(devices, "hugo", null, safari);
    const accomplice = await signIn(devices, "hugo", null, safari);
    const [second, first] = await devices.toTell("hugo", own.id);
    expect(await devices.told("hugo", second?.id ?? "", strange.id)).toBe(true);
    expect(await devices.refuse("hugo", first?.id ?? "", accomplice.id)).toBeNull();
    for (const each of [devices, open()])
      expect(await each.toTell("hugo", own.id)).toMatchObject([{ id: first?.id }]);
  });

  it("that is refused is forgotten, with its sessions to end; it is new again when it comes back", async () => {
    const devices = open();
    const own = await signIn(devices, "emma");
    const strange = await signIn(devices, "emma", null, safari);
    const [told] = await devices.toTell("emma", own.id);
    expect(await devices.refuse("emma", told?.id ?? "", strange.id)).toBeNull();
    expect(await devices.refuse("emma", told?.id ?? "", own.id)).toEqual([strange.id]);
    for (const each of [devices, open()]) expect(await each.toTell("emma", own.id)).toEqual([]);
    expect((await signIn(devices, "emma", strange.token, safari)).isNew).toBe(true);
  });

  it("is one per person, and one per kind of browser; a token that nobody here gave is not taken", async () => {
    const devices = open();
    const first = await signIn(devices, "fay");
    const shared = await signIn(devices, "gus", first.token);
    expect(shared).toMatchObject({ isNew: false, token: first.token });
    expect((await signIn(devices, "fay", first.token, safari)).isNew).toBe(true);
    const made = await signIn(devices, "fay", "a".repeat(43));
    expect(made).toMatchObject({ isNew: true });
    expect(made.token).not.toBe("a".repeat(43));
  });
});
