import { useRouteLoaderData } from "@remix-run/react";
import type { loader as rootLoader } from "../root.tsx";
import type { ChartNote } from "./chart-note.ts";

const none: readonly ChartNote[] = [];

/** The practice's notes on charts, by day. */
export function useNotes(): readonly ChartNote[] {
  return useRouteLoaderData<typeof rootLoader>("root")?.notes ?? none;
}
