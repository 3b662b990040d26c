import { defineConfig } from "vite";

/** Builds for Node: the command line, the parse worker, the benches. Dependencies stay in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: "build/node",
    target: "node20",
    sourcemap: true,
    rollupOptions: {
      input: { cli: "cli/index.ts", "parse-worker": "etl/parse/parse-worker.ts", bench: "bench/index.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
