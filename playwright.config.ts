import { defineConfig } from "@playwright/test";
import { CHROMIUM, findChromium } from "./src/cli/setup/chromium.mjs";

const executablePath = findChromium();
if (executablePath === null) throw new Error(CHROMIUM.how);

const port = process.env["DRIFT_TEST_PORT"] ?? "4179";
// A folder with a name that needs no escaping, two deep: the built site must work from any.
const folder = "/games/mission-drift/";

const LONG = /\/(whole-game|keyboard|sizes)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  // The longest first: begun last, one of them would keep a single processor busy to the end.
  projects: [
    { name: "long", testMatch: LONG },
    { name: "short", testMatch: "**/*.spec.ts", testIgnore: LONG },
  ],
  outputDir: ".cache/test-results",
  workers: 2,
  fullyParallel: true,
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
    // Recording every change of the page takes its time.
    trace: "on-first-retry",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath,
      args: [
        // WebGL in software, so that the stage is really drawn. The page itself is painted without it, at half the cost.
        "--use-gl=angle",
        "--use-angle=swiftshader-webgl",
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
