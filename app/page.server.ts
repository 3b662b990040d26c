import type { Filters } from "#queries/filters.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import { todayIn } from "#queries/period.ts";
import { env } from "./env.server.ts";
import { parseView, type View } from "./filters.ts";
import { reader } from "./reader.server.ts";

/** Today in the practice's time zone, read from the warehouse; UTC while there is none. */
export async function practiceToday(): Promise<string> {
  if (env.today) return env.today;
  const [status] = await (await reader()).run(warehouseStatus, {});
  return todayIn(status?.time_zone ?? "UTC", new Date());
}

/** What a page's loader starts from: the view its URL asks for, and the reader. Throws a 400 Response. */
export async function openPage(request: Request) {
  const today = await practiceToday();
  const view = parseView(new URL(request.url).searchParams, today);
  return { reader: await reader(), view, today };
}

/** The filters alone, as queries take them. */
export function filtersOf(view: View): Filters {
  const { compare: _, ...filters } = view;
  return filters;
}
