import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand, openPage, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { AliasList } from "./alias-list.tsx";
import { JoinPanel } from "./join-panel.tsx";
import { PayerPanel } from "./payer-panel.tsx";
import { PayerTable } from "./payer-table.tsx";
import { readPayers } from "./read-payers.server.ts";
import { savePayers } from "./save-payers.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  demand(person, "set");
  return await readPayers(reader, today, new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "set");
  return await savePayers(context, await readForm(request));
}

/** Which names mean one payer, and what kind of payer it is. */
export default function Payers() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const about = (intent: string) => (answer?.values.intent === intent ? answer : undefined);
  return (
    <>
      <WrongLines {...data.aliases} />
      <WrongLines {...data.settings} />
      {data.joined.length > 1 && <JoinPanel data={data} answer={about("join")} />}
      {data.joined.length === 1 && (
        <p role="status" className="text-table text-ink-2">
          Only {data.joined[0]?.payer} is ticked: tick two or more payers to join them.
        </p>
      )}
      {data.chosen && <PayerPanel data={data} chosen={data.chosen} answer={answer} />}
      <PayerTable payers={data.payers} chosen={data.chosen?.payer} />
      <AliasList data={data} answer={about("apart")} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
