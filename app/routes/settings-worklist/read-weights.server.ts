import { queueWords } from "#app/routes/worklist/worklist-view.ts";
import { openSettings } from "#app/settings/save-settings.server.ts";
import type { Reader } from "#queries/reader.ts";
import { urgencySteps } from "#queries/settings/urgency-steps.ts";
import { worklistWeights } from "#queries/settings/worklist-weights.ts";
import type { SettingsRow } from "#settings/settings-file.ts";
import { deadlineUrgency, worklistQueues, worklistWeight } from "#settings/settings-files.ts";

/** The weights in force today: the practice's own before those shipped. */
export async function readWeights(reader: Reader, asOf: string) {
  const [own, ownSteps, weights, steps] = await Promise.all([
    openSettings(worklistWeight),
    openSettings(deadlineUrgency),
    reader.run(worklistWeights, { asOf }),
    reader.run(urgencySteps, { asOf }),
  ]);
  const queues = worklistQueues.flatMap((queue) => {
    const set = latest(
      own.rows.filter((row) => row.queue === queue),
      asOf,
    );
    const shipped = weights.find((row) => row.queue === queue);
    if (set === undefined && shipped === undefined) return [];
    return {
      queue,
      title: queueWords[queue],
      isOwn: set !== undefined,
      minutes: Number(set?.minutes ?? shipped?.minutes),
      costCents: Number(set?.cost_of_touch_cents ?? shipped?.cost_of_touch_cents),
      chance: Number(set?.chance ?? shipped?.chance),
      priorN: Number(set?.prior_n ?? shipped?.prior_n),
      since: set?.from_on || null,
    };
  });
  const days = new Set([
    ...steps.map((step) => step.within_days),
    ...ownSteps.rows.map((row) => Number(row.within_days)),
  ]);
  const urgency = [...days]
    .sort((a, b) => a - b)
    .map((within) => {
      const set = latest(
        ownSteps.rows.filter((row) => Number(row.within_days) === within),
        asOf,
      );
      const shipped = steps.find((step) => step.within_days === within);
      return { within, factor: Number(set?.factor ?? shipped?.factor), isOwn: set !== undefined };
    });
  return { own, ownSteps, queues, urgency };
}

/** The row in force on a day: the latest from_on that is not after it. */
function latest(rows: readonly SettingsRow[], day: string): SettingsRow | undefined {
  return rows
    .filter(({ from_on = "" }) => from_on <= day)
    .toSorted((a, b) => (a.from_on ?? "").localeCompare(b.from_on ?? ""))
    .at(-1);
}

export type WeightsData = Awaited<ReturnType<typeof readWeights>>;
export type Weight = WeightsData["queues"][number];
