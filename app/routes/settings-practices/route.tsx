import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { env } from "#app/env.server.ts";
import { demand, openPage, practiceToday, signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { openSettings } from "#app/settings/save-settings.server.ts";
import { readStored } from "#app/settings/settings-store.server.ts";
import { WrongLines } from "#app/settings/wrong-lines.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Section } from "#app/ui/section.tsx";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { practiceSetting } from "#settings/settings-files.ts";
import { isTimeZone, timeZoneFile, timeZones } from "#settings/time-zone.ts";
import { PracticeForm } from "./practice-form.tsx";
import { savePractices } from "./save-practices.server.ts";
import { TimeZoneForm } from "./time-zone-form.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  demand(person, "manage_people");
  const [own, zone, practices, [published]] = await Promise.all([
    openSettings(practiceSetting),
    readStored(env.home, timeZoneFile),
    reader.run(practiceHistory, { asOf: today }),
    reader.run(settingsPublished, {}),
  ]);
  const set = zone.text.trim();
  return {
    own,
    practices: practices.map((practice) => {
      const row = own.rows.find((each) => each.practice_id === practice.practice_npi);
      return { ...practice, set: { name: row?.name ?? "", from: row?.history_from ?? "" } };
    }),
    zone: {
      version: zone.version,
      set,
      isWrong: set !== "" && !isTimeZone(set),
      inUse: published?.time_zone ?? null,
      zones: timeZones,
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  demand(signedIn(context), "manage_people");
  return await savePractices(context, await readForm(request), await practiceToday());
}

export const handle = { title: "Settings", hasFilters: false, needsNoData: true };

/** What the practices are called, since when their history is whole, and which clock counts. */
export default function Practices() {
  const { own, practices, zone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <WrongLines {...own} />
      <Section
        title="Practices"
        note={
          practices.length === 0
            ? "They appear with the first load: every billing NPI that files name."
            : "Every billing NPI that files named. A name of yours stands before the one in files."
        }
      >
        <ul className="divide-y divide-line border-t border-line">
          {practices.map((practice) => (
            <PracticeForm
              key={practice.practice_npi}
              practice={practice}
              version={own.version}
              answer={answer?.values.practice_id === practice.practice_npi ? answer : undefined}
            />
          ))}
        </ul>
      </Section>
      <TimeZoneForm
        zone={zone}
        answer={answer?.values.intent === "time-zone" ? answer : undefined}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
