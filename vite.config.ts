import optimizeLocales from "@react-aria/optimize-locales-plugin";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { precompress } from "./scripts/precompress.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The app's build. The command line, the parse worker and the benches are `vite.node.config.ts`. */
export default defineConfig({
  plugins: [
    remix(remixConfig),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" },
    precompress(),
  ],
  build: { target: "es2022", sourcemap: false },
});
