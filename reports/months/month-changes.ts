import { arBridge } from "#queries/aging/ar-bridge.ts";
import { defaultFilters } from "#queries/filters.ts";
import { lateFiles } from "#queries/month/late-files.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { type BridgeLine, bridgeLines } from "../monthly/bridge-lines.ts";
import { isTold } from "../monthly/figures.ts";
import { type MonthlyReport, type ReportFigure, tableOf } from "../monthly/monthly-report.ts";
import type { ClosedMonth } from "./closed-month.ts";

/** A line of the bridge, in cents, as it was closed and as the files of today tell it. */
export type BridgeChange = {
  readonly id: BridgeLine;
  readonly title: string;
  readonly closed: number;
  readonly now: number;
};
export type FigureChange = Pick<ReportFigure, "name" | "title" | "unit"> & {
  readonly closed: number | null;
  readonly now: number | null;
};

/** How a closed month would read today. */
export type MonthChanges = {
  /** Every line of the bridge, in its order. */
  readonly bridge: readonly BridgeChange[];
  readonly figures: readonly FigureChange[];
  readonly files: readonly RowOf<typeof lateFiles>[];
  /** Null where they are the same. */
  readonly definitions: { readonly closed: string; readonly now: string } | null;
  readonly areSettingsOthers: boolean;
};

/** What became different since a month was closed; asked of the whole home, as the month was. */
export async function readChanges(reader: Reader, closed: ClosedMonth): Promise<MonthChanges> {
  const { month, asOf, files } = closed.report;
  const days = { from: `${month}-01`, to: asOf };
  const filters = { ...defaultFilters(asOf), ...days };
  const known = files.map(({ sha256 }) => sha256);
  const [[bridge], kpis, late, [published], [status]] = await Promise.all([
    reader.run(arBridge, filters),
    reader.run(kpiSummary, filters),
    reader.run(lateFiles, { ...days, known }),
    reader.run(settingsPublished, {}),
    reader.run(warehouseStatus, {}),
  ]);
  const now = (name: string) => {
    if (!isTold(name, status?.inputs ?? [])) return null;
    if (name === "charges") return bridge?.charges_cents ?? null;
    return kpis.find((row) => row.name === name)?.value ?? null;
  };
  const version = published?.definition_version ?? closed.report.definitionVersion;
  return {
    bridge: bridgeLines.map(({ id, title }) => ({
      id,
      title,
      closed: closedCents(closed.report, id),
      now: bridge?.[id] ?? 0,
    })),
    figures: closed.report.figures.map(({ name, title, unit, value }) => ({
      name,
      title,
      unit,
      closed: value,
      now: now(name),
    })),
    files: late,
    definitions:
      version === closed.report.definitionVersion
        ? null
        : { closed: closed.report.definitionVersion, now: version },
    areSettingsOthers: published !== undefined && published.settings_hash !== closed.settingsHash,
  };
}

/** A line of a report's own bridge. */
export function closedCents(report: MonthlyReport, line: BridgeLine): number {
  const value = tableOf(report, "bridge").rows[0]?.[line];
  return typeof value === "number" ? value : 0;
}

/** Whether two figures are other figures; the last digits of a mean may differ from run to run. */
export function isOther(closed: number | null, now: number | null): boolean {
  if (closed === null || now === null) return closed !== now;
  return Math.abs(closed - now) > 1e-9 * Math.max(1, Math.abs(closed), Math.abs(now));
}

/** Whether any number of the month, or what it rests on, changed since it was closed. */
export function isChanged({ bridge, figures, files }: MonthChanges): boolean {
  return (
    files.length > 0 || [...bridge, ...figures].some(({ closed, now }) => isOther(closed, now))
  );
}
