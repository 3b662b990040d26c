import { defineConfig } from "vitest/config";

/** Tests run on the sources; those that start a server or a worker use the build (`npm test` builds first). */
export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    env: { TZ: "UTC" },
    globalSetup: ["test/prepared-folder.ts"],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
