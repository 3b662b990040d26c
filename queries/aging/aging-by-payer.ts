import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./aging-by-payer.sql?raw";
import { arAging } from "./ar-aging.ts";

/** `ar-aging` with a row per payer, as a report prints it. */
export const agingByPayer = query({
  name: "aging-by-payer",
  title: "A/R by payer and age, one row a payer",
  unit: "cents",
  definition: arAging.definition,
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR?",
    claims: "INTEGER",
    days_0_30_cents: "BIGINT",
    days_31_60_cents: "BIGINT",
    days_61_90_cents: "BIGINT",
    days_91_120_cents: "BIGINT",
    days_121_cents: "BIGINT",
    no_date_cents: "BIGINT",
    open_cents: "BIGINT",
    over_90_rate: "DOUBLE?",
    credit_cents: "BIGINT",
    net_cents: "BIGINT",
  },
});
