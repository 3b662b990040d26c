#!/usr/bin/env node
import { existsSync } from "node:fs";

// React decides by this, when it is first imported, whether it checks whoever calls it: a quarter of what drawing a page takes.
process.env.NODE_ENV ??= "production";

const program = new URL("../build/node/cli.js", import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write("dermledger is not built yet: run npm ci first.\n");
  process.exitCode = 2;
}
