import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { demand, openPage } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { payersAsLoaded } from "#queries/settings/payers-as-loaded.ts";
import { FeeForm } from "./fee-form.tsx";
import { FeeImport } from "./fee-import.tsx";
import { FeeSearch } from "./fee-search.tsx";
import { FeesBeside } from "./fees-beside.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { OwnFees } from "./own-fees.tsx";
import { readFees } from "./read-fees.server.ts";
import { saveFees } from "./save-fees.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  demand(person, "set");
  return await readFees(reader, today, new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  demand(person, "set");
  const payers = (await reader.run(payersAsLoaded, { asOf: today })).map(({ payer }) => payer);
  return await saveFees(context, await readForm(request), payers);
}

/** What payers should allow: the practice's own figures, beside what they do allow and what Medicare pays. */
export default function Fees() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const about = (intent: RegExp) => (intent.test(answer?.values.intent ?? "") ? answer : undefined);
  return (
    <>
      <WrongLines {...data.own} />
      <p className="max-w-3xl text-table text-ink-2">
        Wherever a denial, an underpayment or the worklist says “expected”, a fee of yours comes
        first: the payer’s own before that of all payers, the modifier’s before the code’s, the
        latest in force on the service date. Without one, the payer’s usual amount stands in.{" "}
        <Link className="link underline underline-offset-3" to="/learned">
          How well expected amounts held
        </Link>
      </p>
      <FeeSearch data={data} />
      <div className="grid grid-cols-2 gap-5 max-lg:grid-cols-1">
        <FeeForm data={data} answer={about(/^set$/)} />
        <FeeImport answer={about(/^(preview|import)$/)} />
      </div>
      {answer?.preview && (
        <div data-answer>
          <ImportPreview version={data.own.version} preview={answer.preview} />
        </div>
      )}
      <OwnFees data={data} answer={about(/^remove$/)} />
      <FeesBeside data={data} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
