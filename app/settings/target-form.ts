import type { KpiDefinition } from "#queries/overview/kpi-definitions.ts";

/** Rates are typed in per cent, days as they are. */
const scaleOf = (unit: KpiDefinition["unit"]) => (unit === "rate" ? 100 : 1);

/** `7.8` of a rate as `0.078`; "" stays; undefined where it is no number within reason. */
export function targetValue(text: string, unit: KpiDefinition["unit"]): string | undefined {
  const plain = text.replace(/\s*(%|d|days?)$/i, "").trim();
  if (plain === "") return "";
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(plain)) return undefined;
  const value = Number(plain) / scaleOf(unit);
  return unit === "rate" && value > 1 ? undefined : String(Number(value.toFixed(6)));
}

/** A kept value as it is typed. */
export function typedTarget(value: string, unit: KpiDefinition["unit"]): string {
  return value === "" ? "" : String(Number((Number(value) * scaleOf(unit)).toFixed(4)));
}
