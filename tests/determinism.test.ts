import { describe, expect, it } from "vitest";
import { impurities } from "./support/purity.ts";
import { sourcesUnder } from "./support/sources.ts";
import { unkeyed } from "./support/unkeyed.ts";

const PURE = ["engine", "formula", "scenario", "runs", "foresight"];
/** What only says something, in the order of the file that it is about: diagnostics, words, the format's own pages. */
const SAYING =
  /^src\/(?:scenario\/(?:lint|fit|shape|json|words)\/|scenario\/(?:reference|jsonSchema)\.ts|runs\/words\/)/;
const check = (text: string): string[] => impurities({ path: "planted.ts", text });

describe("The folders that decide a run", () => {
  it.each(PURE)("%s uses nothing that differs between machines", (folder) => {
    expect(sourcesUnder(`src/${folder}`).flatMap(impurities)).toEqual([]);
  });

  it.each(PURE)("%s decides nothing by the order of a record's keys", (folder) => {
    const deciding = sourcesUnder(`src/${folder}`).filter(({ path }) => !SAYING.test(path));
    expect(deciding.flatMap(unkeyed)).toEqual([]);
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
    "queueMicrotask(go);",
    "const known = new WeakRef(a);",
    "import.meta.env.DEV;",
    "const own = /\\p{L}/u;",
    "name.normalize();",
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
    "const control = /\\p{Cc}/u;",
    'if ("x" in row) use(row);',
    "(255).toString(16); String(1.5); x.toString();",
    "type T = typeof import('./a.ts');",
  ])("may use `%s`", (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe("An order that nobody has chosen", () => {
  it.each([
    "for (const id of Object.keys(plan)) use(id);",
    "Object.entries(plan).forEach(use);",
    "const sum = Object.values(shares).reduce((total, each) => total + each, 0);",
    "const first = Object.keys(plan)[0];",
    "const list = [...Object.keys(a)];",
    "const found = Object.keys(plan).map(f).find(g);",
    "for (const key of Reflect.ownKeys(plan)) use(key);",
    "const set = new Set(Object.keys(plan));",
  ])("would be caught using `%s`", (text) => {
    expect(unkeyed({ path: "planted.ts", text })).toHaveLength(1);
  });

  it.each([
    "for (const id of Object.keys(plan).sort()) use(id);",
    "const list = [...Object.keys(a), ...Object.keys(b)].sort(byText);",
    "const list = Object.entries(a).map(f).filter(g).toSorted(byId);",
    "const count = Object.keys(plan).length;",
    "const all = Object.entries(fields).every(([key, field]) => fits(key, field));",
    "const copy = Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + 1]));",
    "for (const name of Object.keys(SIGNATURES)) use(name);",
    "for (const id of anyOrder(Object.keys(plan))) seen[id] = 1;",
    "for (const [at, one] of list.entries()) use(at, one);",
  ])("may be used: `%s`", (text) => {
    expect(unkeyed({ path: "planted.ts", text })).toEqual([]);
  });
});
