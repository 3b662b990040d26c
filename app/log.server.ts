import pino from "pino";
import { env } from "./env.server.ts";
import { describeError } from "./server/describe-error.ts";
import { readableLog } from "./server/readable-log.ts";

/**
 * The log: JSON lines on stderr, written before the call returns. Someone who sits at the terminal gets warnings and
 * errors alone, as text. Nothing of a patient: paths without query, errors without their words.
 */
export const log = pino(
  {
    level: env.logLevel ?? (process.stderr.isTTY ? "warn" : "info"),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  },
  process.stderr.isTTY ? readableLog : pino.destination({ dest: 2, sync: true }),
);

/** A bug, or what the machine refused: with the request's id, which the person sees too. */
export function logFailure(error: unknown, requestId: string | undefined, msg: string): void {
  log.error({ ...(requestId && { request: requestId }), error: describeError(error) }, msg);
}
