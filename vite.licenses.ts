/** Puts `licenses.txt` into the built site: the full licences of every package that may be part of it, which most of them ask for. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const TOP = fileURLToPath(new URL("./", import.meta.url));

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  /** Only used to build and test. */
  readonly dev?: boolean;
}

/** A package's licence under its name. A missing one ends the build: the site may not be given away without it. */
function licenceOf(path: string, { version = "", license = "" }: LockEntry): string {
  const file = readdirSync(TOP + path).find((name) => /^licen[cs]e(?:\.md|\.txt)?$/i.test(name));
  if (file === undefined) throw new Error(`${path} comes without a licence file`);
  const name = path.slice("node_modules/".length);
  return `${name} ${version} (${license})\n\n${readFileSync(`${TOP}${path}/${file}`, "utf8").trim()}\n`;
}

function allLicences(): string {
  const lock = JSON.parse(readFileSync(`${TOP}package-lock.json`, "utf8")) as { packages: Record<string, LockEntry> };
  const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && entry.dev !== true);
  const own = `Mission Drift\n\n${readFileSync(`${TOP}LICENSE`, "utf8").trim()}\n`;
  return [own, ...shipped.map(([path, entry]) => licenceOf(path, entry))].join(`\n${"-".repeat(80)}\n\n`);
}

/** The vite plugin. */
export function licenses(): Plugin {
  return {
    name: "licenses",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "licenses.txt", source: allLicences() });
    },
  };
}
