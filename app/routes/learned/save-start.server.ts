import type { AppLoadContext } from "@remix-run/node";
import { type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { dropWrongLines, saveSettings } from "#app/settings/save-settings.server.ts";
import { beginAnew } from "#queries/learned/begin-anew.ts";
import { isDay } from "#queries/period.ts";
import type { Reader } from "#queries/reader.ts";
import { payersAsLoaded } from "#queries/settings/payers-as-loaded.ts";
import { date } from "#reports/format.ts";
import { learningStart } from "#settings/settings-files.ts";

const to = "/learned";

/** What beginning anew would do: asked before it is done. */
export type StartAnswer = FormAnswer & {
  readonly effect?: { readonly denials: number; readonly before: number };
};

type Asking = {
  readonly context: AppLoadContext;
  readonly reader: Reader;
  /** What is learned up to. */
  readonly today: string;
};

/** Begins learning anew from a day on, for a payer or for all, once asked what that would do; or takes a beginning back. */
export async function saveStart(
  { context, reader, today }: Asking,
  form: FormData,
): Promise<StartAnswer> {
  const [payer, fromOn] = [textOf(form, "payer"), textOf(form, "from_on")];
  const saved = { context, form, file: learningStart, to };
  const isOther = (row: { [name: string]: string }) =>
    row.payer !== payer || row.from_on !== fromOn;
  const whose = payer === "" ? "all payers" : payer;
  const intent = textOf(form, "intent");
  if (intent === "drop-wrong-lines") return await dropWrongLines(saved);
  if (intent === "remove")
    return await saveSettings({
      ...saved,
      what: `Learning of ${whose} counts denials from before ${date(fromOn)} again`,
      change: (rows) => rows.filter(isOther),
    });
  if (intent !== "ask" && intent !== "begin")
    return refused(form, "This page has no such button. Nothing was saved.");
  if (!isDay(fromOn)) return refused(form, "Nothing was saved.", { from_on: "Choose a day." });
  const known = await reader.run(payersAsLoaded, { asOf: today });
  if (payer !== "" && !known.some((each) => each.payer === payer))
    return refused(form, "Nothing was saved.", { payer: "Choose a payer of the list." });
  if (intent === "begin")
    return await saveSettings({
      ...saved,
      what: `Learning of ${whose} begins anew on ${date(fromOn)}`,
      change: (rows) => [
        ...rows.filter(isOther),
        { payer, from_on: fromOn, reason: textOf(form, "reason") },
      ],
    });
  const [effect] = await reader.run(beginAnew, { asOf: today, payer: payer || null, fromOn });
  return { ...refused(form, ""), ...(effect ? { effect } : {}) };
}
