// @ts-check
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CHROMIUM } from "./chromium.mjs";
import { FIREFOX } from "./firefox.mjs";
import { JSC } from "./jsc.mjs";
import { PARALLEL } from "./parallel.mjs";
import { playwrightCount, vitestCount } from "./reports.mjs";

/**
 * @typedef {object} Step
 * @property {string} name what one types to run it alone
 * @property {string} title
 * @property {(root: string) => readonly (readonly string[])[]} commands packages' programs with their arguments
 * @property {{ file: string, count: (file: string) => import("./reports.mjs").Count | null }} [report] of a step made of tests
 * @property {readonly import("./program.mjs").Program[]} [needs] programs besides those of packages
 * @property {boolean} [asked] runs only when asked for
 */

/** Shipped scenarios, in order of name. @param {string} root */
const scenarios = (root) =>
  readdirSync(join(root, "scenarios"))
    .filter((name) => name.endsWith(".json") && name !== "scenario.schema.json")
    .toSorted()
    .map((name) => `scenarios/${name}`);

const BROWSER_REPORT = ".cache/playwright.json";

/**
 * A step made of tests that vitest runs.
 * @param {string} name
 * @param {string} title
 * @param {readonly string[]} [options] besides what the report needs
 */
function testStep(name, title, options = []) {
  const file = `.cache/${name}.json`;
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return {
    name,
    title,
    commands: () => [["vitest", "run", ...options, ...reports]],
    report: { file, count: vitestCount },
  };
}

/** What `npm test` runs, in order, and what it runs when asked for. @type {readonly Step[]} */
export const STEPS = [
  { name: "format", title: "Format", commands: () => [["oxfmt", "--check"]] },
  { name: "lint", title: "Lint", commands: () => [["oxlint"]] },
  {
    name: "types",
    title: "Types",
    commands: () => [
      ["tsc", "-p", "."],
      ["tsc", "-p", "src/engine"],
    ],
  },
  { name: "unused", title: "Unused code", commands: () => [["knip", "--no-progress"]] },
  testStep("unit", "Unit and property tests"),
  {
    name: "check",
    title: "Shipped scenarios",
    commands: (root) => [["tsx", "src/cli/main.ts", "check", "--strict", ...scenarios(root)]],
  },
  {
    name: "e2e",
    title: "In Chromium",
    commands: () => [["playwright", "test"]],
    report: { file: BROWSER_REPORT, count: playwrightCount },
    needs: [CHROMIUM],
  },
  {
    ...testStep("engines", "The same bits in four engines", ["--config=tests/engines/vitest.config.ts"]),
    needs: [CHROMIUM, FIREFOX, JSC],
    asked: true,
  },
  {
    ...testStep("scale", "A sweep with a worker killed", ["--config=tests/scale/vitest.config.ts"]),
    needs: [PARALLEL],
    asked: true,
  },
];

/**
 * What is run: the steps named; with `all` every one; with no names all but those that run only when asked for.
 * @param {readonly string[]} names
 */
export const chosenSteps = (names) =>
  STEPS.filter(({ name, asked }) => names.includes(name) || names.includes("all") || (names.length === 0 && !asked));
