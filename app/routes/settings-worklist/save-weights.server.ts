import type { AppLoadContext } from "@remix-run/node";
import { practiceToday } from "#app/page.server.ts";
import { queueWords } from "#app/routes/worklist/worklist-view.ts";
import { centsOf, type FormAnswer, refused, textOf } from "#app/settings/form.ts";
import { dropWrongLines, saveSettings } from "#app/settings/save-settings.server.ts";
import { targetValue } from "#app/settings/target-form.ts";
import { judgeRow } from "#settings/read-settings.ts";
import { keyOf, type SettingsFile, type SettingsRow } from "#settings/settings-file.ts";
import { deadlineUrgency, worklistQueues, worklistWeight } from "#settings/settings-files.ts";

const to = "/settings/worklist";
const source = "set by the practice";

/** Saves what the page's forms ask for: a queue's weights or a step of urgency, set or as shipped again. */
export async function saveWeights(context: AppLoadContext, form: FormData): Promise<FormAnswer> {
  const isSteps = textOf(form, "file") === deadlineUrgency.file;
  const file = isSteps ? deadlineUrgency : worklistWeight;
  switch (textOf(form, "intent")) {
    case "weight":
      return await saveWeight(context, form);
    case "step":
      return await saveStep(context, form);
    case "shipped":
      return await asShipped(context, form);
    case "shipped-step":
      return await stepAsShipped(context, form);
    case "drop-wrong-lines":
      return await dropWrongLines({ context, form, file, to });
    default:
      return refused(form, "This page has no such button. Nothing was saved.");
  }
}

async function saveWeight(context: AppLoadContext, form: FormData) {
  const queue = worklistQueues.find((each) => each === textOf(form, "queue"));
  if (queue === undefined) return refused(form, "There is no such queue. Nothing was saved.");
  const cents = centsOf(textOf(form, "cost"));
  if (cents === undefined)
    return refused(form, "Nothing was saved.", { cost: "Write an amount such as 9.00." });
  const chance = targetValue(textOf(form, "chance"), "rate");
  if (chance === undefined || chance === "")
    return refused(form, "Nothing was saved.", { chance: "Write per cent from 0 to 100." });
  return await saveRow(context, form, worklistWeight, `Weights of ${queueWords[queue]}`, {
    ...{ queue, cost_of_touch_cents: cents, chance, source },
    minutes: textOf(form, "minutes"),
    prior_n: textOf(form, "prior_n"),
    from_on: await practiceToday(),
  });
}

async function saveStep(context: AppLoadContext, form: FormData) {
  const within = textOf(form, "within_days");
  return await saveRow(context, form, deadlineUrgency, `Urgency within ${within} days`, {
    ...{ within_days: within, source },
    factor: textOf(form, "factor"),
    from_on: await practiceToday(),
  });
}

async function saveRow(
  context: AppLoadContext,
  form: FormData,
  file: SettingsFile,
  name: string,
  cells: SettingsRow,
) {
  const judged = judgeRow(file, (column) => cells[column.name] ?? "");
  if ("wrong" in judged)
    return refused(form, "Nothing was saved.", {
      [judged.wrong.column]: `This ${judged.wrong.words}.`,
    });
  const { row } = judged;
  return await saveSettings({
    ...{ context, form, file, to },
    what: `${name}: ${describe(row)}`,
    change: (rows) => [...rows.filter((each) => keyOf(file, each) !== keyOf(file, row)), row],
  });
}

async function asShipped(context: AppLoadContext, form: FormData) {
  const queue = worklistQueues.find((each) => each === textOf(form, "queue"));
  if (queue === undefined) return refused(form, "There is no such queue. Nothing was saved.");
  return await saveSettings({
    ...{ context, form, file: worklistWeight, to },
    what: `Weights of ${queueWords[queue]} as shipped`,
    change: (rows) => rows.filter((row) => row.queue !== queue),
  });
}

async function stepAsShipped(context: AppLoadContext, form: FormData) {
  const within = textOf(form, "within_days");
  return await saveSettings({
    ...{ context, form, file: deadlineUrgency, to },
    what: `Urgency within ${within} days as shipped`,
    change: (rows) => rows.filter((row) => row.within_days !== within),
  });
}

function describe(row: SettingsRow): string {
  return row.factor === undefined
    ? `${row.minutes} min, $${(Number(row.cost_of_touch_cents) / 100).toFixed(2)} a touch, chance ${Number((Number(row.chance) * 100).toFixed(1))} %, weight ${row.prior_n}`
    : `× ${row.factor}`;
}
