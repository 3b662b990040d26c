import { filtersOf, type openPage } from "#app/page.server.ts";
import { allowedJudgements } from "#queries/learned/allowed-judgements.ts";
import { addMonths } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";

type Page = Pick<Awaited<ReturnType<typeof openPage>>, "reader" | "view">;

export type Amount = RowOf<typeof allowedJudgements>;

/** The lines that payers allowed in a month beside what was expected; the day's own month where none is named. */
export async function readAmounts({ reader, view }: Page, search: URLSearchParams) {
  const asked = search.get("month") ?? view.asOf.slice(0, 7);
  const monthOn = `${asked}-01`;
  const months = Array.from({ length: 13 }, (_, back) =>
    addMonths(`${view.asOf.slice(0, 7)}-01`, -back),
  );
  if (!months.includes(monthOn))
    throw new Response(`"${asked}" is none of the thirteen months up to the day.`, { status: 400 });
  return {
    monthOn,
    rows: await reader.run(allowedJudgements, { ...filtersOf(view), monthOn }),
  };
}
