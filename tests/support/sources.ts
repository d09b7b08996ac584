import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of the project, by its path from the top, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const TOP = fileURLToPath(new URL("../../", import.meta.url));
const CODE = /\.(?:ts|mts|js|mjs)$/;

/** All code files under a folder of the project, sorted by path. */
export function sourcesUnder(folder: string): SourceFile[] {
  return readdirSync(TOP + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice(TOP.length))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((path) => ({ path, text: readFileSync(TOP + path, "utf8") }));
}
