const levels = ["debug", "info", "warn", "error", "silent"] as const;

/** The environment, read here and nowhere else in the app. */
export const env = {
  home: process.env.DERMLEDGER_HOME ?? "./data",
  /** `YYYY-MM-DD` that stands in for today: tests and screenshots. */
  today: process.env.DERMLEDGER_TODAY,
  /** Which lines of the log are written; undefined: as fits where it goes. */
  logLevel: readLevel(process.env.DERMLEDGER_LOG_LEVEL),
  /** Minutes without anything done after which a session ends. */
  idleMinutes: readMinutes(process.env.DERMLEDGER_IDLE_MINUTES, 15),
  /** Whether a proxy in front says how the browser came: `X-Forwarded-For`, `-Proto`, `-Host`. */
  hasProxy: process.env.DERMLEDGER_TRUST_PROXY === "1",
  /** Megabytes that one uploaded file may have. */
  uploadFileMb: readMegabytes("DERMLEDGER_UPLOAD_FILE_MB", 512),
  /** Megabytes of uploads that may lie here at once, not loaded yet. */
  uploadTotalMb: readMegabytes("DERMLEDGER_UPLOAD_TOTAL_MB", 2048),
  /** Seconds for which a file in the inbox must be left alone before it is taken. */
  inboxSeconds: readSeconds("DERMLEDGER_INBOX_SECONDS", 5),
  /** `smtp://user:password@host:port` or `smtps://…` by which alerts go out; undefined: no mail leaves the machine. */
  smtpUrl: readSmtpUrl(process.env.DERMLEDGER_SMTP_URL),
  /** Who mails are from. */
  mailFrom: process.env.DERMLEDGER_MAIL_FROM || "Dermledger <dermledger@localhost>",
  /** Where people reach the dashboard, for the link in mails. */
  publicUrl: (process.env.DERMLEDGER_URL || "http://127.0.0.1:3000").replace(/\/+$/, ""),
};

function readSmtpUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)) return text;
  // The value may hold a password: it is not repeated.
  throw new Error("DERMLEDGER_SMTP_URL is no address such as smtp://user:password@host:587.");
}

function readMegabytes(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return usual;
  const megabytes = Number(text);
  if (Number.isInteger(megabytes) && megabytes > 0) return megabytes;
  throw new Error(`${name} is "${text}"; it takes whole megabytes.`);
}

function readSeconds(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return usual;
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new Error(`${name} is "${text}"; it takes seconds, up to 3600.`);
}

function readMinutes(text: string | undefined, usual: number): number {
  if (text === undefined || text === "") return usual;
  const minutes = Number(text);
  if (!(minutes > 0 && minutes <= 720))
    throw new Error(`DERMLEDGER_IDLE_MINUTES is "${text}"; it takes minutes, up to 720.`);
  return minutes;
}

function readLevel(text: string | undefined): (typeof levels)[number] | undefined {
  if (text === undefined || text === "") return undefined;
  const level = levels.find((each) => each === text);
  if (level === undefined)
    throw new Error(`DERMLEDGER_LOG_LEVEL is "${text}"; it takes ${levels.join(", ")}.`);
  return level;
}
