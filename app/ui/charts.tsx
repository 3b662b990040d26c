import { lazy } from "react";
import { whenIdle } from "./when-idle.tsx";

/** Charts draw on the server; their code reaches the browser only on pages that show one, when the page itself is in use. */
export const BarsByMonth = lazy(async () => {
  await whenIdle();
  return { default: (await import("#reports/charts/bars-by-month.tsx")).BarsByMonth };
});

export const LineByMonth = lazy(async () => {
  await whenIdle();
  return { default: (await import("#reports/charts/line-by-month.tsx")).LineByMonth };
});
