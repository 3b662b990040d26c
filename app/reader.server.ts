import { openReader, type Warehouse } from "#queries/reader.ts";
import type { Store } from "#queries/store.ts";
import { env } from "./env.server.ts";
import officeSchema from "./office/schema.sql?raw";

let opened: Promise<Warehouse> | undefined;

/** The one warehouse of this process, with the office, opened at its first use. It sees everything: routes take `readerOf`. */
export function warehouse(): Promise<Warehouse> {
  opened ??= openReader(env.home, { officeSchema }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** What people did: appended to, and read, by app/office and app/people. */
export async function office(): Promise<Store> {
  const { office } = await warehouse();
  if (office === null) throw new Error("The office is not open.");
  return office;
}

/** Waits until pages show what was published last. */
export async function figuresSettled(): Promise<void> {
  await (await warehouse()).settle();
}

/** For a graceful stop. */
export async function shutdown(): Promise<void> {
  const running = await opened?.catch(() => undefined);
  opened = undefined;
  await running?.close();
}
