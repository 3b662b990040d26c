import { makeHome } from "#etl/warehouse/home.ts";
import { builtServer } from "./built-server.ts";

/** Starts the built dashboard, says where it is, and stops it in good order on Ctrl-C. */
export async function serveDashboard(home: string, port: number): Promise<void> {
  await makeHome(home);
  const { startServer } = await builtServer();
  const { url, setupUrl, close } = await startServer({ home, port, host: "127.0.0.1" });
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
