import { randomUUID } from "node:crypto";
import { env } from "../env.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import type { Person } from "../people/person.ts";
import { reasonOf } from "./outbox.ts";
import { mailer } from "./smtp.server.ts";

/** Sends the person a mail that says that mails arrive. Throws Refusal with what the server said. */
export async function sendTestMail(person: Person): Promise<string> {
  const send = mailer();
  if (send === null)
    throw new Refusal(409, "No mail server is set up: DERMLEDGER_SMTP_URL is empty.");
  try {
    await send({
      id: randomUUID(),
      to: person.email,
      subject: "Dermledger: test mail",
      text: `Mails of alerts arrive. The alerts: ${env.publicUrl}/alerts\n`,
    });
  } catch (error) {
    throw new Refusal(409, `The mail server did not take it: ${reasonOf(error)}`);
  }
  return `Test mail sent to ${person.email}`;
}
