import { env } from "#app/env.server.ts";
import { filtersOf, type openPage } from "#app/page.server.ts";
import { publishState } from "#app/settings/publish-state.server.ts";
import { openSettings } from "#app/settings/save-settings.server.ts";
import { readHistory } from "#app/settings/settings-store.server.ts";
import { allowedBackTest } from "#queries/learned/allowed-back-test.ts";
import { chanceByMonth, judged } from "#queries/learned/chance-by-month.ts";
import { payersAsLoaded } from "#queries/settings/payers-as-loaded.ts";
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

/** What the page shows beside it: from when on learning begins anew, and what was just saved (`?saved=`). */
export async function readLearned(
  page: Page & { readonly today: string },
  search: URLSearchParams,
) {
  const { reader, today } = page;
  const at = search.get("saved");
  const [back, starts, payers, state, history] = await Promise.all([
    readBackTest(page),
    openSettings(learningStart),
    reader.run(payersAsLoaded, { asOf: today }),
    publishState(reader),
    at === null ? [] : readHistory(env.home),
  ]);
  const saved = history.find((each) => each.at === at);
  return {
    ...{ ...back, starts, state },
    payers: payers.map(({ payer }) => payer),
    saved: saved ? `Saved: ${saved.what}.` : null,
  };
}
