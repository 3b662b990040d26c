import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { readSaves } from "./read-history.server.ts";
import { restore } from "./restore.server.ts";
import { SaveDifferences } from "./save-differences.tsx";
import { SaveTable } from "./save-table.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  demand(signedIn(context), "set");
  return await readSaves(new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "set");
  return await restore(context, await readForm(request));
}

export const handle = { title: "Settings", hasFilters: false, needsNoData: true };

/** Who saved what when, what it changed, and the way back. */
export default function History() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      {data.shown && <SaveDifferences save={data.shown} answer={answer} />}
      <SaveTable data={data} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
