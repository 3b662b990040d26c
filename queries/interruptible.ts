import type { DuckDBConnection } from "@duckdb/node-api";

/** An interrupt between two statements is lost, so it is repeated until the work has ended. */
const repeatMs = 20;

/**
 * Runs queries on a connection until the signal says stop: then they end at once and the promise rejects with the signal's
 * reason. The connection can be used afterwards.
 */
export async function interruptible<T>(
  connection: DuckDBConnection,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  let repeat: NodeJS.Timeout | undefined;
  const stop = () => {
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), repeatMs);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await work();
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener("abort", stop);
    clearInterval(repeat);
  }
}
