import type { RowOf } from "#queries/query.ts";
import type { Packet } from "#reports/appeal/packet.ts";
import { claimsInReach } from "../follow-up/reach.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { appealContent } from "../office/appeal-content.ts";
import { appeals } from "../office/appeals.ts";
import { personNames } from "../people/people.server.ts";
import type { Person } from "../people/person.ts";
import { office } from "../reader.server.ts";
import type { LetterDraft } from "./letter-draft.ts";
import { type AppealState, standingOf } from "./standing.ts";

/** An appeal as lists and pages show it. */
export type Appeal = RowOf<typeof appeals> & {
  readonly standing: AppealState;
  /** Today's ids of its claims. */
  readonly claimIds: readonly string[];
  readonly claims: number;
  readonly by: string;
};

/** The appeals all of whose claims are within a person's reach, nearest deadline first. */
export async function listAppeals(person: Person): Promise<Appeal[]> {
  const [rows, names] = await Promise.all([(await office()).read(appeals, {}), personNames()]);
  const ids = await claimsInReach(person, [...new Set(rows.flatMap(({ claim_ids }) => claim_ids))]);
  return rows
    .filter(({ claim_ids }) => claim_ids.every((id) => ids.has(id)))
    .map((row) => ({
      ...row,
      standing: standingOf(row),
      claimIds: row.claim_ids.flatMap((id) => ids.get(id) ?? []),
      claims: row.claim_ids.length,
      by: names.get(row.by_id) ?? "someone who left",
    }));
}

/** Appeals that hold a claim. */
export async function appealsOf(person: Person, claimId: string): Promise<Appeal[]> {
  return (await listAppeals(person)).filter(({ claimIds }) => claimIds.includes(claimId));
}

/** Appeals of a project, as far as all claims of each are within reach. */
export async function appealsOfProject(person: Person, projectId: string): Promise<Appeal[]> {
  return (await listAppeals(person)).filter(({ project_id }) => project_id === projectId);
}

/** An appeal as it stands now, for whoever is about to change it. Throws Refusal where there is none within reach. */
export async function findAppeal(person: Person, appealId: string): Promise<Appeal> {
  const appeal = (await listAppeals(person)).find(({ appeal_id }) => appeal_id === appealId);
  if (!appeal) throw new Refusal(404, "No appeal goes by this id.");
  return appeal;
}

/** One appeal with its letter. Throws a 404 Response where there is none within reach. */
export async function readAppeal(person: Person, appealId: string) {
  const appeal = (await listAppeals(person)).find(({ appeal_id }) => appeal_id === appealId);
  if (!appeal) throw new Response("No appeal goes by this id.", { status: 404 });
  const [content] = await (await office()).read(appealContent, { versionId: appeal.version_id });
  const letter: LetterDraft = JSON.parse(content?.letter ?? "null");
  const packet: Packet | null = JSON.parse(content?.packet ?? "null");
  return { appeal, letter, packet, packetText: content?.packet ?? null };
}

/** What stood at the head of the letter written last, by anybody whose claims the person may see. */
export async function lastHead(person: Person): Promise<LetterDraft | null> {
  const all = await listAppeals(person);
  const [latest] = all.sort((a, b) => b.on_day.localeCompare(a.on_day));
  return latest ? (await readAppeal(person, latest.appeal_id)).letter : null;
}
