#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../build/node/cli.js", import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write("dermledger is not built yet: run npm ci first.\n");
  process.exitCode = 2;
}
