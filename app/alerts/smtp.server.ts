import { createTransport } from "nodemailer";
import { env } from "../env.server.ts";

/** A mail of alerts: to one person, in words without a patient. */
export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

export type SendMail = (mail: Mail) => Promise<void>;

/** The host mails go out by, for people to see; null: none is configured, and nothing leaves the machine. */
export function smtpHost(url: string | undefined = env.smtpUrl): string | null {
  return url === undefined ? null : new URL(url).host;
}

/**
 * Whether a connection that does not get encrypted is given up: where a password would go over it. `?requireTLS=true` or `false`
 * in the address says it otherwise; `smtps:` is encrypted from its first byte.
 */
function mustEncrypt(url: string): boolean {
  const { protocol, password, searchParams } = new URL(url);
  return protocol === "smtp:" && password !== "" && !searchParams.has("requireTLS");
}

/**
 * Sends mails by an SMTP server; null where none is configured.
 *
 * @param url `smtp://…` or `smtps://…`, with user and password where the server asks for them
 * @param timeoutMs how long the server may take to greet, and to answer
 */
export function mailer(
  url: string | undefined = env.smtpUrl,
  from: string = env.mailFrom,
  timeoutMs = 20_000,
): SendMail | null {
  if (url === undefined) return null;
  const transport = createTransport({
    url,
    ...(mustEncrypt(url) ? { requireTLS: true } : {}),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return async ({ id, to, subject, text }) => {
    // The same id with every try: a server or reader can tell a repeat.
    await transport.sendMail({ from, to, subject, text, messageId: `<${id}@dermledger.invalid>` });
  };
}
