import type { AppLoadContext } from "@remix-run/node";
import { type FeeVerdict, judgeFee, judgeFees, withFees } from "#app/settings/fee-import.ts";
import { centsOf, type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { dropWrongLines, openSettings, saveSettings } from "#app/settings/save-settings.server.ts";
import { counted, moneyExact } from "#reports/format.ts";
import { shownName } from "#settings/cell.ts";
import { decodeText } from "#settings/decode-text.ts";
import { keyOf, type SettingsRow } from "#settings/settings-file.ts";
import { expectedFee } from "#settings/settings-files.ts";

const LARGEST_IMPORT = 2_000_000;
const to = "/settings/fees";

export type Preview = { readonly text: string; readonly verdicts: readonly FeeVerdict[] };
export type FeesAnswer = FormAnswer & { readonly preview?: Preview };

/** Saves what the page's forms ask for: a fee set or removed, a schedule previewed or imported. */
export async function saveFees(
  context: AppLoadContext,
  form: FormData,
  payers: readonly string[],
): Promise<FeesAnswer> {
  switch (textOf(form, "intent")) {
    case "set":
      return await saveFee(context, form, payers);
    case "remove":
      return await removeFee(context, form);
    case "preview":
      return await preview(form, payers);
    case "import":
      return await importFees(context, form, payers);
    case "drop-wrong-lines":
      return await dropWrongLines({ context, form, file: expectedFee, to });
    default:
      return refused(form, "This page has no such button. Nothing was saved.");
  }
}

async function saveFee(context: AppLoadContext, form: FormData, payers: readonly string[]) {
  const cents = centsOf(textOf(form, "allowed"));
  if (cents === undefined)
    return refused(form, "Nothing was saved.", { allowed: "Write an amount such as 123.45." });
  const judged = judgeFee(
    {
      payer: shownName(textOf(form, "payer")),
      code: textOf(form, "code").toUpperCase(),
      modifier: textOf(form, "modifier").toUpperCase(),
      allowed_cents: cents,
      from_on: textOf(form, "from_on"),
    },
    payers,
  );
  if ("wrong" in judged)
    return refused(form, "Nothing was saved.", {
      [judged.wrong.field]: `This ${judged.wrong.words}.`,
    });
  const { row } = judged;
  return await saveSettings({
    ...{ context, form, file: expectedFee },
    what: `${feeName(row)} is ${moneyExact(Number(cents))}`,
    change: (rows) => withFees(rows, [row]),
    to: row.payer === "" ? to : `${to}?payer=${encodeURIComponent(row.payer ?? "")}`,
  });
}

async function removeFee(context: AppLoadContext, form: FormData) {
  const row = {
    payer: textOf(form, "payer"),
    code: textOf(form, "code"),
    modifier: textOf(form, "modifier"),
    from_on: textOf(form, "from_on"),
  };
  return await saveSettings({
    ...{ context, form, file: expectedFee, to },
    what: `${feeName(row)} was removed`,
    change: (rows) => rows.filter((each) => keyOf(expectedFee, each) !== keyOf(expectedFee, row)),
  });
}

async function preview(form: FormData, payers: readonly string[]): Promise<FeesAnswer> {
  const text = await scheduleOf(form);
  if ("words" in text) return refused(form, text.words);
  const { rows } = await openSettings(expectedFee);
  const { problem, verdicts } = judgeFees(text.text, rows, payers);
  if (problem !== null) return refused(form, `${problem} Nothing was saved.`);
  return { words: "", errors: {}, values: { intent: "preview" }, preview: { ...text, verdicts } };
}

async function importFees(context: AppLoadContext, form: FormData, payers: readonly string[]) {
  const { rows } = await openSettings(expectedFee);
  const { problem, verdicts } = judgeFees(textOf(form, "schedule"), rows, payers);
  const good = verdicts.filter(({ verdict }) => verdict === "new" || verdict === "changed");
  if (problem !== null || good.length === 0)
    return refused(form, `${problem ?? "No line is new or changed."} Nothing was saved.`);
  const left = verdicts.length - good.length;
  return await saveSettings({
    ...{ context, form, file: expectedFee, to },
    what: `Imported ${counted(good.length, "fee")}${left > 0 ? `, ${counted(left, "line")} left out` : ""}`,
    change: (now) =>
      withFees(
        now,
        good.map(({ row }) => row),
      ),
  });
}

/** What was pasted, else the file's text. */
async function scheduleOf(form: FormData): Promise<{ text: string } | { words: string }> {
  const pasted = textOf(form, "schedule");
  const file = form.get("file");
  const isFile = file instanceof File && file.size > 0;
  if (pasted === "" && !isFile) return { words: "Paste a schedule or choose a file first." };
  if (isFile && file.size > LARGEST_IMPORT)
    return { words: "The file is larger than a fee schedule can be (2 MB). Nothing was saved." };
  if (pasted !== "") return { text: pasted };
  return { text: isFile ? decodeText(new Uint8Array(await file.arrayBuffer())) : "" };
}

function feeName({ payer, code, modifier, from_on }: SettingsRow): string {
  const what = [code, modifier].filter(Boolean).join("-");
  return `${what} for ${payer || "all payers"}${from_on ? ` from ${from_on}` : ""}`;
}
