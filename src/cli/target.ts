import { accessSync, constants, lstatSync, mkdirSync, readlinkSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { FileFault } from "./failure.ts";

/** Where a file that was asked for is to be written. */
export interface Target {
  /** Links followed. */
  readonly path: string;
  /** Whether what stands there is no file but a device or a pipe: nothing may be put in its place. */
  readonly isStream: boolean;
}

/** Follows a name to where it is to be written. Throws what stands in the way, so that nobody plays for an hour to hear of it then. */
export function targetOf(file: string): Target {
  if (file === "") throw new FileFault("the name is empty");
  const path = followed(file);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) throw new FileFault("is a folder");
  if (there !== undefined) {
    accessSync(path, constants.W_OK);
    if (!there.isFile()) return { path, isStream: true };
  }
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new FileFault("no such folder");
  accessSync(folder, constants.W_OK);
  return { path, isStream: false };
}

/** The same, with the folders that are wanting made first. */
export function targetIn(file: string): Target {
  if (file !== "") mkdirSync(dirname(resolve(file)), { recursive: true });
  return targetOf(file);
}

/** A link that points at nothing yet is followed as well, as shells do. */
function followed(file: string): string {
  let path = resolve(file);
  for (let links = 0; links < MOST_LINKS; links++) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
    path = resolve(dirname(path), readlinkSync(path));
  }
  throw new FileFault("a link that leads round in a circle");
}
const MOST_LINKS = 40;
