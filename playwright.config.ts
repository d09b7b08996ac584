import { defineConfig } from "@playwright/test";
import { CHROMIUM, findChromium } from "./src/cli/setup/chromium.mjs";

const executablePath = findChromium();
if (executablePath === null) throw new Error(CHROMIUM.how);

const port = process.env["DRIFT_TEST_PORT"] ?? "4179";
// A folder with a name that needs no escaping, two deep: the built site must work from any.
const folder = "/games/mission-drift/";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: ".cache/test-results",
  workers: 1,
  // A shared machine may stall for longer than any wait. What passes only at the second try is listed as flaky.
  retries: 1,
  timeout: 120_000,
  // A busy machine takes its time; what is right is seen at once on any other.
  expect: { timeout: 15_000 },
  globalTimeout: 1_200_000,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: ".cache/playwright.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}${folder}`,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath,
      args: [
        // WebGL in software, so that the stage is really drawn.
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        // Root in a container has no user namespace for the sandbox; only our own pages are opened.
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `npx vite build --logLevel warn && npx vite preview --host 127.0.0.1 --port ${port} --strictPort --base ${folder}`,
    url: `http://127.0.0.1:${port}${folder}`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
