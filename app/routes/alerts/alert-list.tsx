import { Section } from "#app/ui/section.tsx";
import { AlertItem } from "./alert-item.tsx";
import type { ShownAlert } from "./read-page.server.ts";

type Props = {
  readonly title: string;
  readonly alerts: readonly ShownAlert[];
  readonly today: string;
  /** What stands there where there are none. */
  readonly empty?: string;
};

/** Alerts of one state. */
export function AlertList({ title, alerts, today, empty }: Props) {
  return (
    <Section title={title}>
      {alerts.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-2">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {alerts.map((alert) => (
            <AlertItem key={alert.key} alert={alert} today={today} />
          ))}
        </ul>
      )}
    </Section>
  );
}
