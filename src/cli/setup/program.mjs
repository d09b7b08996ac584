// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * A program that tests need and npm doesn't bring.
 * @typedef {object} Program
 * @property {string} title
 * @property {string} variable environment variable that may give its path
 * @property {readonly string[]} names what it may be called on the path
 * @property {readonly string[]} [elsewhere] full paths to try after those
 * @property {readonly string[]} proof arguments with which it ends well at once, when it is what it is called
 * @property {readonly string[]} packages Debian's, any one of which brings it, best first
 * @property {string} how what to do when it isn't there and can't be installed from here
 */

/**
 * Some systems put a script in its place that only says where to get it.
 * @param {Program} program
 * @param {string} path
 */
const runs = (program, path) =>
  existsSync(path) && spawnSync(path, program.proof, { timeout: 30_000, stdio: "ignore" }).status === 0;

/**
 * Path of the program; null when it isn't there.
 * @param {Program} program
 * @returns {string | null}
 */
export function findProgram(program) {
  const named = process.env[program.variable];
  if (named) return runs(program, named) ? named : null;
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)].filter((folder) => folder !== "");
  const places = program.names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...(program.elsewhere ?? [])].find((path) => runs(program, path)) ?? null;
}

/**
 * The words that must stand before a command that needs root; null when we can't get it without being asked for a password.
 * @returns {readonly string[] | null}
 */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null;
}

/** @param {readonly string[]} words */
function apt(words) {
  const prefix = asRoot();
  if (prefix === null) return false;
  const [program = "", ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...words];
  return spawnSync(program, rest, { stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 }).status === 0;
}

/** @param {string} name */
const isOffered = (name) => {
  const asked = spawnSync("apt-cache", ["policy", name], { encoding: "utf8", timeout: 30_000 });
  return asked.status === 0 && /Candidate: (?!\(none\))/.test(asked.stdout);
};

/**
 * Finds the program, or installs it where `apt-get` can do so without a question.
 * @param {Program} program
 * @returns {string | null}
 */
export function ensureProgram(program) {
  const found = findProgram(program);
  if (found !== null || process.env[program.variable]) return found;
  const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (!hasApt || asRoot() === null) return null;
  console.log(`Installing ${program.title} (apt-get; about a minute, once) …`);
  apt(["-qq", "update"]); // When the lists can't be refreshed, those there may do.
  const offered = program.packages.find(isOffered);
  if (offered !== undefined) apt(["-qq", "-y", "--no-install-recommends", "install", offered]);
  return findProgram(program);
}
