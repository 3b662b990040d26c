import { Section } from "#app/ui/section.tsx";
import { counted, date } from "#reports/format.ts";
import type { AlertSettings } from "./read-settings.server.ts";

type Mail = AlertSettings["mails"][number];

/** What became of the last mails. */
export function MailList({ mails }: { readonly mails: readonly Mail[] }) {
  return (
    <Section title="Last mails">
      {mails.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-2">No mail was queued yet.</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line text-table">
          {mails.map((mail) => (
            <li key={mail.id} data-mail className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2">
              <span className="figures">{timeWords(mail.at)}</span>
              <span>
                {mail.to}, {counted(mail.alerts, "alert")}
              </span>
              <span
                className={
                  mail.kind === "sent" || mail.kind === "queued" ? "text-ink-2" : "text-bad"
                }
              >
                {stateWords(mail)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function stateWords({ kind, attempt, error, nextAt }: Mail): string {
  if (kind === "sent") return "✓ sent";
  if (kind === "queued") return "waiting to be sent";
  if (kind === "given_up" && attempt === 0) return `✕ not sent: ${error}`;
  if (kind === "given_up") return `✕ given up after ${counted(attempt, "try", "tries")}: ${error}`;
  return `✕ try ${attempt} failed: ${error}; again ${nextAt === null ? "later" : timeWords(nextAt)}`;
}

/** `Nov 24, 2026, 06:02 UTC`. */
function timeWords(iso: string): string {
  return `${date(iso)}, ${iso.slice(11, 16)} UTC`;
}
