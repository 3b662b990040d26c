import { logFailure } from "../log.server.ts";

/** Ends the process on an error that nobody caught, as Node does, without its message: that may hold a patient's values. */
export function lastWords(error: unknown): never {
  logFailure(error, undefined, "the dashboard ends: nobody caught this error");
  process.exit(1);
}
