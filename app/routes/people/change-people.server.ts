import type { AppLoadContext } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { faultOfPassword } from "#app/people/password.ts";
import { findPerson, people, sessions, setupLinks } from "#app/people/people.server.ts";
import { type Account, PeopleError } from "#app/people/people-store.ts";
import { type Role, roles } from "#app/people/permissions.ts";
import type { Person } from "#app/people/person.ts";
import { passwordLinkHours } from "#app/people/setup-links.ts";
import { changeSignIn } from "./change-sign-in.server.ts";
import { demandProof } from "./demand-proof.server.ts";

export type Told = {
  readonly isDone: boolean;
  readonly sentence: string;
  /** Path of a one-time link to hand to the person. */
  readonly link?: string;
  readonly linkHours?: number;
};
type Change = { readonly did: string; readonly of: Account; readonly told: Omit<Told, "isDone"> };

/** Does what an owner asked for, and records it; or says why not. */
export async function changePeople(
  form: FormData,
  context: AppLoadContext,
  owner: Person,
): Promise<Told> {
  try {
    const done = await changeSignIn(form, context, owner);
    if (done !== null) return done;
    const before = await findPerson(String(form.get("person") ?? ""));
    const { did, of, told } = await change(form, context, owner);
    const { address, requestId } = context;
    const detail = {
      did,
      person: of.id,
      ...(before && { before: rightsWords(before) }),
      after: rightsWords(of),
    };
    record({ who: owner, act: "people_changed", address, requestId, detail });
    return { isDone: true, ...told };
  } catch (error) {
    if (error instanceof PeopleError) return { isDone: false, sentence: error.message };
    throw error;
  }
}

async function change(form: FormData, context: AppLoadContext, owner: Person): Promise<Change> {
  const given = (name: string) => String(form.get(name) ?? "");
  const store = await people();
  const intent = given("intent");
  if (intent === "add") {
    const { name, email, password } = {
      name: given("name"),
      email: given("email"),
      password: given("password"),
    };
    const byLink = password === "";
    if (!byLink) refuseFaulty(password, email);
    const rights = rightsOf(form);
    if (rights.role === "owner") await demandProof(form, context, owner);
    const added = await store.add(
      { name, email, ...rights, password: byLink ? null : password },
      owner.id,
    );
    const sentence = `${added.name} was added as ${added.role}.`;
    return { did: "added", of: added, told: { sentence, ...(byLink && linkFor(added.id)) } };
  }
  const before = await findPerson(given("person"));
  if (!before) throw new PeopleError("There is no such person.");
  const { id, name } = before;
  if (intent === "save") {
    const rights = rightsOf(form);
    if (rights.role === "owner" && rightsWords({ ...before, ...rights }) !== rightsWords(before))
      await demandProof(form, context, owner);
    const of = await store.change(id, { name: given("name"), ...rights }, owner.id);
    return { did: "changed", of, told: { sentence: `${of.name} was saved.` } };
  }
  if (intent === "disable" || intent === "enable") {
    const isDisabled = intent === "disable";
    if (!isDisabled && before.role === "owner") await demandProof(form, context, owner);
    const of = await store.change(id, { isDisabled }, owner.id);
    if (isDisabled) {
      setupLinks.endOf(id);
      await (await sessions()).endAll(id);
    }
    const sentence = isDisabled
      ? `${name} can no longer sign in and was signed out everywhere.`
      : `${name} can sign in again.`;
    return { did: isDisabled ? "disabled" : "enabled", of, told: { sentence } };
  }
  if (intent === "password") {
    // One's own takes the present one: a screen left open must not be enough.
    if (id === owner.id) throw new PeopleError("Change your own under Your account.");
    const password = given("password");
    const byLink = password === "";
    if (!byLink) refuseFaulty(password, before.email);
    await demandProof(form, context, owner);
    await store.setPassword(id, byLink ? null : password, owner.id);
    setupLinks.endOf(id);
    await (await sessions()).endAll(id);
    const sentence = byLink
      ? `${name}'s password ended; the link sets a new one.`
      : `${name} has a new password and was signed out everywhere.`;
    const did = byLink ? "password link made" : "password set";
    return { did, of: before, told: { sentence, ...(byLink && linkFor(id)) } };
  }
  throw new PeopleError("Nothing was asked for.");
}

/** `biller, L1 L2`, `viewer, all`, `owner, all, disabled`: for the audit. */
function rightsWords({ role, practices, locations, isDisabled }: Account): string {
  const reach = [...(practices ?? []), ...(locations ?? [])].join(" ");
  return `${role}, ${reach === "" ? "all" : reach}${isDisabled ? ", disabled" : ""}`;
}

function linkFor(personId: string) {
  const token = setupLinks.make({ kind: "password", personId });
  return { link: `/setup/${token}`, linkHours: passwordLinkHours };
}

function refuseFaulty(password: string, email: string): void {
  const fault = faultOfPassword(password, email);
  if (fault !== null) throw new PeopleError(fault);
}

/** Role and reach as ticked; nothing ticked is no bound. */
function rightsOf(form: FormData): {
  role: Role;
  practices: string[] | null;
  locations: string[] | null;
} {
  const role = roles.find((each) => each === form.get("role"));
  if (role === undefined) throw new PeopleError("Choose a role.");
  const ticked = (name: string) => {
    const values = form.getAll(name).map(String);
    return values.length > 0 ? values : null;
  };
  return { role, practices: ticked("practice"), locations: ticked("location") };
}
