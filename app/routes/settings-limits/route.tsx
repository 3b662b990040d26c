import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand, openPage, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { LimitForm } from "./limit-form.tsx";
import { LimitTable } from "./limit-table.tsx";
import { readLimits } from "./read-limits.server.ts";
import { saveLimits } from "./save-limits.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  demand(person, "set");
  return await readLimits(reader, today, new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "set");
  return await saveLimits(context, await readForm(request));
}

/** By when claims must be filed, corrected and disputed. */
export default function Limits() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const about = (intent: string) => (answer?.values.intent === intent ? answer : undefined);
  return (
    <>
      <WrongLines {...data.own} />
      <LimitForm data={data} answer={about("set")} />
      <LimitTable data={data} answer={about("remove")} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
