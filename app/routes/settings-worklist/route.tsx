import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { demand, openPage, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Section } from "#app/ui/section.tsx";
import { readWeights } from "./read-weights.server.ts";
import { saveWeights } from "./save-weights.server.ts";
import { UrgencySteps } from "./urgency-steps.tsx";
import { WeightForm } from "./weight-form.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  demand(person, "set");
  return await readWeights(reader, today);
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "set");
  return await saveWeights(context, await readForm(request));
}

/** What the order of the worklist is made of. */
export default function Worklist() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <WrongLines {...data.own} />
      <WrongLines {...data.ownSteps} />
      <p className="max-w-3xl text-table text-ink-2">
        Priority = (recoverable money × chance of recovery − cost of a touch) × urgency ÷ minutes.
        The chance is what became of your own denials of that root cause that were open as long, the
        payer’s before all others’; until there are enough of them, the planning chance weighs in as
        if it were so many decided denials. Changes count from today on: earlier days keep the
        weights they had.{" "}
        <Link className="link underline underline-offset-3" to="/learned">
          How well chances held
        </Link>
      </p>
      <Section title="Queues" exported={{ table: "worklist-weights", rows: data.queues.length }}>
        <ul className="divide-y divide-line border-t border-line">
          {data.queues.map((weight) => (
            <WeightForm
              key={weight.queue}
              weight={weight}
              version={data.own.version}
              answer={answer?.values.queue === weight.queue ? answer : undefined}
            />
          ))}
        </ul>
      </Section>
      <UrgencySteps
        data={data}
        answer={answer?.values.within_days === undefined ? undefined : answer}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
