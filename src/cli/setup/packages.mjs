// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Entry
 * @typedef {Record<string, Entry>} Entries Path under the project to what is installed there.
 */

/**
 * What a lock file says is installed; none when it can't be read.
 * @param {string} file
 * @returns {Entries}
 */
function entriesOf(file) {
  try {
    const lock = /** @type {{ packages?: Entries }} */ (JSON.parse(readFileSync(file, "utf8")));
    return lock.packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Whether every package that the lock file asks for is there in that very version. Contents are compared, not dates:
 * a checkout makes the lock file newer without changing it, and a complete folder must be enough with no network.
 * Optional packages are builds for other systems.
 * @param {string} root
 */
export function packagesAreComplete(root) {
  const installed = entriesOf(join(root, "node_modules", ".package-lock.json"));
  const wanted = Object.entries(entriesOf(join(root, "package-lock.json"))).filter(([path]) => path !== "");
  return (
    wanted.length > 0 &&
    wanted.every(([path, entry]) => {
      const there = Object.hasOwn(installed, path) ? installed[path] : undefined;
      if (!there) return entry.optional === true;
      return there.version === entry.version && existsSync(join(root, path, "package.json"));
    })
  );
}

/**
 * Installs what the lock file asks for when anything is missing. Ends the process with the reason when it can't.
 * @param {string} root
 */
export function ensurePackages(root) {
  if (packagesAreComplete(root)) return;
  console.log("Installing packages (npm ci; about a minute, once) …");
  const npm = process.env.npm_execpath ?? "";
  /** @type {import("node:child_process").SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  // The npm that runs this script, else the one on the path; on Windows that is a script, which needs a shell.
  const done =
    basename(npm) === "npm-cli.js"
      ? spawnSync(process.execPath, [npm, "ci"], options)
      : spawnSync("npm", ["ci"], { ...options, shell: process.platform === "win32" });
  if (done.status === 0) return;
  const said = `${done.stdout ?? ""}\n${done.stderr ?? ""}${done.error ? `\n${done.error.message}` : ""}`.trim();
  console.error(said.split("\n").slice(-15).join("\n"));
  console.error(
    `Packages couldn't be installed: npm ci ${done.error ? "didn't start" : `ended with code ${done.status}`}. ` +
      "It needs the npm registry once; run `npm start` or `npm test` again when it can be reached.",
  );
  process.exit(1);
}
