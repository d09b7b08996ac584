import { COMPUTED, importsOf, type Import } from "./imports.ts";
import type { SourceFile } from "./sources.ts";

/** Folders of `src`, and those that each may import besides itself: engine <- formula <- ... <- app <- ui, stage, audio <- main. */
const MAY_IMPORT = {
  engine: [],
  formula: ["engine"],
  scenario: ["engine", "formula"],
  runs: ["engine", "formula", "scenario"],
  foresight: ["engine", "formula", "scenario", "runs"],
  app: ["engine", "formula", "scenario", "runs", "foresight"],
  ui: ["engine", "formula", "scenario", "runs", "foresight", "app"],
  stage: ["engine", "formula", "scenario", "runs", "foresight", "app"],
  audio: ["engine", "formula", "scenario", "runs", "foresight", "app"],
  main: ["engine", "formula", "scenario", "runs", "foresight", "app", "ui", "stage", "audio"],
  cli: ["engine", "formula", "scenario", "runs", "foresight"],
} as const satisfies Record<string, readonly string[]>;
type Room = keyof typeof MAY_IMPORT;

/** Packages that one room alone may import. */
const ONE_ROOM_PACKAGES = new Map<string, Room>([
  ["phaser", "stage"],
  ["virtual:phaser", "stage"],
  ["howler", "audio"],
]);
/** What code may name besides code, with vite's way of asking for it. */
const ASSET = /\.(?:css|svg|png|woff2|ogg|mp3)(?:\?(?:url|inline|raw))?$/;
const CODE = /\.ts(?:\?worker(?:&url)?)?$/;

const isRoom = (name: string): name is Room => Object.hasOwn(MAY_IMPORT, name);

/** The room of a file under `src`; null when it is in none. */
function roomOf(path: string): Room | null {
  if (/^src\/[^/]+\.ts$/.test(path)) return path === "src/main.ts" ? "main" : null;
  const name = /^src\/([^/]+)\//.exec(path)?.[1] ?? "";
  return isRoom(name) && name !== "main" ? name : null;
}

function resolve(from: string, to: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function packageOf(to: string): string {
  const parts = to.split("/");
  return to.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? to);
}

function wrongPackage(room: Room, to: string): string | null {
  if (to.startsWith("node:")) return room === "cli" ? null : "only cli imports node:*";
  if (room === "engine") return "engine imports nothing from outside itself";
  const owner = ONE_ROOM_PACKAGES.get(packageOf(to));
  return owner === undefined || owner === room ? null : `only ${owner} imports ${packageOf(to)}`;
}

function wrongFile(room: Room, from: string, to: string): string | null {
  const target = resolve(from, to);
  // Our scripts for plain Node, which run before anything is installed, or begin a thread.
  const isScript = from.startsWith("src/cli/") && target.startsWith("src/cli/") && to.endsWith(".mjs");
  if (!target.startsWith("src/")) {
    const isView = room === "ui" || room === "stage" || room === "audio" || room === "main";
    const isAsset = target.startsWith("assets/") && ASSET.test(to);
    // The command line reads shipped scenarios and engines that are kept from disk; the page fetches them.
    const isShipped = /^(?:scenarios|replay)\//.test(target) && !CODE.test(to);
    return (isView && isAsset) || (room === "cli" && isShipped) ? null : `${target} is outside src`;
  }
  if (!CODE.test(to) && !ASSET.test(to) && !isScript) return "an import names its file in full, with .ts";
  const other = roomOf(target.replace(/\?.*$/, ""));
  if (other === null) return `${target} is in no room`;
  const allowed: readonly Room[] = MAY_IMPORT[room];
  return other === room || allowed.includes(other) ? null : `${room} may not import ${other}`;
}

function wrongImport(room: Room, from: string, { to }: Import): string | null {
  if (to === COMPUTED) return "an import's address must be written out";
  return to.startsWith(".") ? wrongFile(room, from, to) : wrongPackage(room, to);
}

/** Everything a file under `src` imports against the arrows, as `path:line: rule`. */
export function layerProblems(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (room === null) return [`${file.path}: is in no room`];
  return importsOf(file).flatMap((one) => {
    const rule = wrongImport(room, file.path, one);
    return rule === null ? [] : [`${one.place}: ${rule}`];
  });
}
