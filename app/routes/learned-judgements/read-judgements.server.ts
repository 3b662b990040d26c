import { filtersOf, type openPage } from "#app/page.server.ts";
import { predictedOn } from "#queries/learned/chance-by-month.ts";
import { chanceJudgements } from "#queries/learned/chance-judgements.ts";
import type { RowOf } from "#queries/query.ts";
import { isResult } from "./judgement-words.ts";

type Page = Pick<Awaited<ReturnType<typeof openPage>>, "reader" | "view">;

export type Judgement = RowOf<typeof chanceJudgements> & {
  /** The day it was predicted. */
  readonly on: string;
};

/** What an address asks for: a day that was predicted on, a tenth of the chance, an end; null: all. */
export type Asked = {
  readonly on: string | null;
  readonly step: number | null;
  readonly result: string | null;
};

/**
 * The denials behind a figure of how well chances held, one for each day that something was predicted of it, the newest first.
 * Throws a 400 Response where the address asks for none that there is.
 */
export async function readJudgements({ reader, view }: Page, search: URLSearchParams) {
  const filters = filtersOf(view);
  const days = predictedOn(view.asOf);
  const asked = askedOf(search, days);
  const { on, step, result } = asked;
  const rows = await Promise.all(
    days
      .filter((day) => on === null || day === on)
      .reverse()
      .map(async (day) => {
        const told = await reader.run(chanceJudgements, {
          ...{ ...filters, asOf: day, knownOn: filters.asOf },
          ...{ step, result },
        });
        return told.map((row): Judgement => ({ ...row, on: day }));
      }),
  );
  return { asked, rows: rows.flat() };
}

function askedOf(search: URLSearchParams, days: readonly string[]): Asked {
  const [on, step, result] = ["on", "step", "result"].map((name) => search.get(name) || null);
  if (on && !days.includes(on))
    throw new Response(`Nothing was predicted on "${on}".`, { status: 400 });
  if (step && !/^[0-9]$/.test(step))
    throw new Response(`"${step}" is no tenth of a chance.`, { status: 400 });
  if (result && !isResult(result))
    throw new Response(`"${result}" is no end of a denial.`, { status: 400 });
  return { on: on ?? null, step: step ? Number(step) : null, result: result ?? null };
}
