import type { AppLoadContext } from "@remix-run/node";
import { env } from "#app/env.server.ts";
import { demand, signedIn } from "#app/page.server.ts";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { saveText } from "#app/settings/save-settings.server.ts";
import { savedWhen } from "#app/settings/saved-words.ts";
import { readEarlier, readHistory, readStored } from "#app/settings/settings-store.server.ts";
import { readSettings } from "#settings/read-settings.ts";
import { practiceSetting, settingsFiles } from "#settings/settings-files.ts";
import { timeZoneFile } from "#settings/time-zone.ts";

/** Puts back what stood before a save, as a save of its own. */
export async function restore(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const saved = (await readHistory(env.home)).find(({ at }) => at === textOf(form, "at"));
  if (saved === undefined) return refused(form, "That save is not known. Nothing was restored.");
  const { file } = saved;
  if (file === practiceSetting.file || file === timeZoneFile)
    demand(signedIn(context), "manage_people");
  const text = await readEarlier(env.home, saved);
  const now = await readStored(env.home, file);
  if (text === now.text) return refused(form, "The file is like that already.");
  const table = settingsFiles.find((each) => each.file === file);
  const rows = (of: string) => (table ? readSettings(table, of).rows.length : of.trim() ? 1 : 0);
  return await saveText({
    ...{ context, form, file, text, to: `/settings/history?file=${encodeURIComponent(file)}` },
    what: `Restored what stood before ${savedWhen(saved.at)} (${saved.what})`,
    rowsBefore: rows(now.text),
    rowsAfter: rows(text),
  });
}
