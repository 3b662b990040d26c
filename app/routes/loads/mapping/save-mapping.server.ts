import { redirect } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { startLoadAgain, startRebuild } from "#app/jobs/jobs.server.ts";
import type { Person } from "#app/people/person.ts";
import { textOf } from "#app/settings/form.ts";
import { keepVersion, readStored } from "#app/settings/settings-store.server.ts";
import { loadedFile } from "#queries/loads/loaded-file.ts";
import type { Reader } from "#queries/reader.ts";
import { counted } from "#reports/format.ts";
import { previewFile } from "./preview.server.ts";
import { isKind, type Profile, readProfiles, withProfile, writeProfiles } from "./profile.ts";
import { profilesFile } from "./read-mapping.server.ts";

export type MappingAnswer = { readonly problem: string };

/** What the mapping tab sends: keep or remove a profile, or work out all numbers anew. Goes on to the page, or says why not. */
export async function saveMapping(form: FormData, person: Person, reader: Reader) {
  switch (form.get("intent")) {
    case "map":
      return await saveProfile(form, person, reader);
    case "unmap":
      return await removeProfile(form, person);
    default:
      startRebuild({ person, name: "All numbers made anew from the archive" });
      return redirect("/loads?show=mapping", 303);
  }
}

async function saveProfile(form: FormData, person: Person, reader: Reader) {
  const [file] = await reader.run(loadedFile, { fileId: textOf(form, "file") });
  if (file === undefined) return wrong("That file is no longer there.");
  const profile = profileOf(form);
  if (typeof profile === "string") return wrong(profile);
  const profiles = readProfiles((await readStored(env.home, profilesFile)).text);
  if (profiles === undefined) return wrong(unreadable);
  const next = withProfile(profiles, profile);
  const preview = await previewFile(file, writeProfiles(next));
  if (typeof preview === "string") return wrong(preview);
  if (preview.profile !== profile.name || preview.outcome.status === "rejected") {
    const [issue] = preview.outcome.issues;
    return wrong(`With these columns the file cannot be read. ${issue?.message ?? ""}`);
  }
  const problem = await keep(form, person, profiles, next, `mapping profile ${profile.name} saved`);
  if (problem) return problem;
  // Nothing of a rejected file is in the numbers yet; what was read wrongly has to be taken out of them.
  if (file.status === "rejected") {
    startLoadAgain([file.container_sha256 ?? file.sha256], { person, name: "1 file mapped" });
  } else startRebuild({ person, name: "All numbers made anew, with the file mapped" });
  return redirect("/loads?show=mapping", 303);
}

async function removeProfile(form: FormData, person: Person) {
  const name = textOf(form, "name");
  const profiles = readProfiles((await readStored(env.home, profilesFile)).text);
  if (profiles === undefined) return wrong(unreadable);
  const next = profiles.filter((profile) => profile.name !== name);
  const problem = await keep(form, person, profiles, next, `mapping profile ${name} removed`);
  return problem ?? redirect("/loads?show=mapping", 303);
}

async function keep(
  form: FormData,
  person: Person,
  before: readonly Profile[],
  after: readonly Profile[],
  what: string,
): Promise<MappingAnswer | undefined> {
  const kept = await keepVersion(env.home, {
    file: profilesFile,
    version: textOf(form, "version"),
    text: writeProfiles(after),
    by: person.name,
    what,
    rowsBefore: before.length,
    rowsAfter: after.length,
  });
  if (!kept.isKept) {
    const by = kept.meanwhile ? ` by ${kept.meanwhile.by}` : "";
    return wrong(`The profiles were changed${by} since this page was opened. Load it again first.`);
  }
  record({
    who: person,
    act: "settings_saved",
    detail: { file: profilesFile, what: counted(after.length, "profile") },
  });
  return undefined;
}

/** The profile that a form describes, or what is missing in it. */
function profileOf(form: FormData): Profile | string {
  const name = textOf(form, "name");
  const kind = form.get("kind");
  const sign = form.get("sign");
  if (name === "")
    return "Give the profile a name: the program or the payer that writes such files.";
  if (!isKind(kind)) return "Say what the rows are: denials, transactions or claims.";
  const columns: { [column: string]: string | null } = {};
  const taken = new Map<string, string>();
  for (const [field, value] of form) {
    const column = /^column:(\w+)$/.exec(field)?.[1];
    if (column === undefined || typeof value !== "string") continue;
    const header = value.trim();
    if (header === "") {
      // What would be taken by its name and is not wanted is said; of all others nothing need be said.
      if (form.get(`proposed:${column}`)) columns[column] = null;
      continue;
    }
    const other = taken.get(header);
    if (other !== undefined)
      return `“${header}” is chosen for two columns. One header feeds one column.`;
    taken.set(header, column);
    columns[column] = header;
  }
  if (taken.size === 0) return "Choose a header for at least one column.";
  const profile = { name, kind, columns };
  return sign === "plain" || sign === "credit" ? { ...profile, sign } : profile;
}

const unreadable =
  "settings/mapping-profiles.json is not a list of profiles: mend it by hand first. Nothing was saved.";

function wrong(problem: string): MappingAnswer {
  return { problem };
}
