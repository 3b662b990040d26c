import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** What the built server offers (app/server.ts); a bundle of its own, so its types do not come along. */
type StartServer = (options: {
  home: string;
  port: number;
  host: string;
}) => Promise<{ url: string; setupUrl: string | null; close: () => Promise<void> }>;

/** Starts the built dashboard, says where it is, and stops it in good order on Ctrl-C. */
export async function serveDashboard(home: string, port: number): Promise<void> {
  // Found from the root: this file is bundled into a chunk whose folder is the bundler's business.
  const built = createRequire(import.meta.url).resolve("#build/node/server.js");
  const server: unknown = await import(/* @vite-ignore */ pathToFileURL(built).href);
  if (!hasStartServer(server)) throw new Error("The dashboard's build is not whole: run npm ci.");
  const { url, setupUrl, close } = await server.startServer({ home, port, host: "127.0.0.1" });
  process.stdout.write(`Dermledger is at ${url}\n`);
  process.stderr.write("It answers on this machine (127.0.0.1) only. Ctrl-C stops it.\n");
  if (setupUrl !== null)
    process.stdout.write(
      `Nobody can sign in yet. Make the first owner here, once:\n  ${setupUrl}\n`,
    );
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
}

function hasStartServer(module: unknown): module is { startServer: StartServer } {
  return (
    typeof module === "object" &&
    module !== null &&
    typeof Reflect.get(module, "startServer") === "function"
  );
}
