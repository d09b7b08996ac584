import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "@playwright/test";

/** What the tests' server has built before they begin. */
const SITE = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Bytes of a file as it travels. */
const weigh = (name: string): number => brotliCompressSync(readFileSync(SITE + name)).length;
const weighAll = (names: readonly string[]): number => names.reduce((sum, name) => sum + weigh(name), 0);

test("What a session loads of JavaScript keeps to its weight", () => {
  const scripts = readdirSync(`${SITE}assets`)
    .filter((name) => name.endsWith(".js"))
    .map((name) => `assets/${name}`);
  const page = readFileSync(`${SITE}index.html`, "utf8");
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = ""]) => name);
  expect(first.length).toBeGreaterThan(0);
  const [before, whole] = [weighAll(first), weighAll(scripts)];
  process.stdout.write(`JavaScript, brotli: ${before} bytes for the first screen, ${whole} in all\n`);
  expect(before).toBeLessThan(40_000);
  // All there is: the page's, the worker's, the moving chart's.
  expect(whole).toBeLessThan(300_000);
});
