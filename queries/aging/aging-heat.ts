import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./aging-heat.sql?raw";
import { arAging } from "./ar-aging.ts";

/** `ar-aging` with its totals: distinct claims, as the lists behind them count. */
export const agingHeat = query({
  name: "aging-heat",
  title: "Open money by payer and age, with totals",
  unit: "cents",
  definition: arAging.definition,
  target: null,
  sql,
  params: { ...filterParams, party: "VARCHAR?" },
  columns: { payer: "VARCHAR?", bucket: "VARCHAR?", claims: "INTEGER", open_cents: "BIGINT" },
});
