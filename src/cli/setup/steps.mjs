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

const UNIT_REPORT = ".cache/vitest.json";
const ENGINES_REPORT = ".cache/engines.json";
const SCALE_REPORT = ".cache/scale.json";
const BROWSER_REPORT = ".cache/playwright.json";

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
  {
    name: "unit",
    title: "Unit and property tests",
    commands: () => [["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`]],
    report: { file: UNIT_REPORT, count: vitestCount },
  },
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
    name: "engines",
    title: "The same bits in four engines",
    commands: () => [
      [
        "vitest",
        "run",
        "--config=tests/engines/vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${ENGINES_REPORT}`,
      ],
    ],
    report: { file: ENGINES_REPORT, count: vitestCount },
    needs: [CHROMIUM, FIREFOX, JSC],
    asked: true,
  },
  {
    name: "scale",
    title: "A sweep with a worker killed",
    commands: () => [
      [
        "vitest",
        "run",
        "--config=tests/scale/vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${SCALE_REPORT}`,
      ],
    ],
    report: { file: SCALE_REPORT, count: vitestCount },
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
