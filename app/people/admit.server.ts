import type { AppLoadContext } from "@remix-run/node";
import { isWhole } from "#queries/reach.ts";
import { auditTrouble } from "../audit/record.server.ts";
import type { Route } from "../routes.ts";
import type { Admission, Answer, Asked } from "./admission.ts";
import { deviceCookie, sessionCookie } from "./host-cookie.ts";
import { matchTarget } from "./match-route.ts";
import { enrolPath, loginPath } from "./next-path.ts";
import { factors, findPerson, listPeople, sessions } from "./people.server.ts";
import { mayDo, type Person, reachOf } from "./person.ts";
import { refusals, refuseInWords, refuseWithPage } from "./refusal.server.tsx";
import type { Session } from "./sessions.ts";

/**
 * The one gate: every request but those for assets passes here, and what the table of routes does not allow is refused.
 * It reads the address as Remix will, so both speak of the same page.
 */
export async function admit(asked: Asked): Promise<Admission> {
  const url = readTarget(asked.target);
  // `?_data` would run a single loader by its name: nothing here asks so.
  if (url === null || url.searchParams.has("_data")) return refuse(refuseInWords(refusals.damaged));
  const { method, address, agent, isSecure } = asked;
  const isRead = method === "GET" || method === "HEAD";
  const { routes, isData } = matchTarget(url.pathname);
  const needs = needsOf(routes, isRead);
  const isPage = isRead && !isData && !(routes.at(-1)?.file.endsWith(".ts") ?? false);
  const say = isPage ? refuseWithPage : refuseInWords;

  const found = await findSession(asked);
  const deviceToken = deviceCookie.read(asked.cookie, isSecure);
  const context = { address, agent, isSecure, deviceToken, ...found?.context };
  const go: Admission = { isAdmitted: true, context };
  if (needs?.every((need) => need === "anyone"))
    return isRead || isUpTo(mostOfStrangers, asked) ? go : refuse(refuseInWords(refusals.tooLarge));
  if (!found) {
    if (!isPage) return refuse(refuseInWords(refusals.signIn));
    const hasPeople = (await listPeople()).length > 0;
    return redirectTo(hasPeople ? loginPath(url.pathname + url.search) : "/setup");
  }
  const { who } = found;
  if (found.context.person === undefined && routes.at(-1)?.isForEnrolling !== true)
    return isPage ? redirectTo(enrolPath(url.pathname + url.search)) : refuse(say(refusals.enrol));
  const isInReach = isWhole(reachOf(who)) || routes.every((route) => route.isWhole !== true);
  if (routes.length === 0 || !isInReach) return refuse(say(refusals.nothing));
  if (needs === null) return refuse(say(refusals.readOnly));
  if (!needs.every((need) => fits(who, need))) return refuse(say(refusals.role));
  if (isData && routes.at(-1)?.isFile) return refuse(refuseInWords(refusals.nothing));
  if (!isRead && !isUpTo(routes.at(-1)?.mostBytes ?? mostOfForms, asked))
    return refuse(refuseInWords(refusals.tooLarge));
  if (!isRead && auditTrouble() !== null) return refuse(refuseInWords(refusals.unrecorded));
  return go;
}

type Need = Route["read"];

/** What a request takes: reading all that is shown, and writing where it writes; null: nothing can be written there. */
function needsOf(routes: readonly Route[], isRead: boolean): readonly Need[] | null {
  const reads = routes.map((route) => route.read);
  if (isRead) return reads.length > 0 ? reads : null;
  const write = routes.at(-1)?.write;
  return write === undefined ? null : [...reads.slice(0, -1), write];
}

function fits(person: Person, need: Need): boolean {
  return need === "anyone" || need === "person" || mayDo(person, need);
}

/** Strangers' forms hold a few words, others a list of claims or notes. In bytes. */
const mostOfStrangers = 16_384;
const mostOfForms = 2_000_000;

/** Whether the body says a length, and one that may be. Of those without limit the length need not be known. */
function isUpTo(most: number, { bodyBytes }: Asked): boolean {
  return (bodyBytes ?? Number.POSITIVE_INFINITY) <= most;
}

/** The address as Remix will see it; null where it cannot be read. */
function readTarget(target: string): URL | null {
  if (!target.startsWith("/")) return null;
  const text = `http://dermledger.invalid${target}`;
  return URL.canParse(text) ? new URL(text) : null;
}

type Found = {
  readonly who: Person;
  readonly context: Pick<AppLoadContext, "person" | "enrolling" | "session" | "memory">;
};

/**
 * The session of the cookie with its person as they are now: a changed role counts at once, a disabled person is out. Where
 * the second factor is demanded and missing there is no person, only who has to set it up.
 */
async function findSession({ cookie, isSecure, idleSeconds }: Asked): Promise<Found | undefined> {
  const token = sessionCookie.read(cookie, isSecure);
  if (token === null) return undefined;
  const open = await sessions();
  const session = await open.find(token, idleSeconds * 1000);
  if (session === undefined) return undefined;
  const account = await findPerson(session.personId);
  if (account === undefined || account.isDisabled) {
    await open.end(session.id);
    return undefined;
  }
  const { id, email, name, role, practices, locations } = account;
  const who = { id, email, name, role, practices, locations };
  const kept = { id: session.id, leftMs: open.leftMs(session) };
  if (await mustEnrol(session)) return { who, context: { enrolling: who, session: kept } };
  return { who, context: { person: who, session: kept, memory: session.memory } };
}

/** Demanded of all since before this session began, and not there. Who was at work already goes on until the session's end. */
async function mustEnrol({ personId, startedAt }: Session): Promise<boolean> {
  const store = await factors();
  const since = await store.demandedSince();
  return since !== null && startedAt >= since && (await store.of(personId)) === null;
}

function refuse(answer: Answer): Admission {
  return { isAdmitted: false, answer };
}

function redirectTo(path: string): Admission {
  return refuse({ status: 302, headers: { Location: path }, body: "" });
}
