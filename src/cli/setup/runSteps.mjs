// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium, HOW_TO_GET_CHROMIUM } from "./chromium.mjs";
import { freePort } from "./freePort.mjs";
import { ensurePackages } from "./packages.mjs";
import { STEPS } from "./steps.mjs";

const ROOT = resolve(fileURLToPath(import.meta.url), "../../../..");

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step's commands to the first that fails.
 * @param {import("./steps.mjs").Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ good: boolean, passed: number, failed: number }} a step without tests that fails counts as one failure
 */
function runStep(step, env) {
  if (step.report) rmSync(join(ROOT, step.report.file), { force: true });
  let good = true;
  try {
    good = step.commands(ROOT).every(([program = "", ...rest]) => {
      const done = spawnSync(program, rest, {
        cwd: ROOT,
        env,
        stdio: ["ignore", "inherit", "inherit"],
        shell: process.platform === "win32",
      });
      if (done.error) console.error(`${program}: ${done.error.message}`);
      return done.status === 0;
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    good = false;
  }
  const tests = step.report ? step.report.count(join(ROOT, step.report.file)) : null;
  const { passed, failed } = tests ?? { passed: 0, failed: 0 };
  return {
    good: good && failed === 0 && (!step.report || passed > 0),
    passed,
    failed: failed === 0 && !good ? 1 : failed,
  };
}

/**
 * @param {readonly string[]} names of steps; none for all
 */
export async function runSteps(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = STEPS.map((step) => step.name).join(" ");
    console.error(`npm test: no part "${unknown}". Usage: npm test -- [${known}]`);
    process.exit(2);
  }
  ensurePackages(ROOT);
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const steps = STEPS.filter((step) => names.length === 0 || names.includes(step.name));
  const chromium = steps.some((step) => step.browser) ? ensureChromium() : null;
  const env = {
    ...process.env,
    PATH: `${join(ROOT, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
    CI: process.env.CI ?? "1",
    DRIFT_TEST_PORT: String(await freePort()),
    ...(chromium === null ? {} : { CHROMIUM: chromium }),
  };

  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const summary = [];
  for (const step of steps) {
    console.log(`\n== ${step.title} ==`);
    const since = performance.now();
    const missing = step.browser === true && chromium === null;
    if (missing) console.error(HOW_TO_GET_CHROMIUM);
    const result = missing ? { good: false, passed: 0, failed: 1 } : runStep(step, env);
    passed += result.passed;
    failed += result.good ? 0 : Math.max(1, result.failed);
    const counts = step.report ? `, ${result.passed} passed, ${result.failed} failed` : "";
    summary.push(`${result.good ? "ok    " : "FAILED"} ${step.title} (${seconds(since)}${counts})`);
    console.log(summary.at(-1));
  }
  console.log(`\n${summary.join("\n")}\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
