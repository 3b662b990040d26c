import { filterOptions } from "#queries/overview/filter-options.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import type { Reader } from "#queries/reader.ts";
import { parseView } from "./filters.ts";
import { readAcceptance } from "./routes/acceptance/read-acceptance.server.ts";
import { readAging } from "./routes/aging/read-aging.server.ts";
import { readDenials } from "./routes/denials/read-denials.server.ts";
import { readOverview } from "./routes/overview/read-overview.server.ts";
import { readPayments } from "./routes/payments/read-payments.server.ts";

/** Asks what everyone who opens the dashboard asks: its pages of figures as they stand without filters. */
export async function askUsual(reader: Reader, today: string): Promise<void> {
  const none = new URLSearchParams();
  const page = { reader, view: parseView(none, today) };
  await Promise.all([reader.run(warehouseStatus, {}), reader.run(filterOptions, {})]);
  // One page after the other, the first one first: people may be there already.
  await readOverview(page);
  await readAging(page, none);
  await readDenials(page, none);
  await readPayments(page);
  await readAcceptance(page);
}
