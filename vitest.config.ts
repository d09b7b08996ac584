import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/guarded.ts"],
    testTimeout: 60_000,
    allowOnly: false,
  },
});
