import type { AppLoadContext } from "@remix-run/node";
import { practiceToday } from "#app/page.server.ts";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { joinPayers, takeApart, withPayer } from "#app/settings/payer-names.ts";
import { dropWrongLines, saveSettings } from "#app/settings/save-settings.server.ts";
import { counted } from "#reports/format.ts";
import { shownName } from "#settings/cell.ts";
import { payerAlias, payerClasses, payerSetting } from "#settings/settings-files.ts";

const to = "/settings/payers";

/** Saves what the page's forms ask for: names joined or taken apart, a class, a flag. */
export async function savePayers(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  switch (textOf(form, "intent")) {
    case "join":
      return await saveJoin(context, form);
    case "apart":
      return await saveApart(context, form);
    case "class":
      return await saveClass(context, form);
    case "drop-wrong-lines": {
      const file = textOf(form, "file") === payerSetting.file ? payerSetting : payerAlias;
      return await dropWrongLines({ context, form, file, to });
    }
    default:
      return refused(form, "This page has no such button. Nothing was saved.");
  }
}

async function saveJoin(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const payers = form.getAll("payer").flatMap((each) => (typeof each === "string" ? [each] : []));
  const shown = shownName(textOf(form, "shown"));
  if (shown === "" || shown.length > 200)
    return refused(form, "Nothing was saved.", { shown: "Write the name to show." });
  const joined = payers.filter((payer) => payer !== shown);
  if (joined.length === 0)
    return refused(form, "Nothing was saved.", { shown: "The payer has that name already." });
  const day = await practiceToday();
  const what =
    payers.length === 1
      ? `${joined[0]} is shown as ${shown}`
      : `${counted(payers.length, "payer")} became ${shown}: ${joined.join(", ")}`;
  const change = (rows: Parameters<typeof joinPayers>[0]) => joinPayers(rows, joined, shown, day);
  return await saveSettings({
    ...{ context, form, file: payerAlias, what, change },
    to: `${to}?payer=${encodeURIComponent(shown)}`,
  });
}

async function saveApart(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const alias = textOf(form, "alias");
  return await saveSettings({
    ...{ context, form, file: payerAlias, to },
    what: `${alias} stands for itself again`,
    change: (rows) => takeApart(rows, alias),
  });
}

async function saveClass(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const payer = textOf(form, "payer");
  const asked = textOf(form, "class");
  if (payer === "") return refused(form, "No payer was chosen. Nothing was saved.");
  if (asked !== "" && !payerClasses.some((each) => each === asked))
    return refused(form, "Nothing was saved.", { class: "Choose one of the classes." });
  const is_capitated = textOf(form, "is_capitated") === "true" ? "true" : "false";
  const what = `${payer}: class ${asked === "" ? "as the rules say" : asked}, ${is_capitated === "true" ? "capitated" : "not capitated"}`;
  return await saveSettings({
    ...{ context, form, file: payerSetting, what },
    change: (rows) => withPayer(rows, { payer, class: asked, is_capitated }),
    to: `${to}?payer=${encodeURIComponent(payer)}`,
  });
}
