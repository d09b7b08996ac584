import { defineConfig, type Plugin } from "vite";
import { chunks } from "./vite.chunks.ts";
import { descriptions } from "./vite.descriptions.ts";
import { licenses } from "./vite.licenses.ts";
import { phaser } from "./vite.phaser.ts";
import { replay } from "./vite.replay.ts";
import { scenarios } from "./vite.scenarios.ts";
import { shrink } from "./vite.shrink.ts";
import { templates } from "./vite.templates.ts";
import { foresightWorker } from "./vite.worker.ts";

/**
 * The built page runs only what stands in its own folder: no inline script, no `eval`, nothing from another host.
 * `wasm-unsafe-eval` allows compiling WebAssembly, not strings; `data:` and `blob:` pictures are Phaser's textures. Texts become HTML in lit's
 * templates alone (`lit-html`), and addresses of scripts are looked at in `src/app/ownScripts.ts` (`default`). Who may put the page in a
 * frame (`frame-ancestors`) can only be said in a header, by whoever serves it.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html default",
].join("; ");

/** Only in the build: the dev server puts styles inline and reloads over a socket. */
const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  // Relative addresses: the site works from any folder of any static host.
  base: "./",
  publicDir: false,
  // Without what it brings for sound in space.
  resolve: { alias: [{ find: /^howler$/, replacement: "howler/dist/howler.core.min.js" }] },
  plugins: [
    scenarios(),
    replay(),
    phaser(),
    descriptions(),
    templates(),
    licenses(),
    policy,
    foresightWorker(),
    chunks(),
    shrink(),
  ],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    // Nothing inline: the policy above would refuse it, and small files are cached as well as big ones.
    assetsInlineLimit: 0,
    // Some hosts leave out files whose names begin with an underscore, as a virtual module's would.
    rolldownOptions: {
      output: { chunkFileNames: (chunk) => `assets/${chunk.name.replace(/^_+/, "")}-[hash].js` },
      // Compiling the scenarios for their hashes takes a second or two, as it should.
      checks: { pluginTimings: false },
    },
    // Phaser alone is bigger; it comes lazily.
    chunkSizeWarningLimit: 1_000,
  },
  worker: { format: "es" },
});
