import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { demand, signedIn } from "#app/page.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Section } from "#app/ui/section.tsx";
import { MailForm } from "./mail-form.tsx";
import { MailList } from "./mail-list.tsx";
import { readAlertSettings } from "./read-settings.server.ts";
import { RuleForm } from "./rule-form.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  demand(signedIn(context), "set");
  return await readAlertSettings();
}

/** Which alerts there are, from how much money on, and who gets them by mail. */
export default function SettingsAlerts() {
  const settings = useLoaderData<typeof loader>();
  return (
    <>
      <Section
        title="Rules"
        note="Changes count at once: alerts are looked at anew. A rule that is off raises nothing; what it raised stays in the history. Target lines are set under Targets."
      >
        <RuleForm rules={settings.rules} />
      </Section>
      <MailForm settings={settings} />
      <MailList mails={settings.mails} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
