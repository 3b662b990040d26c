import type { AppLoadContext } from "@remix-run/node";
import { env } from "#app/env.server.ts";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { dropWrongLines, saveSettings, saveText } from "#app/settings/save-settings.server.ts";
import { readStored } from "#app/settings/settings-store.server.ts";
import { date } from "#reports/format.ts";
import { judgeRow } from "#settings/read-settings.ts";
import { practiceSetting } from "#settings/settings-files.ts";
import { isTimeZone, timeZoneFile } from "#settings/time-zone.ts";

const to = "/settings/practices";

/** Saves what the page's forms ask for: a practice's name and start of history, or the time zone. */
export async function savePractices(
  context: AppLoadContext,
  form: FormData,
  today: string,
): Promise<FormAnswer> {
  switch (textOf(form, "intent")) {
    case "practice":
      return await savePractice(context, form, today);
    case "time-zone":
      return await saveTimeZone(context, form);
    case "drop-wrong-lines":
      return await dropWrongLines({ context, form, file: practiceSetting, to });
    default:
      return refused(form, "This page has no such button. Nothing was saved.");
  }
}

async function savePractice(context: AppLoadContext, form: FormData, today: string) {
  const cells: Record<string, string> = {
    practice_id: textOf(form, "practice_id"),
    name: textOf(form, "name"),
    history_from: textOf(form, "history_from"),
  };
  const judged = judgeRow(practiceSetting, ({ name }) => cells[name] ?? "");
  if ("wrong" in judged)
    return refused(form, "Nothing was saved.", {
      [judged.wrong.column]: `This ${judged.wrong.words}.`,
    });
  const { row } = judged;
  const { practice_id = "", name = "", history_from: from = "" } = row;
  if (from > today)
    return refused(form, "Nothing was saved.", { history_from: "This day has not come yet." });
  const said = [
    name === "" ? "named as files do" : `named ${name}`,
    from === "" ? "history from its first claim on" : `history from ${date(from)} on`,
  ];
  return await saveSettings({
    ...{ context, form, file: practiceSetting, to },
    what: `Practice ${practice_id}: ${said.join(", ")}`,
    change: (rows) => {
      const others = rows.filter((each) => each.practice_id !== practice_id);
      return name === "" && from === "" ? others : [...others, row];
    },
  });
}

async function saveTimeZone(context: AppLoadContext, form: FormData) {
  const zone = textOf(form, "time_zone");
  if (zone !== "" && !isTimeZone(zone))
    return refused(form, "Nothing was saved.", { time_zone: "This is no time zone." });
  const before = await readStored(env.home, timeZoneFile);
  if (before.text.trim() === zone) return refused(form, "Nothing is different: nothing was saved.");
  return await saveText({
    ...{ context, form, file: timeZoneFile, to },
    text: zone === "" ? "" : `${zone}\n`,
    what: zone === "" ? "Time zone of this machine" : `Time zone ${zone}`,
    rowsBefore: before.text.trim() === "" ? 0 : 1,
    rowsAfter: zone === "" ? 0 : 1,
  });
}
