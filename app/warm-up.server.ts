import { findClaims } from "#queries/claims/find-claims.ts";
import { claimChances } from "#queries/learned/claim-chances.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import type { Reader } from "#queries/reader.ts";
import { worklistClaims } from "#queries/worklist/worklist-claims.ts";
import { parseDrill } from "./drill.ts";
import { parseView } from "./filters.ts";
import { filtersOf } from "./page.server.ts";
import { readAcceptance } from "./routes/acceptance/read-acceptance.server.ts";
import { readAging } from "./routes/aging/read-aging.server.ts";
import { readClaims } from "./routes/claims/read-claims.server.ts";
import { readDenials } from "./routes/denials/read-denials.server.ts";
import { readMoved } from "./routes/moved/read-moved.server.ts";
import { readOverview } from "./routes/overview/read-overview.server.ts";
import { readPayments } from "./routes/payments/read-payments.server.ts";

/**
 * Asks what everyone who opens the dashboard asks: its pages as they stand without filters. On a connection of its own, a page at a
 * time: whoever comes meanwhile shares what is being asked, and waits for nothing else.
 */
export async function askUsual(reader: Reader, today: string): Promise<void> {
  const none = new URLSearchParams();
  const page = { reader, view: parseView(none, today) };
  await Promise.all([reader.run(warehouseStatus, {}), reader.run(filterOptions, {})]);
  // The first that people open comes first: they may be there already.
  await readOverview(page);
  await worklistClaims(reader, filtersOf(page.view));
  // Every claim's chances come of one answer.
  await claimChances(reader, "", page.view.asOf);
  await readClaims(reader, page.view, parseDrill(none, null), none);
  await readAging(page, none);
  await readDenials(page, none);
  await readPayments(page);
  await readAcceptance(page);
  await readMoved(reader, page.view, none);
  // No one's words: the first find of a generation reads the table's head.
  await reader.run(findClaims, { begin: "A", end: "A~", kind: null, limit: 9 });
}
