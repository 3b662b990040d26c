import type { AppLoadContext } from "@remix-run/node";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { clockTitles, kindTitles } from "#app/settings/limit-words.ts";
import { dropWrongLines, saveSettings } from "#app/settings/save-settings.server.ts";
import { judgeRow } from "#settings/read-settings.ts";
import type { SettingsRow } from "#settings/settings-file.ts";
import { filingLimit } from "#settings/settings-files.ts";

const to = "/settings/limits";

/** Saves what the page's forms ask for: a limit set or removed. */
export async function saveLimits(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  switch (textOf(form, "intent")) {
    case "set":
      return await saveLimit(context, form);
    case "remove":
      return await removeLimit(context, form);
    case "drop-wrong-lines":
      return await dropWrongLines({ context, form, file: filingLimit, to });
    default:
      return refused(form, "This page has no such button. Nothing was saved.");
  }
}

async function saveLimit(context: AppLoadContext, form: FormData) {
  const cells: SettingsRow = {
    ...whoOf(textOf(form, "who")),
    kind: textOf(form, "kind"),
    days: textOf(form, "days"),
    clock: textOf(form, "clock"),
    is_default: "false",
    from_on: textOf(form, "from_on"),
    source: textOf(form, "source"),
  };
  if (cells.payer === "" && cells.class === "")
    return refused(form, "Nothing was saved.", { who: "Choose a payer or a class." });
  if (cells.source === "")
    return refused(form, "Nothing was saved.", {
      source: "Say where it is from: the contract and its page, or the payer’s manual.",
    });
  const judged = judgeRow(filingLimit, ({ name }) => cells[name] ?? "");
  if ("wrong" in judged)
    return refused(form, "Nothing was saved.", {
      [judged.wrong.column]: `This ${judged.wrong.words}.`,
    });
  const { row } = judged;
  return await saveSettings({
    ...{ context, form, file: filingLimit, to },
    what: `${limitName(row)} is ${row.days} days from ${clockTitles[row.clock ?? ""]}`,
    change: (rows) => [...rows.filter((each) => !isSame(each, row)), row],
  });
}

async function removeLimit(context: AppLoadContext, form: FormData) {
  const row = {
    ...whoOf(textOf(form, "who")),
    kind: textOf(form, "kind"),
    from_on: textOf(form, "from_on"),
  };
  return await saveSettings({
    ...{ context, form, file: filingLimit, to },
    what: `${limitName(row)} was removed`,
    change: (rows) => rows.filter((each) => !isSame(each, row)),
  });
}

/** `payer:AETNA` or `class:commercial`, as the form's choice has it. */
function whoOf(who: string): { payer: string; class: string } {
  if (who.startsWith("payer:")) return { payer: who.slice("payer:".length), class: "" };
  return { payer: "", class: who.startsWith("class:") ? who.slice("class:".length) : "" };
}

/** Of a payer's own limit its class does not matter: by hand both may be written. */
function isSame(a: SettingsRow, b: SettingsRow): boolean {
  const isOne = a.payer === b.payer && (a.payer !== "" || a.class === b.class);
  return isOne && a.kind === b.kind && a.from_on === b.from_on;
}

function limitName(row: SettingsRow): string {
  const who = row.payer || `class ${row.class}`;
  return `${kindTitles[row.kind ?? ""] ?? row.kind} to ${who}${row.from_on ? ` from ${row.from_on}` : ""}`;
}
