import type { AppLoadContext } from "@remix-run/node";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { dropWrongLines, saveSettings } from "#app/settings/save-settings.server.ts";
import { isDay } from "#queries/period.ts";
import { learningStart } from "#settings/settings-files.ts";

const to = "/learned";

/** Begins learning anew from a day on, for a payer or for all, or takes such a beginning back. */
export async function saveStart(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const [payer, from_on] = [textOf(form, "payer"), textOf(form, "from_on")];
  const saved = { context, form, file: learningStart, to };
  const isOther = (row: { [name: string]: string }) =>
    row.payer !== payer || row.from_on !== from_on;
  const whose = payer === "" ? "all payers" : payer;
  switch (textOf(form, "intent")) {
    case "drop-wrong-lines":
      return await dropWrongLines(saved);
    case "remove":
      return await saveSettings({
        ...saved,
        what: `Learning of ${whose} counts denials from before ${from_on} again`,
        change: (rows) => rows.filter(isOther),
      });
    case "begin":
      if (!isDay(from_on)) return refused(form, "Nothing was saved.", { from_on: "Choose a day." });
      return await saveSettings({
        ...saved,
        what: `Learning of ${whose} begins anew on ${from_on}`,
        change: (rows) => [
          ...rows.filter(isOther),
          { payer, from_on, reason: textOf(form, "reason") },
        ],
      });
    default:
      return refused(form, "This page has no such button. Nothing was saved.");
  }
}
