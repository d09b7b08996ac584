import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const TOP = fileURLToPath(new URL("..", import.meta.url));

/** What must not be written in the folders that decide a run. */
const PLANTED = [
  "Math.exp(1)",
  "Math.log(2)",
  "Math.pow(2, 3)",
  "Math.sin(1)",
  "Math.random()",
  "Math.hypot(1, 2)",
  "Date.now()",
  "new Date()",
  "performance.now()",
  "crypto.randomUUID()",
  "new Intl.Collator()",
  "globalThis.x",
  "setTimeout(f, 0)",
  "queueMicrotask(f)",
  "fetch(f)",
  "new WeakRef(f)",
  "'a'.localeCompare('b')",
  "(1).toLocaleString()",
  "'a'.normalize()",
] as const;

interface Finding {
  readonly code: string;
  readonly filename: string;
}

const folder = mkdtempSync(join(tmpdir(), "drift-lint-"));
let findings: readonly Finding[] = [];

beforeAll(() => {
  const config = JSON.parse(readFileSync(join(TOP, ".oxlintrc.json"), "utf8")) as { options: object };
  // Types need the project around them; these rules don't need types.
  writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify({ ...config, $schema: undefined, options: {} }));
  for (const room of ["engine", "app"]) {
    mkdirSync(join(folder, "src", room), { recursive: true });
    for (const [at, line] of PLANTED.entries())
      writeFileSync(join(folder, "src", room, `line${at}.ts`), `export const planted = (f: never) => [f, ${line}];\n`);
  }
  cpSync(join(TOP, "src/engine/det.ts"), join(folder, "src/engine/det.ts"));
  const oxlint = join(TOP, "node_modules/oxlint/bin/oxlint");
  const done = spawnSync(process.execPath, [oxlint, "--format=json", "src"], { cwd: folder, encoding: "utf8" });
  findings = (JSON.parse(done.stdout) as { diagnostics: readonly Finding[] }).diagnostics;
});
afterAll(() => rmSync(folder, { recursive: true }));

const restrictedIn = (file: string): readonly Finding[] =>
  findings.filter(
    ({ code, filename }) => code.includes("no-restricted") && filename.replaceAll("\\", "/").endsWith(file),
  );

describe("The linter", () => {
  test.each(PLANTED.map((line, at) => ({ line, at })))(
    "refuses `$line` in the engine, and lets other folders use it",
    ({ at }) => {
      expect(restrictedIn(`src/engine/line${at}.ts`)).toHaveLength(1);
      expect(restrictedIn(`src/app/line${at}.ts`)).toEqual([]);
    },
  );

  test("has nothing to say against exact arithmetic", () => {
    expect(restrictedIn("det.ts")).toEqual([]);
  });
});
