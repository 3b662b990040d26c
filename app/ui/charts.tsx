import { lazy } from "react";

/** Charts draw on the server; their code reaches the browser only on pages that show one, after the page itself. */
export const BarsByMonth = lazy(async () => ({
  default: (await import("#reports/charts/bars-by-month.tsx")).BarsByMonth,
}));

export const LineByMonth = lazy(async () => ({
  default: (await import("#reports/charts/line-by-month.tsx")).LineByMonth,
}));
