import { openReader, type Reader } from "#queries/reader.ts";
import { env } from "./env.server.ts";

let opened: Promise<Reader> | undefined;

/** The one reader of this process, opened at its first use. */
export function reader(): Promise<Reader> {
  opened ??= openReader(env.home).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** For a graceful stop. */
export async function shutdown(): Promise<void> {
  const running = await opened?.catch(() => undefined);
  opened = undefined;
  await running?.close();
}
