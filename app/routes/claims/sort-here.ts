import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { isHeld } from "#app/lists/long/fetch-columns.ts";
import { listIdentity } from "#app/tables/selection.ts";

/** Another order, or other columns, of a list that the browser has whole: nothing of it need be asked anew. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const identity = listIdentity(nextUrl.searchParams);
  const isOtherOrder =
    formMethod === undefined &&
    currentUrl.pathname === nextUrl.pathname &&
    currentUrl.search !== nextUrl.search &&
    listIdentity(currentUrl.searchParams) === identity &&
    ![currentUrl, nextUrl].some(({ searchParams }) => searchParams.has("page"));
  return isOtherOrder && isHeld(identity) ? false : defaultShouldRevalidate;
}
