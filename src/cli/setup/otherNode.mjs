// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Versions of Node whose V8 is another than that of the oldest Node we support. */
const WANTED = ["24", "22"];

/** @param {string} program */
const majorOf = (program) => {
  const asked = spawnSync(program, ["-p", "process.versions.node"], { encoding: "utf8", timeout: 30_000 });
  return asked.status === 0 ? asked.stdout.split(".")[0] : undefined;
};

/**
 * Path of a Node of another version than the one that runs this, from npm's `node` package, kept in `folder`; null when
 * it can't be had, say with no network.
 * @param {string} folder
 * @returns {string | null}
 */
export function ensureOtherNode(folder) {
  const own = process.versions.node.split(".")[0];
  const wanted = WANTED.find((major) => major !== own);
  const place = join(folder, `node-${wanted}`);
  const program = join(place, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(program) && majorOf(program) === wanted) return program;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), '{ "private": true }\n');
  console.log(`Getting Node ${wanted} from npm, once …`);
  const words = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", `node@${wanted}`];
  spawnSync("npm", words, { cwd: place, stdio: "ignore", timeout: 120_000, shell: process.platform === "win32" });
  if (existsSync(program) && majorOf(program) === wanted) return program;
  rmSync(place, { recursive: true, force: true });
  return null;
}
