import { TookTooLong } from "./errors.ts";

/** Hands work a signal that says stop when the limit is over, or when `signal` does. `Infinity`: no limit. */
export async function withTimeLimit<T>(
  seconds: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = Number.isFinite(seconds)
    ? setTimeout(() => limit.abort(new TookTooLong(seconds)), seconds * 1000)
    : undefined;
  try {
    return await work(signal ? AbortSignal.any([signal, limit.signal]) : limit.signal);
  } finally {
    clearTimeout(timer);
  }
}
