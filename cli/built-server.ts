import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { ReportNote } from "#reports/monthly/monthly-report.ts";

/** What the built server offers (app/server.ts); a bundle of its own, so its types do not come along. */
export type BuiltServer = {
  startServer(options: {
    home: string;
    port: number;
    host: string;
  }): Promise<{ url: string; setupUrl: string | null; close: () => Promise<void> }>;
  openPeople(home: string): Promise<PeopleDesk>;
  /** Notes on charts, while no dashboard has the home open. */
  openNotes(home: string): Promise<ReportNote[]>;
};

export type Account = {
  id: string;
  email: string;
  name: string;
  role: string;
  practices: readonly string[] | null;
  locations: readonly string[] | null;
  isDisabled: boolean;
  hasPassword: boolean;
};
export type ListedAccount = Account & { hasSecondFactor: boolean };

/** People of a home while no dashboard has it open; each throws an Error with a sentence where it cannot be done. */
export type PeopleDesk = {
  list(): Promise<readonly ListedAccount[]>;
  add(given: { email: string; name: string; role: string; password: string }): Promise<Account>;
  disable(email: string): Promise<Account>;
  resetPassword(email: string, password: string): Promise<Account>;
  removeSecondFactor(email: string): Promise<Account>;
  addDemoPeople(): Promise<{
    password: string;
    people: readonly { email: string; role: string }[];
  }>;
  close(): Promise<void>;
};

export async function builtServer(): Promise<BuiltServer> {
  // Found from the root: this file is bundled into a chunk whose folder is the bundler's business.
  const built = createRequire(import.meta.url).resolve("#build/node/server.js");
  const server: unknown = await import(/* @vite-ignore */ pathToFileURL(built).href);
  if (!isServer(server)) throw new Error("The dashboard's build is not whole: run npm ci.");
  return server;
}

function isServer(module: unknown): module is BuiltServer {
  return (
    typeof module === "object" &&
    module !== null &&
    ["startServer", "openPeople", "openNotes"].every(
      (name) => typeof Reflect.get(module, name) === "function",
    )
  );
}
