import type { MetaFunction } from "@remix-run/node";
import type { PageHandle } from "../../ui/page-handle.ts";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "Not found", hasFilters: false };
export const meta: MetaFunction = () => [{ title: "Not found · Dermledger" }];

export function loader(): never {
  throw new Response("Nothing is kept at this address.", { status: 404 });
}

export default function NotFound() {
  return null;
}
