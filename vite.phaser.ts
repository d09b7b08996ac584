/**
 * A trimmed Phaser as the module `virtual:phaser`, the same in `vite dev` and `vite build`.
 *
 * Phaser's package doesn't tree-shake, and its `exports` hide the sources, which are CommonJS that vite's dev server doesn't read.
 * So this plugin bundles `src/stage/phaser/entry.js` from the sources by a small build of its own, once, and hands vite the outcome.
 * Three things make it small: flags that the sources test (`typeof CANVAS_RENDERER`) are set, parts that the stage never calls (filters,
 * tile maps, animations, input, the canvas renderer) are replaced by empty ones, and in the built page methods whose names stand neither in
 * what is left nor in `src/stage` are taken out. Smoke-test it at each upgrade of Phaser: the browser test opens the chart.
 */
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, normalizePath, type Plugin } from "vite";
import { prune } from "./vite.prune.ts";

const ID = "virtual:phaser";
const RESOLVED = `\0${ID}`;
const STAGE = fileURLToPath(new URL("src/stage/", import.meta.url));
const ENTRY = fileURLToPath(new URL("src/stage/phaser/entry.js", import.meta.url));
/** Where they really lie: `node_modules` may be a link. */
const SOURCES = normalizePath(`${realpathSync(fileURLToPath(new URL("node_modules/phaser/src", import.meta.url)))}/`);

/** Feature flags of Phaser's sources. They are tested by `typeof`, which a plain define can't answer. */
const FLAG = /typeof (WEBGL_RENDERER|CANVAS_RENDERER|FEATURE_SOUND|PLUGIN_CAMERA3D|PLUGIN_FBINSTANT|WEBGL_DEBUG)\b/g;

const NOTHING = "module.exports = function () {};";
const NO_MIXIN = "module.exports = {};";
/** A camera effect that never runs. */
const NO_EFFECT = `
function None() {}
None.prototype = {
  start: function () {}, update: function () {}, reset: function () {}, preRender: function () {},
  postRenderWebGL: function () { return false; }, destroy: function () {}
};
module.exports = { Fade: None, Flash: None, Pan: None, RotateTo: None, Shake: None, Zoom: None };`;
/** The texture manager makes one at its start, for textures that are drawn into. */
const NO_TILE_SPRITE = `
module.exports = function () { this.setOrigin = function () { return this; }; this.destroy = function () {}; };`;

/** Parts that the stage never calls, by path under Phaser's `src/`, and what stands in for them. */
const REPLACED: readonly { readonly path: RegExp; readonly code: string }[] = [
  { path: /^renderer\/index\.js$/, code: "module.exports = { Events: require('./events') };" },
  { path: /^math\/index\.js$/, code: "module.exports = { RandomDataGenerator: function () {} };" },
  { path: /^cameras\/2d\/effects\/index\.js$/, code: NO_EFFECT },
  { path: /^gameobjects\/tilesprite\/TileSprite\.js$/, code: NO_TILE_SPRITE },
  { path: /^gameobjects\/components\/(PathFollower|Filters)\.js$/, code: NO_MIXIN },
  { path: /^renderer\/webgl\/renderNodes\/filters\//, code: NOTHING },
  { path: /^renderer\/webgl\/renderNodes\/BatchHandler(PointLight|Strip|Tri|TileSprite)\.js$/, code: NOTHING },
  { path: /^renderer\/webgl\/renderNodes\/DynamicTextureHandler\.js$/, code: NOTHING },
  { path: /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|Tile\w*)\.js$/, code: NOTHING },
  { path: /^renderer\/webgl\/renderNodes\/texturer\/TexturerTileSprite\.js$/, code: NOTHING },
  { path: /^renderer\/webgl\/renderNodes\/transformer\/Transformer(Tile|TileSprite|Stamp)\.js$/, code: NOTHING },
  { path: /^renderer\/snapshot\//, code: NOTHING },
  { path: /^renderer\/canvas\//, code: NOTHING },
  { path: /CanvasRenderer\.js$/, code: NOTHING },
  { path: /^filters\//, code: NOTHING },
  { path: /^textures\/parsers\/(?!index|Canvas|Image)/, code: NOTHING },
  { path: /^textures\/DynamicTexture\.js$/, code: NOTHING },
  { path: /^animations\/Animation\w*\.js$/, code: NOTHING },
  { path: /^input\/InputManager\.js$/, code: NOTHING },
  { path: /^core\/DebugHeader\.js$/, code: NOTHING },
  { path: /^device\/(Audio|Input|Video)\.js$/, code: "module.exports = {};" },
  { path: /^device\/Fullscreen\.js$/, code: "module.exports = { available: false };" },
  // Of lights, which are off.
  {
    path: /^renderer\/webgl\/shaders\/(ApplyLighting|DefineLights|GetNormalFromMap)-glsl\.js$/,
    code: "module.exports = '';",
  },
];

/** Reads Phaser's sources: finds them past its `exports`, sets the flags, leaves out what isn't needed. */
const sources: Plugin = {
  name: "phaser-sources",
  enforce: "pre",
  resolveId: (id) => (id.startsWith("phaser/src/") ? SOURCES + id.slice("phaser/src/".length) : null),
  load(id) {
    if (!id.startsWith(SOURCES)) return null;
    const path = id.slice(SOURCES.length);
    return REPLACED.find((part) => part.path.test(path))?.code ?? null;
  },
  transform(code, id) {
    if (!id.startsWith(SOURCES)) return null;
    return { code: code.replace(FLAG, (_, flag: string) => (flag === "WEBGL_RENDERER" ? "true" : "false")), map: null };
  },
};

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    plugins: [sources],
    publicDir: false,
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ["es"], fileName: "phaser" } },
  });
  const outputs = Array.isArray(made) ? made : [made];
  for (const one of outputs) if ("output" in one) return one.output[0].code;
  throw new Error("The bundle of Phaser came out empty.");
}

/** All words of the stage's sources: what it calls of Phaser is among them. */
function wordsOfStage(): Set<string> {
  const files = readdirSync(STAGE, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|js)$/.test(name));
  return new Set(files.flatMap((name) => readFileSync(STAGE + name, "utf8").match(/[\w$]+/g) ?? []));
}

/** The vite plugin that provides `virtual:phaser`. */
export function phaser(): Plugin {
  let bundled: Promise<string> | null = null;
  let pruned = false;
  return {
    name: "phaser-trimmed",
    configResolved({ command }) {
      // While developing, the stage may call tomorrow what it doesn't call today.
      pruned = command === "build";
    },
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      bundled ??= bundle().then((code) => (pruned ? prune(code, wordsOfStage()) : code));
      return bundled;
    },
  };
}
