#!/usr/bin/env node
// CommonJS (bin/package.json): importing a module starts Node's threads, and how many there are is asked just once.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

// React decides by this, when it is first imported, whether it checks whoever calls it: a quarter of what drawing a page takes.
process.env.NODE_ENV ??= "production";
// A running query holds a thread; of Node's four, none would be left to compress a page that is there already.
process.env.UV_THREADPOOL_SIZE ??= "16";

const program = join(__dirname, "../build/node/cli.js");
if (existsSync(program)) import(pathToFileURL(program).href);
else {
  process.stderr.write("dermledger is not built yet: run npm ci first.\n");
  process.exitCode = 2;
}
