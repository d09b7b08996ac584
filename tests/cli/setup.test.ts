import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packagesAreComplete } from "../../src/cli/setup/packages.mjs";
import { findProgram } from "../../src/cli/setup/program.mjs";
import { playwrightCount, vitestCount } from "../../src/cli/setup/reports.mjs";
import { chosenSteps, STEPS } from "../../src/cli/setup/steps.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "drift-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, content: unknown): string => {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};
const lock = (packages: Record<string, object>): object => ({ packages: { "": { name: "game" }, ...packages } });
const install = (path: string): string => put(`${path}/package.json`, {});

describe("Whether the packages are complete", () => {
  const wanted = { "node_modules/a": { version: "1.0.0" }, "node_modules/mac": { version: "1.0.0", optional: true } };

  it("is yes when all that this system needs are there", () => {
    put("package-lock.json", lock(wanted));
    put("node_modules/.package-lock.json", lock({ "node_modules/a": { version: "1.0.0" } }));
    install("node_modules/a");
    expect(packagesAreComplete(folder)).toBe(true);
  });

  it.each([
    ["nothing is installed", null],
    ["a version differs", { "node_modules/a": { version: "0.9.0" } }],
    ["one is missing", {}],
  ])("is no when %s", (_, there) => {
    put("package-lock.json", lock(wanted));
    if (there !== null) {
      put("node_modules/.package-lock.json", lock(there));
      install("node_modules/a");
    }
    expect(packagesAreComplete(folder)).toBe(false);
  });

  it("is no when one is listed but its folder is gone", () => {
    put("package-lock.json", lock(wanted));
    put("node_modules/.package-lock.json", lock({ "node_modules/a": { version: "1.0.0" } }));
    expect(packagesAreComplete(folder)).toBe(false);
  });
});

describe("The count of tests", () => {
  it.each([
    [
      { numPassedTests: 3, numFailedTests: 1, success: false },
      { passed: 3, failed: 1 },
    ],
    [
      { numPassedTests: 3, numFailedTests: 0, success: true },
      { passed: 3, failed: 0 },
    ],
    // A file of tests that doesn't load has no tests to fail.
    [
      { numPassedTests: 3, numFailedTests: 0, success: false },
      { passed: 3, failed: 1 },
    ],
  ])("of vitest's %j is %j", (report, expected) => {
    expect(vitestCount(put("report.json", report))).toEqual(expected);
  });

  it.each([
    [
      { stats: { expected: 4, unexpected: 1, flaky: 0 }, errors: [] },
      { passed: 4, failed: 1 },
    ],
    [
      { stats: { expected: 4, unexpected: 0, flaky: 1 }, errors: [] },
      { passed: 5, failed: 0 },
    ],
    [
      { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: "no server" }] },
      { passed: 0, failed: 1 },
    ],
  ])("of playwright's %j is %j", (report, expected) => {
    expect(playwrightCount(put("report.json", report))).toEqual(expected);
  });

  it("is unknown without a report", () => {
    expect(vitestCount(join(folder, "none.json"))).toBeNull();
    expect(playwrightCount(put("cut.json", '{"stats"'))).toBeNull();
  });
});

describe("What is run", () => {
  const named = (...names: readonly string[]): string[] => chosenSteps(names).map(({ name }) => name);
  const every = STEPS.map(({ name }) => name);

  it("is all but what must be asked for when nothing is named, and all of it by `all`", () => {
    const asked = new Set(["engines", "scale"]);
    expect(named()).toEqual(every.filter((name) => !asked.has(name)));
    expect(named("all")).toEqual(every);
  });

  it("is what is named, in the order of the steps", () => {
    expect(named("engines")).toEqual(["engines"]);
    expect(named("types", "lint")).toEqual(["lint", "types"]);
  });
});

describe("A program that tests need", () => {
  const node = { title: "Node", variable: "DRIFT_TEST_NODE", names: [], proof: ["--version"], packages: [], how: "" };
  afterEach(() => void delete process.env["DRIFT_TEST_NODE"]);

  it("is the one that the environment names, when it runs", () => {
    process.env["DRIFT_TEST_NODE"] = process.execPath;
    expect(findProgram(node)).toBe(process.execPath);
  });

  it("is looked for where else it may stand", () => {
    expect(findProgram({ ...node, elsewhere: ["/nowhere/node", process.execPath] })).toBe(process.execPath);
  });

  it("isn't found when what the environment names doesn't exist or isn't it", () => {
    process.env["DRIFT_TEST_NODE"] = "/nowhere/node";
    expect(findProgram(node)).toBeNull();
    process.env["DRIFT_TEST_NODE"] = process.execPath;
    expect(findProgram({ ...node, proof: ["--no-such-option"] })).toBeNull();
  });
});
