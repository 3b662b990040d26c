import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demand, openPage, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Section } from "#app/ui/section.tsx";
import { readTargets } from "./read-targets.server.ts";
import { saveTargets } from "./save-targets.server.ts";
import { TargetForm } from "./target-form.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, person, view } = await openPage({ request, context });
  demand(person, "set");
  return await readTargets(reader, view);
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "set");
  return await saveTargets(context, await readForm(request));
}

/** What the practice aims at, beside what is published. */
export default function Targets() {
  const { own, kpis } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <WrongLines {...own} />
      <Section
        title="Targets of key figures"
        exported={{ table: "targets", rows: kpis.length }}
        note="A target of yours stands on the overview’s tile, as a line on the figure’s trend, and goes before the published one where a figure is explained; what is published stays beside it, with its source. Without one, a figure is held against its own twelve-month median, never against what a vendor claims. “Now” is of the last 12 months."
      >
        <ul className="divide-y divide-line border-t border-line">
          {kpis.map((kpi) => (
            <TargetForm
              key={kpi.name}
              kpi={kpi}
              version={own.version}
              answer={answer?.values.kpi === kpi.name ? answer : undefined}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
