import type { ServerResponse } from "node:http";

/**
 * Waits until a client has taken what was written to it so far; false: it is gone. Remix writes a body as fast as it comes:
 * a large file must ask before it reads on, or all of it waits in memory for a slow client.
 */
export function paceOf(response: ServerResponse): () => Promise<boolean> {
  return () =>
    new Promise((resolve) => {
      if (response.closed || response.destroyed) return resolve(false);
      if (!response.writableNeedDrain) return resolve(true);
      const settle = () => {
        response.off("drain", settle);
        response.off("close", settle);
        resolve(!response.closed && !response.destroyed);
      };
      response.once("drain", settle);
      response.once("close", settle);
    });
}
