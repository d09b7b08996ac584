import { describe, expect, it } from "vitest";
import { impurities } from "./support/purity.ts";
import { sourcesUnder } from "./support/sources.ts";

const PURE = ["engine", "formula", "scenario", "runs", "foresight"];
const check = (text: string): string[] => impurities({ path: "planted.ts", text });

describe("The folders that decide a run", () => {
  it.each(PURE)("%s uses nothing that differs between machines", (folder) => {
    expect(sourcesUnder(`src/${folder}`).flatMap(impurities)).toEqual([]);
  });

  it.each([
    "const x = 2 ** 3;",
    "let x = 2; x **= 3;",
    "for (const key in table) use(key);",
    "Math.exp(1);",
    "Math.pow(2, 3);",
    'Math["log"](2);',
    "const { sin } = Math;",
    "const maths = Math;",
    "Math.random();",
    "Math.hypot(1, 2);",
    "Date.now();",
    "new Date();",
    "performance.now();",
    "crypto.getRandomValues(bytes);",
    "new Intl.Collator();",
    "globalThis.x;",
    "(3).toLocaleString();",
    'a["localeCompare"](b);',
    "const { localeCompare } = a;",
    "a.sort((x, y) => x.localeCompare(y));",
    "`${Math.tan(1)}`;",
    "x.toString(36);",
    "setTimeout(go);",
    "const parts = { Date };",
  ])("would be caught using `%s`", (text) => {
    expect(check(text)).toHaveLength(1);
  });

  it.each([
    "const x = Math.sqrt(2) * Math.floor(3.5) + Math.imul(2, 3);",
    "// Math.exp(1) and 2 ** 3 in a comment",
    '/* Date.now() */ const text = "Math.random() ** for (a in b)";',
    "const text = `2 ** 3`; const pattern = /Date+/u;",
    "for (const self of actors) use(self);",
    "interface Row { readonly Date: string; performance: number }",
    "const row = { process: 1 }; use(row.process);",
    "for (const x of list) use(x);",
    'if ("x" in row) use(row);',
    "(255).toString(16); String(1.5); x.toString();",
    "type T = typeof import('./a.ts');",
  ])("may use `%s`", (text) => {
    expect(check(text)).toEqual([]);
  });
});
