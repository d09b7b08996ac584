import { defineConfig } from "vitest/config";

/** `npm run test:engines`: apart from the other tests, since it needs browsers and takes minutes. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    environment: "node",
    include: ["tests/engines/**/*.engines.ts"],
    // An engine that hangs is given up sooner, by itself; a busy machine is only slow.
    hookTimeout: 1_800_000,
    testTimeout: 120_000,
    disableConsoleIntercept: true,
    allowOnly: false,
  },
});
