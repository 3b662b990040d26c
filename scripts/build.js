/** `npm run build`: the app (Remix), then the command line, parse worker and benches. */
import { execFileSync } from "node:child_process";

const run = (...args) => execFileSync(process.execPath, args, { stdio: "inherit" });
run("node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn");
run(
  "node_modules/vite/bin/vite.js",
  "build",
  "--config",
  "vite.node.config.ts",
  "--logLevel",
  "warn",
);
