// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./freePort.mjs";
import { ensurePackages } from "./packages.mjs";
import { ensureProgram } from "./program.mjs";
import { chosenSteps, STEPS } from "./steps.mjs";

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
 * Paths of programs by the variable that gives them, found or installed once.
 * @param {readonly import("./program.mjs").Program[]} programs
 */
function programPaths(programs) {
  /** @type {Record<string, string>} */
  const paths = {};
  for (const program of programs) {
    const path = ensureProgram(program);
    if (path !== null) paths[program.variable] = path;
  }
  return paths;
}

/**
 * @param {readonly string[]} names of steps; `all`; or none
 */
export async function runSteps(names) {
  const unknown = names.find((name) => name !== "all" && !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = STEPS.map((step) => step.name).join(" ");
    console.error(`npm test: no part "${unknown}". Usage: npm test -- [all ${known}]`);
    process.exit(2);
  }
  ensurePackages(ROOT);
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const steps = chosenSteps(names);
  const programs = programPaths([...new Set(steps.flatMap(({ needs }) => needs ?? []))]);
  const env = {
    ...process.env,
    PATH: `${join(ROOT, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
    CI: process.env.CI ?? "1",
    DRIFT_TEST_PORT: String(await freePort()),
    ...programs,
  };

  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const summary = [];
  for (const step of steps) {
    console.log(`\n== ${step.title} ==`);
    const since = performance.now();
    const missing = (step.needs ?? []).filter(({ variable }) => !(variable in programs));
    for (const { how } of missing) console.error(how);
    const result = missing.length > 0 ? { good: false, passed: 0, failed: 1 } : runStep(step, env);
    passed += result.passed;
    failed += result.good ? 0 : Math.max(1, result.failed);
    const counts = step.report ? `, ${result.passed} passed, ${result.failed} failed` : "";
    summary.push(`${result.good ? "ok    " : "FAILED"} ${step.title} (${seconds(since)}${counts})`);
    console.log(summary.at(-1));
  }
  console.log(`\n${summary.join("\n")}\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
