let last = 0;

/**
 * Now, in UTC, to the microsecond, and after every instant given before: what was done later sorts later, even within one
 * millisecond.
 */
export function nextInstant(now: () => number = Date.now): string {
  last = Math.max(last + 1, now() * 1000);
  const whole = new Date(Math.floor(last / 1000)).toISOString();
  return `${whole.slice(0, -1)}${String(last % 1000).padStart(3, "0")}`;
}
