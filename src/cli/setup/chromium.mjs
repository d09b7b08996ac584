// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What to do when there is no Chromium and it can't be installed from here. */
export const HOW_TO_GET_CHROMIUM =
  "The browser tests need Chromium or Chrome: install one, or give its path in the environment variable CHROMIUM.";

/**
 * Some systems put a script in its place that only says where to get it.
 * @param {string} path
 */
const runs = (path) =>
  existsSync(path) && spawnSync(path, ["--version"], { timeout: 30_000, stdio: "ignore" }).status === 0;

/**
 * Path of the Chromium to test with; null when there is none.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return runs(named) ? named : null;
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)].filter((folder) => folder !== "");
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...ELSEWHERE].find(runs) ?? null;
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

/**
 * Finds Chromium, or installs it where `apt-get` can do so without a question.
 * @returns {string | null}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null || process.env.CHROMIUM) return found;
  const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (!hasApt || asRoot() === null) return null;
  console.log("Installing Chromium (apt-get; about a minute, once) …");
  apt(["-qq", "update"]); // When the lists can't be refreshed, those there may do.
  apt(["-qq", "-y", "--no-install-recommends", "install", "chromium"]);
  return findChromium();
}
