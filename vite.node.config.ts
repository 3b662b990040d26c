import { existsSync } from "node:fs";
import { defineConfig } from "vite";

const entries = {
  cli: "cli/index.ts",
  "parse-worker": "etl/parse/parse-worker.ts",
  "packet-worker": "app/appeals/packet-worker.ts",
  "report-worker": "app/reports/report-worker.ts",
  server: "app/server.ts",
  bench: "bench/index.ts",
};

/** Builds for Node: the command line, the workers, the server, the benches. Dependencies stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: "build/node",
    target: "node20",
    sourcemap: true,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path))),
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
