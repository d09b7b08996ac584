import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/guarded.ts"],
    testTimeout: 60_000,
    // Half of the time went into loading the engine anew for each file. What a test sets on a global, it puts back.
    isolate: false,
    maxWorkers: "100%",
    allowOnly: false,
  },
});
