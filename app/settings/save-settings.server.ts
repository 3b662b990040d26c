import { type AppLoadContext, redirect } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { startPublish } from "#app/jobs/jobs.server.ts";
import { signedIn } from "#app/page.server.ts";
import { counted } from "#reports/format.ts";
import { readSettings, writeSettings } from "#settings/read-settings.ts";
import type { SettingsFile, SettingsRow } from "#settings/settings-file.ts";
import { type FormAnswer, refused, textOf } from "./form.ts";
import { savedWhen } from "./saved-words.ts";
import { keepVersion, readStored } from "./settings-store.server.ts";

/** A settings file as a page shows it: its rows, what is wrong by line, and its version for the form. */
export async function openSettings(file: SettingsFile) {
  const { text, version } = await readStored(env.home, file.file);
  const { rows, problems } = readSettings(file, text);
  return { file: file.file, version, rows, problems };
}

export type SaveForm = {
  readonly context: AppLoadContext;
  readonly form: FormData;
  readonly file: SettingsFile;
  /** What is done, in words, for the history. */
  readonly what: string;
  readonly change: (rows: readonly SettingsRow[]) => readonly SettingsRow[];
  /** Where to go when it is saved. */
  readonly to: string;
};

/**
 * Saves what a form changes in a settings file, starts a publish, and goes to `to`, where the frame says what was saved.
 * Answers in words, and saves nothing, where someone saved meanwhile or lines of the file cannot be read.
 */
export async function saveSettings(save: SaveForm): Promise<FormAnswer> {
  const { form, file, change } = save;
  const { text } = await readStored(env.home, file.file);
  const { rows, problems } = readSettings(file, text);
  if (problems.length > 0)
    return refused(
      form,
      `${counted(problems.length, "line")} of settings/${file.file} cannot be used and would be lost. Mend or drop what is told above first; nothing was saved.`,
    );
  const changed = change(rows);
  const next = writeSettings(file, changed);
  if (next === writeSettings(file, rows))
    return refused(form, "Nothing is different: nothing was saved.");
  return await saveText({
    ...save,
    file: file.file,
    text: next,
    rowsBefore: rows.length,
    rowsAfter: changed.length,
  });
}

/** Drops the lines of a file that cannot be used; what stood there stays in the history. */
export async function dropWrongLines(save: Omit<SaveForm, "change" | "what">): Promise<FormAnswer> {
  const { file } = save;
  const { text } = await readStored(env.home, file.file);
  const { rows, problems } = readSettings(file, text);
  return await saveText({
    ...save,
    file: file.file,
    text: writeSettings(file, rows),
    what: `Dropped ${counted(problems.length, "line")} that could not be used`,
    rowsBefore: rows.length,
    rowsAfter: rows.length,
  });
}

type SaveText = Omit<SaveForm, "file" | "change"> & {
  readonly file: string;
  readonly text: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
};

/** Saves a whole text, as `saveSettings` does. */
export async function saveText(save: SaveText): Promise<FormAnswer> {
  const { context, form, file, text, what, rowsBefore, rowsAfter } = save;
  const person = signedIn(context);
  const version = textOf(form, "version");
  const made = { file, version, text, by: person.name, what, rowsBefore, rowsAfter };
  const kept = await keepVersion(env.home, made);
  if (!kept.isKept) {
    const { meanwhile } = kept;
    const by =
      meanwhile === undefined ? "by hand" : `by ${meanwhile.by}, ${savedWhen(meanwhile.at)}`;
    return refused(
      form,
      `Changed meanwhile ${by}: reload the page and do it again. Nothing was saved.`,
    );
  }
  record({
    who: person,
    act: "settings_saved",
    address: context.address,
    requestId: context.requestId,
    detail: { file, what, rows_before: rowsBefore, rows_after: rowsAfter },
  });
  startPublish({ person, why: what });
  throw redirect(withSaved(save.to, kept.saved.at), 303);
}

function withSaved(to: string, at: string): string {
  return `${to}${to.includes("?") ? "&" : "?"}saved=${encodeURIComponent(at)}`;
}
