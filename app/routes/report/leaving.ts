import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";

const dialogs = ["close", "reopen"];
const without = ({ pathname, searchParams }: URL) =>
  pathname + withParams(searchParams, { close: null, reopen: null });

/** Leaving a dialog changes nothing of the report, which takes a second to read. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isLeaving = dialogs.some(
    (name) => currentUrl.searchParams.has(name) && !nextUrl.searchParams.has(name),
  );
  if (formMethod === undefined && isLeaving && without(currentUrl) === without(nextUrl))
    return false;
  return defaultShouldRevalidate;
}
