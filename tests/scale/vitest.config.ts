import { defineConfig } from "vitest/config";

/** Apart from the other tests, since it needs a program that npm doesn't bring. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    environment: "node",
    include: ["tests/scale/**/*.scale.ts"],
    testTimeout: 240_000,
    allowOnly: false,
  },
});
