import { filtersOf, type openPage } from "#app/page.server.ts";
import { openSettings } from "#app/settings/save-settings.server.ts";
import { allowedBackTest } from "#queries/learned/allowed-back-test.ts";
import { chanceByMonth, judged } from "#queries/learned/chance-by-month.ts";
import { learningStart } from "#settings/settings-files.ts";

type Page = Pick<Awaited<ReturnType<typeof openPage>>, "reader" | "view">;

/** What was predicted at the last twelve ends of months and what came of it; expected amounts beside what was allowed. */
export async function readBackTest({ reader, view }: Page) {
  const filters = filtersOf(view);
  const [months, allowed] = await Promise.all([
    chanceByMonth(reader, filters),
    reader.run(allowedBackTest, filters),
  ]);
  const rows = months.flatMap((month) => month.rows);
  return {
    months: months.map(({ on, rows }) => ({ on, ...judged(rows) })),
    steps: Array.from({ length: 10 }, (_, step) => ({
      step,
      ...judged(rows.filter((row) => row.step === step)),
    })).filter(({ decided }) => decided > 0),
    all: judged(rows),
    allowed,
  };
}

export type BackTest = Awaited<ReturnType<typeof readBackTest>>;

export async function readLearned(page: Page) {
  const [back, starts] = await Promise.all([readBackTest(page), openSettings(learningStart)]);
  return { ...back, starts };
}
