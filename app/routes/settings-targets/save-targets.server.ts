import type { AppLoadContext } from "@remix-run/node";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { targetWords } from "#app/settings/own-target.ts";
import { dropWrongLines, saveSettings } from "#app/settings/save-settings.server.ts";
import { targetValue } from "#app/settings/target-form.ts";
import { kpiDefinitions } from "#queries/overview/kpi-definitions.ts";
import { isDay } from "#queries/period.ts";
import { target } from "#settings/settings-files.ts";

const to = "/settings/targets";

/** `Days in A/R` as `days in A/R`, `A/R over 90 days` as it is. */
const inSentence = (title: string) =>
  title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** Saves what the page's forms ask for: a target set, or removed by empty fields. */
export async function saveTargets(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const intent = textOf(form, "intent");
  if (intent === "drop-wrong-lines")
    return await dropWrongLines({ context, form, file: target, to });
  const kpi = kpiDefinitions.find(({ name }) => name === textOf(form, "kpi"));
  if (kpi === undefined || (intent !== "set" && intent !== "remove"))
    return refused(form, "This page has no such target. Nothing was saved.");
  const { name, title, unit } = kpi;
  if (intent === "remove")
    return await saveSettings({
      ...{ context, form, file: target, to },
      what: `${title} has no target of ours`,
      change: (rows) => rows.filter((row) => row.kpi !== name),
    });
  const from = targetValue(textOf(form, "from"), unit);
  const most = targetValue(textOf(form, "to"), unit);
  const source = textOf(form, "source") || "set by the practice";
  const since = textOf(form, "since");
  const number = unit === "rate" ? "Write per cent from 0 to 100." : "Write days, such as 35.";
  if (from === undefined) return refused(form, "Nothing was saved.", { from: number });
  if (most === undefined) return refused(form, "Nothing was saved.", { to: number });
  if (from === "" && most === "")
    return refused(form, "Nothing was saved.", {
      from: "Write a lowest value, a highest, or both.",
    });
  if (from !== "" && most !== "" && Number(from) > Number(most))
    return refused(form, "Nothing was saved.", { to: "This is below the lowest value." });
  if (since !== "" && !isDay(since))
    return refused(form, "Nothing was saved.", { since: "Choose a day, or none." });
  const row = { kpi: name, from_value: from, to_value: most, source, from_on: since };
  const own = {
    ...{ kpi: name, source, from_on: since === "" ? null : since },
    from_value: from === "" ? null : Number(from),
    to_value: most === "" ? null : Number(most),
  };
  return await saveSettings({
    ...{ context, form, file: target, to },
    what: `Target of ${inSentence(title)}: ${targetWords(own, unit)}`,
    change: (rows) => [...rows.filter((each) => each.kpi !== name), row],
  });
}
